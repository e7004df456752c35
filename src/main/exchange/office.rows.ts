import { emptyForms } from '@shared/authority/office-forms.rules';
import { isPost, officeName } from '@shared/authority/office-tree.rules';
import { officeKinds, type Office, type OfficeAddress } from '@shared/authority/office.schema';
import { Gender, type DocumentLanguage, type LocalizedText } from '@shared/language/language.schema';
import { splitName } from '@shared/person/name-input.rules';
import { foldKey } from '@shared/text/fold';
import { officeTable } from '../authority/office.table';
import type { GivenRow } from '../record/record.service';
import { findIdsByName } from '../search/search.lookup';
import { liveRow } from '../store/prepared';
import { spelledNames } from './person.rows';
import type { RowReader } from './row-reader';
import { gapsOf, rowsOfKind, sameText, soundsLike, type Draft, type Rooms } from './table-rows';

interface OfficeDraft extends Draft {
  readonly values: GivenRow<typeof officeTable>;
  readonly holder: { readonly names: ReturnType<typeof spelledNames>; readonly gender: Gender | null } | null;
}

const mostLikely = 4;

export function officeRows({ read, services, shownIn }: Rooms) {
  return rowsOfKind<OfficeDraft>({
    read: (row) => {
      const kind = row.choice('kind', 'authority:kind', officeKinds) ?? 'other';
      const forms = formsIn(row, kind);
      const name = officeName({ kind, forms }, shownIn);
      if (name === '') row.wrong('name', 'nothing_to_keep', { severe: true });
      return {
        name,
        key: foldKey(`${name} ${row.raw('country')}`),
        holder: holderIn(row),
        values: {
          kind,
          forms,
          country: row.country('country'),
          languages: row.languages('languages'),
          addresses: addressesIn(row),
          verifiedOn: row.day('verified'),
          source: row.text('source', 100_000),
          sensitivity: row.level(),
          notes: row.notes(),
        },
      };
    },
    likely: ({ values: { forms = {}, country } }) => {
      const spelled = namesOf(forms);
      return findIdsByName(read, 'office', spelled, mostLikely * 3)
        .flatMap((id) => liveRow(read, officeTable, id) ?? [])
        .filter((known) => soundsLike(spelled, namesOf(known.forms)))
        .filter((known) => country == null || known.country === null || known.country === country)
        .slice(0, mostLikely)
        .map((known) => ({
          id: known.id,
          name: officeName(known, shownIn),
          detail: known.country ?? '',
          exact: sameText(spelled, namesOf(known.forms)) && (country == null || known.country === country),
        }));
    },
    insert: (writer, { values, holder }) => {
      const { id } = services.office.insert(writer, values);
      if (holder !== null) services.officeHolder.insert(writer, { officeId: id, ...holder });
      return { id, caseFileId: null, changed: true };
    },
    fill: (writer, id, { values, holder }) => {
      const { sensitivity: _level, kind: _kind, ...given } = values;
      const changed = services.office.fillIn(writer, id, (known) => gapsOf(known, given));
      const vacant = services.officeHolder.listOf(id).every(({ until }) => until !== null);
      if (holder === null || !vacant) return { id, caseFileId: null, changed };
      services.officeHolder.insert(writer, { officeId: id, ...holder });
      return { id, caseFileId: null, changed: true };
    },
  });
}

/** The name of the body and of the post. Where the person is the office, its name is that of the post. */
function formsIn(row: RowReader, kind: Office['kind']): Office['forms'] {
  const name = row.localized('name');
  const post = row.localized('post');
  const alone = isPost(kind) && Object.keys(post).length === 0;
  const [bodies, posts] = alone ? [{}, name] : [name, post];
  const languages = [...new Set([...Object.keys(bodies), ...Object.keys(posts)])] as DocumentLanguage[];
  return Object.fromEntries(
    languages.map((language) => {
      const blank = emptyForms();
      const named = (texts: LocalizedText) => ({ ...blank.body, nominative: texts[language] ?? '' });
      return [language, { ...blank, body: named(bodies), postMasculine: named(posts) }];
    }),
  );
}

function namesOf(forms: Office['forms']): string[] {
  return Object.values(forms)
    .flatMap(({ body, postMasculine }) => [body.nominative, postMasculine.nominative])
    .filter((name) => name !== '');
}

function holderIn(row: RowReader): OfficeDraft['holder'] {
  const name = row.text('holder');
  const gender = row.choice('holderGender', 'common:gender', Gender.options) ?? null;
  if (name === '') return null;
  return { names: spelledNames([splitName(name)], row.reading.language), gender };
}

function addressesIn(row: RowReader): OfficeAddress[] {
  const found: [OfficeAddress['kind'], OfficeAddress['channel'], LocalizedText][] = [
    ['registry', 'postal', row.localized('address')],
    ['registry', 'email', plain(row.email('email'))],
    ['press', 'email', plain(row.email('pressEmail'))],
    ['registry', 'phone', plain(row.text('phone'))],
    ['registry', 'fax', plain(row.text('fax'))],
    ['portal', 'web', plain(row.text('web'))],
  ];
  return found
    .filter(([, , value]) => Object.keys(value).length > 0)
    .map(([kind, channel, value]) => ({ kind, channel, value, verifiedOn: null, source: '' }));
}

/** What has one value stands under any language. */
function plain(value: string): LocalizedText {
  return value === '' ? {} : { en: value };
}
