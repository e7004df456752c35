/** People, organisations and authorities: what stands by itself, beside the cases. */
import { and, inArray, isNull } from 'drizzle-orm';
import { officeName } from '@shared/authority/office-tree.rules';
import { languages } from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import { officeHolderTable } from '../../authority/office-holder.table';
import { officeTable } from '../../authority/office.table';
import { caseNumbersOf } from '../../casefile/case-numbers';
import { detentionTable } from '../../detention/detention.table';
import { organisationTable } from '../../organisation/organisation.table';
import { personTable } from '../../person/person.table';
import { rowsOf } from '../../store/prepared';
import { holdsUntil } from '../custody-slots';
import {
  localizedNames,
  nameOfPerson,
  namesOf,
  sortNameOf,
  sourceOf,
  type PageContext,
  type Said,
} from '../list-source';

export const peopleSource = sourceOf<typeof personTable>({
  kind: 'people',
  table: personTable,
  slots: (read, row, { today }) => ({
    ...namesOf((language) => sortNameOf(row, language)),
    type: row.gender ?? '',
    country: row.citizenships[0] ?? '',
    holdsUntil: rowsOf(read, detentionTable, 'personId', row.id)
      .map((detention) => holdsUntil(detention, today))
      .reduce((latest, until) => (until > latest ? until : latest), ''),
  }),
  say: (page, rows) => {
    const { words } = page;
    const numbers = caseNumbersOf(
      page.read,
      rows.map(({ id }) => id),
    );
    return rows.map((row): Said => {
      const name = nameOfPerson(row, words.language);
      const others = row.names.map((one) => fullName(one, true)).filter((one) => one !== '' && one !== name);
      return {
        name,
        cells: {
          name: { text: name, under: [...new Set(others)].slice(0, 3).join(' · ') },
          occupation: { text: words.text(row.occupation) },
          cases: { text: (numbers.get(row.id) ?? []).join(', ') },
          citizenship: { text: row.citizenships.map((code) => words.country(code).text).join(', ') },
          gender: words.value('common:gender', row.gender),
          born: words.date(row.birthDate ?? null),
        },
      };
    });
  },
});

export const organisationsSource = sourceOf<typeof organisationTable>({
  kind: 'organisations',
  table: organisationTable,
  slots: (_read, row) => ({
    ...localizedNames(row.names),
    type: row.kind,
    status: row.mayBeNamed,
    country: row.country ?? '',
  }),
  say: ({ words }, rows) =>
    rows.map((row): Said => {
      const name = words.text(row.names);
      return {
        name,
        cells: {
          name: { text: name },
          acronym: { text: words.text(row.acronym) },
          kind: words.value('organisationKind', row.kind),
          country: words.country(row.country),
          mayBeNamed: words.value('consent', row.mayBeNamed),
        },
      };
    }),
});

/** As in office-check.rules.ts: a whole year counts as fresh. */
function freshUntil(verifiedOn: string | null): string {
  if (verifiedOn === null) return '';
  const limit = new Date(`${verifiedOn}T00:00:00Z`);
  limit.setUTCFullYear(limit.getUTCFullYear() + 1);
  return limit.toISOString().slice(0, 10);
}

export const authoritiesSource = sourceOf<typeof officeTable>({
  kind: 'authorities',
  table: officeTable,
  slots: (_read, row) => ({
    ...namesOf((language) => officeName(row, language)),
    type: row.kind,
    country: row.country ?? '',
    day: row.verifiedOn ?? '',
    holdsUntil: freshUntil(row.verifiedOn),
  }),
  say: (page, rows) => {
    const { words } = page;
    const holders = presentHolders(
      page,
      rows.map(({ id }) => id),
    );
    return rows.map((row): Said => {
      const name = officeName(row, words.language);
      return {
        name,
        cells: {
          name: { text: name },
          kind: words.value('authority:kind', row.kind),
          country: words.country(row.country),
          holder: { text: holders.get(row.id) ?? '' },
          verified: words.civil(row.verifiedOn),
          languages: {
            text: languages
              .filter((language) => row.languages.includes(language))
              .map((language) => words.word('common:language', language))
              .join(', '),
          },
        },
      };
    });
  },
});

function presentHolders({ read, words }: PageContext, officeIds: string[]): ReadonlyMap<string, string> {
  const rows = read
    .select()
    .from(officeHolderTable)
    .where(and(inArray(officeHolderTable.officeId, officeIds), isNull(officeHolderTable.deletedAt)))
    .all();
  const present = rows.filter(({ until }) => until === null);
  return new Map(present.map((row) => [row.officeId, nameOfHolder(row.names, words.language)]));
}

function nameOfHolder(names: (typeof officeHolderTable.$inferSelect)['names'], language: string): string {
  const name = names.find((one) => one.language === language) ?? names[0];
  return name === undefined ? '' : fullName(name, true);
}
