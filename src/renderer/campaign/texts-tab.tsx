/** The texts in each language, and how far each translation is. */
import { Badge, Select, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { translationStates, type CampaignView } from '@shared/campaign/campaign.schema';
import { documentLanguages } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { SelectField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import type { CampaignTabProps } from './campaign.page';

export function TextsTab({ view, form }: CampaignTabProps) {
  const { t } = useTranslation(['campaign', 'common']);
  const closed = view.campaign.state === 'closed';
  return (
    <Stack gap={0}>
      <SectionCard title={t('campaign:part.translations')}>
        <Languages view={view} form={form} />
      </SectionCard>
      <fieldset disabled={closed} style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0 }}>
        <SectionCard title={t('campaign:part.texts')}>
          <SelectField
            form={form}
            name="sourceLanguage"
            label={t('campaign:field.sourceLanguage')}
            description={t('campaign:texts.sourceHint')}
            choices={documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          />
          <LocalizedField form={form} name="titles" label={t('campaign:field.titles')} />
          <LocalizedField
            form={form}
            name="background"
            label={t('campaign:field.background')}
            multiline
            minRows={5}
          />
          <LocalizedField form={form} name="call" label={t('campaign:field.call')} multiline />
          <LocalizedField
            form={form}
            name="message"
            label={t('campaign:field.message')}
            description={t('campaign:texts.messageHint')}
            multiline
            minRows={5}
          />
        </SectionCard>
        <SectionCard title={t('campaign:part.privacy')}>
          <LocalizedField
            form={form}
            name="optInWording"
            label={t('campaign:field.optInWording')}
            description={t('campaign:texts.optInHint')}
            multiline
            minRows={2}
          />
          <LocalizedField
            form={form}
            name="privacyNotice"
            label={t('campaign:field.privacyNotice')}
            description={t('campaign:texts.privacyHint')}
            multiline
          />
        </SectionCard>
      </fieldset>
    </Stack>
  );
}

function Languages({ view, form }: CampaignTabProps) {
  const { t } = useTranslation(['campaign', 'common']);
  const set = useCommand('campaign.translation');
  return (
    <>
      {set.error !== null && <ErrorMessage error={set.error} />}
      <Table verticalSpacing={6} aria-label={t('campaign:part.translations')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('campaign:texts.language')}</Table.Th>
            <Table.Th scope="col">{t('campaign:texts.state')}</Table.Th>
            <Table.Th scope="col">{t('campaign:texts.remarks')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.languages.map((one) => (
            <LanguageRow
              key={one.language}
              line={one}
              locked={view.campaign.state === 'closed'}
              onState={async (state) => {
                // What stands unsaved belongs to the text whose state is given.
                await form.flush();
                set.mutate({
                  id: view.campaign.id,
                  revision: form.record.revision,
                  language: one.language,
                  state,
                });
              }}
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

type Line = CampaignView['languages'][number];

function LanguageRow(props: {
  line: Line;
  locked: boolean;
  onState: (state: Line['state']) => Promise<void>;
}) {
  const { t } = useTranslation(['campaign', 'common']);
  const words = useWords();
  const { language, isSource, state, stale, missing } = props.line;
  const name = t(`common:language.${language}`);
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        {isSource && (
          <Text span size="xs" c="dimmed">
            {' '}
            {t('campaign:texts.isSource')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          w={170}
          aria-label={t('campaign:texts.stateOf', { language: name })}
          disabled={props.locked}
          data={words.choices('translationState', translationStates)}
          value={state}
          allowDeselect={false}
          onChange={(next) => void props.onState(translationStates.find((one) => one === next) ?? state)}
        />
      </Table.Td>
      <Table.Td>
        {stale && (
          <Badge
            variant="default"
            tt="none"
            mr="xs"
            leftSection={<IconAlertTriangle size={12} aria-hidden />}
          >
            {t('campaign:texts.stale')}
          </Badge>
        )}
        {missing.length > 0 && (
          <Text span size="sm" c="dimmed">
            {t('campaign:texts.missing', {
              fields: missing.map((field) => t(`campaign:field.${field}`)).join(', '),
            })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
