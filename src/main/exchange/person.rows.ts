import { documentLanguages, Gender, type DocumentLanguage } from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import { languageOfName, splitName } from '@shared/person/name-input.rules';
import type { ContactPoint, PersonName } from '@shared/person/person.schema';
import { foldKey } from '@shared/text/fold';
import { nameOfPerson } from '../list/list-source';
import { personTable } from '../person/person.table';
import type { GivenRow } from '../record/record.service';
import { under, type RowReader } from './row-reader';
import { gapsOf, rowsOfKind, sameText, soundsLike, type Draft, type Rooms } from './table-rows';

interface PersonDraft extends Draft {
  readonly values: GivenRow<typeof personTable> & { readonly names: PersonName[] };
}

const mostLikely = 4;

export function personRows({ services, shownIn }: Rooms) {
  return rowsOfKind<PersonDraft>({
    read: (row) => {
      const names = namesIn(row);
      const codeName = row.text('codeName');
      if (names.length === 0 && codeName === '') row.wrong('name', 'nothing_to_keep', { severe: true });
      const shown = names[0] === undefined ? codeName : fullName(names[0], true);
      return {
        name: shown,
        key: foldKey(`${shown} ${row.raw('born')}`),
        values: {
          names,
          codeName,
          gender: row.choice('gender', 'common:gender', Gender.options) ?? null,
          birthDate: row.date('born'),
          birthPlace: row.localized('birthPlace'),
          citizenships: row.countries('citizenship'),
          occupation: row.localized('occupation'),
          profile: row.localized('profile', 100_000),
          contactPoints: contactsIn(row),
          sensitivity: row.level(),
          notes: row.notes(),
        },
      };
    },
    likely: ({ values: { names, birthDate } }) => {
      const spelled = names.map((name) => fullName(name, true));
      return services.person
        .findSimilar(names, mostLikely * 3)
        .map((line) => ({ line, known: line.names.map((name) => fullName(name, true)) }))
        .filter(({ known }) => soundsLike(spelled, known))
        .slice(0, mostLikely)
        .map(({ line, known }) => {
          const born = services.person.find(line.id)?.birthDate ?? null;
          const otherDay = born !== null && birthDate != null && born.start !== birthDate.start;
          const occupation = line.occupation[shownIn] ?? Object.values(line.occupation)[0] ?? '';
          return {
            id: line.id,
            name: nameOfPerson(line, shownIn),
            detail: [born?.start ?? '', occupation, line.caseFileNumbers.join(', ')]
              .filter(Boolean)
              .join(under),
            exact: sameText(spelled, known) && !otherDay,
          };
        });
    },
    insert: (writer, { values }) => {
      const { id } = services.person.insert(writer, values);
      return { id, caseFileId: null, changed: true };
    },
    fill: (writer, id, { values }) => {
      const { sensitivity: _level, ...given } = values;
      const changed = services.person.fillIn(writer, id, (row) => gapsOf(row, given));
      return { id, caseFileId: null, changed };
    },
  });
}

/** "Aigul Omarova · Айгуль Омарова": every spelling in the language of its letters, the first one of the table. */
function namesIn(row: RowReader): PersonName[] {
  const parts = { given: row.text('given'), patronymic: row.text('patronymic'), family: row.text('family') };
  const whole = row.text('name', 2000);
  const spellings = whole.split(under).map((one) => one.trim());
  const all = [
    ...(fullName(parts, true) === '' ? [] : [parts]),
    ...spellings.filter((one) => one !== '').map(splitName),
  ].slice(0, 20);
  if (all.some((one) => Object.values(one).some((part) => part.length > 500)))
    row.wrong('name', 'text_too_long', { severe: true });
  const names = spelledNames(all, row.reading.language);
  if (whole !== '')
    row.say('name', names.map((name) => `${fullName(name, true)} (${name.language})`).join(', '));
  return names;
}

/** A second Latin spelling is that of the other Latin language; a third one of the same language is an alias. */
export function spelledNames(
  spellings: readonly Pick<PersonName, 'given' | 'patronymic' | 'family'>[],
  language: DocumentLanguage,
): PersonName[] {
  const names: PersonName[] = [];
  for (const parts of spellings) {
    const spelled = fullName(parts, true);
    const own = languageOfName(spelled, language === 'kk' ? 'ru' : language);
    const free = sameScript(own).find((one) => !names.some((name) => name.language === one));
    const asked = names.some((name) => name.language === own) ? (free ?? own) : own;
    const first = !names.some((name) => name.language === asked);
    names.push({
      kind: first ? 'legal' : 'alias',
      language: asked,
      ...parts,
      primary: first,
      inflections: null,
    });
  }
  return names;
}

function sameScript(language: DocumentLanguage): readonly DocumentLanguage[] {
  const latin: readonly DocumentLanguage[] = ['en', 'fr'];
  return latin.includes(language) ? latin : documentLanguages.filter((one) => !latin.includes(one));
}

/** Ways to reach somebody that stand in columns of their own. */
export function contactsIn(row: RowReader): ContactPoint[] {
  const found: [ContactPoint['kind'], string][] = [
    ['email', row.email('email')],
    ['mobile', row.text('phone')],
    ['address', row.text('address', 2000)],
    ['web', row.text('web')],
  ];
  return found
    .filter(([, value]) => value !== '')
    .map(([kind, value]) => ({ kind, value, note: '', safeHours: '', unsafe: false, verifiedOn: null }));
}
