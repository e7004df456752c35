import { Button, Group, Skeleton, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  organisationKinds,
  registrations,
  type Organisation,
} from '@shared/organisation/organisation.schema';
import { useGo } from '../app/navigation';
import { LocalizedPassage, TextPassage } from '../casefile/passage';
import { CustomFields } from '../custom/custom-fields';
import { useFieldLabel } from '../casefile/field-label';
import { HistoryPanel } from '../journal/history-panel';
import { FlagButton } from '../flag/flag-button';
import { useRoute } from '../ipc/useRoute';
import { ContactPoints } from '../person/contact-points';
import { MergeOrganisation } from './merge-organisation';
import { ImageField } from '../settings/image-field';
import { ErrorMessage } from '../ui/error-message';
import { CountryField, SelectField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import classes from '../casefile/casefile.module.css';

export function OrganisationPage() {
  const { id = '' } = useParams({ strict: false });
  const organisation = useRoute('organisation.get', { id });
  if (organisation.error !== null)
    return <ErrorMessage error={organisation.error} onRetry={() => void organisation.refetch()} />;
  if (organisation.data === undefined) return <Skeleton h={160} />;
  return <OneOrganisation key={id} organisation={organisation.data} />;
}

function OneOrganisation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation(['organisation', 'common']);
  const words = useWords();
  const go = useGo();
  const remove = useRemove();
  const form = useRecordForm<Organisation>('organisation', organisation);
  const labelOf = useFieldLabel('organisation');
  const name = words.text(organisation.names);
  const leave = async () => {
    if (await remove('organisation', organisation, name)) go('/organisations');
  };
  return (
    <div className={classes['page']}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1}>{name || t('organisation:unnamed')}</Title>
        <Group gap="xs" wrap="nowrap">
          <FlagButton subjectTable="organisation" subjectId={organisation.id} />
          <MergeOrganisation organisation={organisation} />
          <Button variant="default" size="compact-sm" onClick={() => void leave()}>
            {t('common:remove')}
          </Button>
        </Group>
      </Group>
      <div className={classes['columns']}>
        <div>
          <SectionCard title={t('organisation:part.about')}>
            <Group grow align="flex-start">
              <LocalizedField form={form} name="names" label={t('organisation:field.names')} />
              <LocalizedField form={form} name="acronym" label={t('organisation:field.acronym')} />
            </Group>
            <ImageField
              form={form}
              name="logoId"
              label={t('organisation:field.logoId')}
              description={t('organisation:hint.logoId')}
            />
            <LocalizedPassage
              form={form}
              name="description"
              label={t('organisation:field.description')}
              empty={t('organisation:empty.description')}
              multiline
            />
          </SectionCard>
          <ContactPoints form={form} />
        </div>
        <div>
          <Facts form={form} />
          <CustomFields form={form} host="organisation" card />
          <SectionCard title={t('organisation:part.history')}>
            <HistoryPanel table="organisation" id={organisation.id} labelOf={labelOf} />
          </SectionCard>
        </div>
      </div>
    </div>
  );
}

function Facts({ form }: { form: RecordForm<Organisation> }) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  return (
    <SectionCard title={t('part.facts')}>
      <SelectField
        form={form}
        name="kind"
        label={t('field.kind')}
        choices={words.choices('organisationKind', organisationKinds)}
      />
      <SelectField
        form={form}
        name="registration"
        label={t('field.registration')}
        choices={words.choices('registration', registrations)}
      />
      <CountryField form={form} name="country" label={t('field.country')} />
      <SelectField
        form={form}
        name="mayBeNamed"
        label={t('field.mayBeNamed')}
        choices={words.choices('consent', ['not_asked', 'yes', 'no'])}
      />
      <TextPassage form={form} name="notes" label={t('field.notes')} empty={t('empty.notes')} />
    </SectionCard>
  );
}
