/** The case as a page to read; every passage is edited where it stands. */
import { CustomFields } from '../custom/custom-fields';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { caseTypes, closingOutcomes, type CaseFile } from '@shared/casefile/casefile.schema';
import { Keeping } from '../retention/keeping';
import { CountryField, SelectField, TextField } from '../ui/fields';
import { useRecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import { HandOver } from './hand-over';
import { UserNameField } from '../user/user-name-field';
import { LocalizedPassage, TextPassage } from './passage';
import { StatusHistory } from './status-history';
import { SealCard } from '../seal/seal-card';
import classes from './casefile.module.css';

interface OverviewTabProps {
  view: CaseFileView;
}

export function OverviewTab({ view }: OverviewTabProps) {
  const { t } = useTranslation('casefile');
  const form = useRecordForm<CaseFile>('casefile', view.caseFile);
  return (
    <div className={classes['columns']}>
      <div>
        <SectionCard title={t('overview.text')}>
          <LocalizedPassage
            form={form}
            name="titles"
            label={t('field.titles')}
            empty={t('overview.noTitle')}
          />
          <LocalizedPassage
            form={form}
            name="summary"
            label={t('field.summary')}
            empty={t('overview.noSummary')}
            multiline
          />
          <LocalizedPassage
            form={form}
            name="background"
            label={t('field.background')}
            empty={t('overview.noBackground')}
            multiline
          />
        </SectionCard>
        <Demands view={view} />
        <LatestEvents view={view} />
        <OpenRemedies view={view} />
      </div>
      <div>
        <StatusHistory form={form} />
        <SectionCard title={t('overview.facts')} actions={<HandOver ids={[view.caseFile.id]} />}>
          <UserNameField form={form} name="lead" label={t('field.lead')} />
          <Group grow align="flex-start">
            <TextField form={form} name="number" label={t('field.number')} />
            <CountryField form={form} name="country" label={t('field.country')} />
          </Group>
          <CaseChoices form={form} />
          <TextPassage form={form} name="notes" label={t('field.notes')} empty={t('overview.noNotes')} />
        </SectionCard>
        <Keeping caseFile={view.caseFile} />
        <SealCard caseFileId={view.caseFile.id} />
        <CustomFields form={form} host="case_file" card />
      </div>
    </div>
  );
}

function CaseChoices({ form }: { form: ReturnType<typeof useRecordForm<CaseFile>> }) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  return (
    <>
      <SelectField
        form={form}
        name="type"
        label={t('field.type')}
        choices={words.choices('caseType', caseTypes)}
      />
      <SelectField
        form={form}
        name="outcome"
        label={t('field.outcome')}
        description={t('help.outcome')}
        choices={words.choices('outcome', closingOutcomes)}
        clearable
      />
    </>
  );
}

function Demands({ view }: OverviewTabProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  return (
    <SectionCard title={t('tab.demands')} actions={<More view={view} tab="demands" />}>
      {view.demands.length === 0 ? (
        <Text c="dimmed">{t('overview.noDemands')}</Text>
      ) : (
        <ol className={classes['demands']}>
          {view.demands.map((demand) => (
            <li key={demand.id}>{words.text(demand.text) || words.value('demandKind', demand.kind)}</li>
          ))}
        </ol>
      )}
    </SectionCard>
  );
}

/** What a page shows of a long list. */
const shownAtMost = 4;

function LatestEvents({ view }: OverviewTabProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const latest = view.events.toReversed().slice(0, shownAtMost);
  return (
    <SectionCard title={t('overview.latestEvents')} actions={<More view={view} tab="events" />}>
      {latest.length === 0 && <Text c="dimmed">{t('overview.noEvents')}</Text>}
      <ul className={classes['lines']}>
        {latest.map(({ event }) => (
          <li key={event.id}>
            <Anchor href={`#/cases/${event.caseFileId}/events?at=${event.id}`}>
              {words.text(event.titles) || words.value('eventKind', event.kind)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {[words.date(event.date), words.text(event.place)].filter(Boolean).join(' · ')}
            </Text>
            <Text size="sm" lineClamp={3}>
              {words.text(event.description)}
            </Text>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function OpenRemedies({ view }: OverviewTabProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const open = view.remedies.filter(
    ({ state }) => state === 'filed' || state === 'pending' || state === 'unknown',
  );
  return (
    <SectionCard title={t('overview.openRemedies')} actions={<More view={view} tab="remedies" />}>
      {open.length === 0 && <Text c="dimmed">{t('overview.noRemedies')}</Text>}
      <ul className={classes['lines']}>
        {open.map((remedy) => (
          <li key={remedy.id}>
            <Stack gap={0}>
              <Anchor href={`#/cases/${remedy.caseFileId}/remedies?at=${remedy.id}`}>
                {words.labelled(words.value('remedyKind', remedy.kind), words.text(remedy.body))}
              </Anchor>
              <Text size="sm" c="dimmed">
                {[words.date(remedy.date), words.value('remedyState', remedy.state)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Stack>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function More({ view, tab }: OverviewTabProps & { tab: string }) {
  const { t } = useTranslation('casefile');
  return (
    <Anchor size="sm" href={`#/cases/${view.caseFile.id}/${tab}`} aria-label={t(`tab.${tab}`)}>
      {t('overview.open')}
    </Anchor>
  );
}
