/** The parts of a name as they stand in a record; any may be empty. */
export interface NameParts {
  readonly given: string;
  readonly patronymic: string;
  readonly family: string;
}

/** "Marat Zhanuzakov", «Касым-Жомарт Кемелевич Токаев»: given name, patronymic, surname. */
export function fullName({ given, patronymic, family }: NameParts, withPatronymic = false): string {
  return joined([given, withPatronymic ? patronymic : '', family]);
}

/**
 * «Ж. М. Токаев», «К.-Ж. К. Токаев», "M. Zhanuzakov". Initials stand before the surname, as addressee blocks have them;
 * without a given name only the surname is left. typesetText keeps them on one line.
 */
export function nameWithInitials(name: NameParts): string {
  return joined([initials(name.given), initials(name.patronymic), name.family]);
}

/** «Касым-Жомарт» → «К.-Ж.», "Mary Ann" → "M. A.". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  return joined(words.map((word) => word.split('-').map(initial).filter(Boolean).join('-')));
}

function initial(part: string): string {
  const [letter] = part.normalize('NFC').replace(/^[^\p{L}]+/u, '');
  return letter === undefined ? '' : `${letter.toUpperCase()}.`;
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
