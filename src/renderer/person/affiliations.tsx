/** A person's places in organisations, in the order in which appeals name them. */
import { useTranslation } from 'react-i18next';
import type { Affiliation, AffiliationView } from '@shared/person/affiliation.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { OrganisationPicker } from '../organisation/organisation-picker';
import { OrganisationRow } from '../organisation/organisation-row';
import { ErrorMessage } from '../ui/error-message';
import { LocalizedField } from '../ui/localized-input';
import { PartialDateField } from '../ui/partial-date-input';
import { useRecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { SortableList } from '../ui/sortable-list';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';

export function Affiliations({ personId }: { personId: string }) {
  const { t } = useTranslation('person');
  const words = useWords();
  const listed = useRoute('affiliation.listOfPerson', { personId });
  const create = useCommand('affiliation.create');
  const reorder = useCommand('affiliation.reorder');
  const views = listed.data ?? [];
  const items = views.map((view) => ({ id: view.affiliation.id, view }));
  const error = listed.error ?? create.error ?? reorder.error;
  return (
    <SectionCard title={t('part.affiliations')}>
      {error !== null && <ErrorMessage error={error} />}
      <SortableList
        label={t('part.affiliations')}
        items={items}
        nameOf={({ view }) => words.text(view.organisation.names)}
        render={({ view }) => <AffiliationRow view={view} />}
        onReorder={(ids) => reorder.mutate({ personId, ids })}
      />
      <OrganisationPicker
        label={t('affiliation.add')}
        without={views.map(({ organisation }) => organisation.id)}
        onPick={(organisationId) => create.mutate({ personId, organisationId })}
      />
    </SectionCard>
  );
}

function AffiliationRow({ view: { affiliation, organisation } }: { view: AffiliationView }) {
  const { t } = useTranslation('person');
  const form = useRecordForm<Affiliation>('affiliation', affiliation);
  const remove = useRemove();
  return (
    <OrganisationRow
      organisation={organisation}
      onRemove={(name) => void remove('affiliation', affiliation, name)}
    >
      <LocalizedField form={form} name="role" label={t('affiliation.role')} />
      <PartialDateField form={form} name="from" label={t('affiliation.from')} />
      <PartialDateField form={form} name="until" label={t('affiliation.until')} />
    </OrganisationRow>
  );
}
