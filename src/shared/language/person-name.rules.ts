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

/**
 * Whether a form in some case has lost the patronymic of its name: «Касым-Жомарта Токаева». Forms that were confirmed before
 * suggestions had it are such. An initial in its place is somebody's choice.
 */
export function lacksPatronymic({ patronymic }: NameParts, form: string): boolean {
  const [first = ''] = patronymic.trim().toLowerCase().split(/\s+/u);
  const words = form.trim().toLowerCase().split(/\s+/u);
  if (first === '' || words[0] === '') return false;
  // Of «Кемелевич» and «Нурланкызы» the end may change, and no more.
  const stem = first.replace(/\.$/u, '').slice(0, first.length > 3 ? -1 : undefined);
  return !words.some((word) => word.startsWith(stem) || /^\p{L}\.\p{L}\.$|^\p{L}\.$/u.test(word));
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
