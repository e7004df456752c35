import { organisationKinds, registrations } from '@shared/organisation/organisation.schema';
import { textIn } from '@shared/language/language.schema';
import { foldKey } from '@shared/text/fold';
import { organisationTable } from '../organisation/organisation.table';
import type { GivenRow } from '../record/record.service';
import { findIdsByName } from '../search/search.lookup';
import { liveRow } from '../store/prepared';
import { contactsIn } from './person.rows';
import { gapsOf, rowsOfKind, sameText, soundsLike, textsOf, type Draft, type Rooms } from './table-rows';

interface OrganisationDraft extends Draft {
  readonly values: GivenRow<typeof organisationTable>;
}

const mostLikely = 4;
const consents = ['not_asked', 'yes', 'no'] as const;

export function organisationRows({ read, services, shownIn }: Rooms) {
  return rowsOfKind<OrganisationDraft>({
    read: (row) => {
      const names = row.localized('name');
      const name = textIn(names, shownIn);
      if (name === '') row.wrong('name', 'nothing_to_keep', { severe: true });
      return {
        name,
        key: foldKey(name),
        values: {
          names,
          acronym: row.localized('acronym'),
          kind: row.choice('kind', 'organisationKind', organisationKinds),
          registration: row.choice('registration', 'registration', registrations),
          country: row.country('country'),
          mayBeNamed: row.choice('mayBeNamed', 'consent', consents),
          description: row.localized('description', 100_000),
          contactPoints: contactsIn(row),
          sensitivity: row.level(),
          notes: row.notes(),
        },
      };
    },
    likely: ({ values: { names = {}, country } }) => {
      const spelled = textsOf(names);
      return findIdsByName(read, 'organisation', spelled, mostLikely * 3)
        .flatMap((id) => liveRow(read, organisationTable, id) ?? [])
        .filter((known) => soundsLike(spelled, textsOf(known.names)))
        .slice(0, mostLikely)
        .map((known) => ({
          id: known.id,
          name: textIn(known.names, shownIn),
          detail: known.country ?? '',
          exact:
            sameText(spelled, textsOf(known.names)) &&
            (country == null || known.country === null || known.country === country),
        }));
    },
    insert: (writer, { values }) => {
      const { id } = services.organisation.insert(writer, values);
      return { id, caseFileId: null, changed: true };
    },
    fill: (writer, id, { values }) => {
      const { sensitivity: _level, ...given } = values;
      const changed = services.organisation.fillIn(writer, id, (known) => gapsOf(known, given));
      return { id, caseFileId: null, changed };
    },
  });
}
