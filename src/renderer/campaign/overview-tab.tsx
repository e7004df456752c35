/** What the campaign is, when it runs, who carries it, and what still has to be put together. */
import { Anchor, Badge, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { intakeItems, type Campaign } from '@shared/campaign/campaign.schema';
import classes from '../casefile/casefile.module.css';
import { useFieldLabel } from '../casefile/field-label';
import { LocalizedPassage, TextPassage } from '../casefile/passage';
import { HistoryPanel } from '../journal/history-panel';
import { NewLetterButton } from '../letter/new-letter-button';
import { CivilDateField } from '../ui/civil-date-input';
import { TextField } from '../ui/fields';
import { NumberField } from '../ui/number-field';
import { useField } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import type { CampaignTabProps } from './campaign.page';

export function OverviewTab({ view, form }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const labelOf = useFieldLabel('campaign');
  const closed = view.campaign.state === 'closed';
  return (
    <div className={classes['columns']}>
      <div>
        <SectionCard title={t('part.about')} actions={<NewLetterButton caseFileId={view.case.id} />}>
          <LocalizedPassage form={form} name="titles" label={t('field.titles')} empty={t('empty.titles')} />
          <LocalizedPassage
            form={form}
            name="background"
            label={t('field.background')}
            empty={t('empty.background')}
            multiline
          />
          <LocalizedPassage
            form={form}
            name="call"
            label={t('field.call')}
            empty={t('empty.call')}
            multiline
          />
        </SectionCard>
        <Cosponsors view={view} form={form} />
      </div>
      <div>
        <SectionCard title={t('part.facts')}>
          <fieldset disabled={closed} style={{ border: 0, padding: 0, margin: 0 }}>
            <Stack gap="md">
              <Group grow align="flex-start">
                <CivilDateField form={form} name="startsOn" label={t('field.startsOn')} />
                <CivilDateField form={form} name="endsOn" label={t('field.endsOn')} />
              </Group>
              <NumberField form={form} name="goal" label={t('field.goal')} max={100_000_000} empty={null} />
              <TextField form={form} name="link" label={t('field.link')} />
            </Stack>
          </fieldset>
          <TextPassage form={form} name="notes" label={t('field.notes')} empty={t('empty.notes')} />
        </SectionCard>
        <Intake form={form} view={view} />
        <SectionCard title={t('part.history')}>
          <HistoryPanel table="campaign" id={view.campaign.id} labelOf={labelOf} />
        </SectionCard>
      </div>
    </div>
  );
}

/** In the order in which they are printed; entered with the case, so that letters name the same ones. */
function Cosponsors({ view }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  return (
    <SectionCard
      title={t('part.cosponsors')}
      actions={
        <Anchor size="sm" href={`#/cases/${view.case.id}/people`}>
          {t('cosponsors.edit')}
        </Anchor>
      }
    >
      {view.cosponsors.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('cosponsors.none')}
        </Text>
      )}
      <ol className={classes['demands']}>
        {view.cosponsors.map(({ id, organisationId, names, consent }) => (
          <li key={id}>
            <Anchor href={`#/organisations/${organisationId}`}>{words.text(names)}</Anchor>{' '}
            <Badge
              variant="default"
              tt="none"
              leftSection={
                consent === 'yes' ? (
                  <IconCheck size={12} aria-hidden />
                ) : (
                  <IconAlertTriangle size={12} aria-hidden />
                )
              }
            >
              {t(`cosponsors.${consent}`)}
            </Badge>
          </li>
        ))}
      </ol>
    </SectionCard>
  );
}

function Intake({ form, view }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const { value, saver } = useField(form, 'intake');
  const set = (items: Campaign['intake']) => {
    saver.type(items);
    saver.leave();
  };
  return (
    <SectionCard title={t('part.intake')}>
      <Text size="sm" c="dimmed">
        {t('intake.text', { done: value.length, total: intakeItems.length })}
      </Text>
      <Stack gap={6}>
        {intakeItems.map((item) => (
          <Checkbox
            key={item}
            disabled={view.campaign.state === 'closed'}
            label={words.value('intakeItem', item)}
            checked={value.includes(item)}
            onChange={(event) =>
              set(event.currentTarget.checked ? [...value, item] : value.filter((one) => one !== item))
            }
          />
        ))}
      </Stack>
    </SectionCard>
  );
}
