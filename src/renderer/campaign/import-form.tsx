import { Group, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '@shared/campaign/campaign.schema';
import {
  channels,
  importFields,
  type ImportChoice,
  type ImportFile,
} from '@shared/campaign/supporter.schema';
import { documentLanguages, findText, type Language } from '@shared/language/language.schema';
import { ColumnSelects, EncodingSelect } from '../exchange/import-fields';
import { ImportFoot } from '../exchange/import-foot';
import { useImportCheck } from '../exchange/use-import-check';
import { useCommand } from '../ipc/useCommand';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { ImportFindings } from './import-findings';
import { ImportSample } from './import-sample';
import { TakeBackImport } from './take-back-import';

interface ImportFormProps {
  campaign: Campaign;
  file: ImportFile;
  way: 'file' | 'paste';
  language: Language;
  onFile: (file: ImportFile) => void;
  onClose: () => void;
}

export function ImportForm({ campaign, file, way, language, onFile, onClose }: ImportFormProps) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const [choice, setChoice] = useState(() => firstChoice(campaign, file, way, language));
  const change = (part: Partial<ImportChoice>) => setChoice((old) => ({ ...old, ...part }));
  const asked = { ...choice, token: file.token };
  const check = useImportCheck('supporterImport.check', asked);
  const run = useJob('supporterImport.run');
  const start = async () => {
    const { added, importId } = await run.run(asked);
    const toast = `import:${importId}`;
    notifications.show({
      id: toast,
      autoClose: toastShown,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t('import.done', { count: added })}</Text>
          <TakeBackImport importId={importId} onDone={() => notifications.hide(toast)} />
        </Group>
      ),
    });
    onClose();
  };
  const { accepted, rejected, optIns } = check.result ?? { accepted: 0, rejected: 0, optIns: 0 };
  const counts = [
    check.result === undefined ? '' : t('import.accepted', { count: accepted }),
    rejected === 0 ? '' : t('import.rejected', { count: rejected }),
    optIns === 0 ? '' : t('import.optIns', { count: optIns }),
  ];
  return (
    <Stack gap="md">
      <Text size="sm">{[file.name, t('import.rows', { count: file.rows })].filter(Boolean).join(' · ')}</Text>
      {way === 'file' && <Encoding file={file} onFile={onFile} />}
      <ColumnSelects
        columns={file.columns}
        fields={importFields}
        nameOf={(field) => words.value('importField', field)}
        needed={['name', 'email']}
        mapping={choice.mapping}
        onMapping={(mapping) => change({ mapping })}
      />
      <ImportSample file={file} mapping={choice.mapping} />
      <Defaults choice={choice} onChange={change} />
      {check.result !== undefined && <ImportFindings check={check.result} choice={asked} />}
      <ImportFoot
        check={check}
        run={run}
        counts={counts.filter(Boolean).join(' · ')}
        running={t('import.running')}
        take={t('import.take', { count: accepted })}
        nothing={accepted === 0}
        onTake={() => void start().catch(() => undefined)}
        onClose={onClose}
      />
    </Stack>
  );
}

/** Long enough to look at the list that came. The dialog of a signature offers the same afterwards. */
const toastShown = 30_000;

function firstChoice(
  campaign: Campaign,
  file: ImportFile,
  way: 'file' | 'paste',
  language: Language,
): ImportChoice {
  const found = findText(campaign.optInWording, language);
  return {
    token: file.token,
    mapping: file.mapping,
    channel: way === 'paste' ? 'email' : 'web',
    language: null,
    optInWording: found?.text.slice(0, 2000) ?? '',
    optInLanguage: found?.language ?? language,
  };
}

function Encoding({ file, onFile }: Pick<ImportFormProps, 'file' | 'onFile'>) {
  const reread = useCommand('supporterImport.reread');
  return (
    <>
      <EncodingSelect
        value={file.encoding}
        onChange={(encoding) => reread.mutate({ token: file.token, encoding }, { onSuccess: onFile })}
      />
      {reread.error !== null && <ErrorMessage error={reread.error} />}
    </>
  );
}

interface PartProps {
  choice: ImportChoice;
  onChange: (part: Partial<ImportChoice>) => void;
}

function Defaults({ choice, onChange }: PartProps) {
  const { t } = useTranslation(['campaign', 'common']);
  const words = useWords();
  const languages = documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }));
  const language = (value: string | null) => documentLanguages.find((one) => one === value) ?? null;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
      <Group grow align="flex-start">
        <Select
          size="xs"
          label={t('campaign:signatory.field.channel')}
          data={words.choices('supporterChannel', channels)}
          value={choice.channel}
          allowDeselect={false}
          onChange={(value) => onChange({ channel: channels.find((one) => one === value) ?? choice.channel })}
        />
        <Select
          size="xs"
          label={t('campaign:import.language')}
          data={languages}
          value={choice.language}
          clearable
          onChange={(value) => onChange({ language: language(value) })}
        />
      </Group>
      <Group align="flex-start" wrap="nowrap">
        <Textarea
          flex={1}
          size="xs"
          autosize
          label={t('campaign:import.wording')}
          description={t('campaign:import.wordingHint')}
          value={choice.optInWording}
          onChange={(event) => onChange({ optInWording: event.currentTarget.value })}
        />
        <Select
          size="xs"
          w={130}
          label={t('campaign:import.wordingLanguage')}
          data={languages}
          value={choice.optInLanguage}
          allowDeselect={false}
          onChange={(value) => onChange({ optInLanguage: language(value) ?? choice.optInLanguage })}
        />
      </Group>
    </SimpleGrid>
  );
}
