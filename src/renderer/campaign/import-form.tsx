import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '@shared/campaign/campaign.schema';
import {
  channels,
  importFields,
  type ImportChoice,
  type ImportFile,
} from '@shared/campaign/supporter.schema';
import { encodings } from '@shared/exchange/encoding.schema';
import { documentLanguages, findText, type Language } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
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
  const { t } = useTranslation(['campaign', 'common']);
  const [choice, setChoice] = useState(() => firstChoice(campaign, file, way, language));
  const change = (part: Partial<ImportChoice>) => setChoice((old) => ({ ...old, ...part }));
  const asked = { ...choice, token: file.token };
  const check = useCheck(asked);
  const run = useJob('supporterImport.run');
  const error = check.error ?? run.error;
  const start = async () => {
    const { added, importId } = await run.run(asked);
    const toast = `import:${importId}`;
    notifications.show({
      id: toast,
      autoClose: toastShown,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t('campaign:import.done', { count: added })}</Text>
          <TakeBackImport importId={importId} onDone={() => notifications.hide(toast)} />
        </Group>
      ),
    });
    onClose();
  };
  const { accepted } = check.result ?? { accepted: 0 };
  return (
    <Stack gap="md">
      <Text size="sm">
        {[file.name, t('campaign:import.rows', { count: file.rows })].filter(Boolean).join(' · ')}
      </Text>
      {way === 'file' && <EncodingSelect file={file} onFile={onFile} />}
      <Columns file={file} choice={choice} onChange={change} />
      <ImportSample file={file} mapping={choice.mapping} />
      <Defaults choice={choice} onChange={change} />
      {check.result !== undefined && <ImportFindings check={check.result} choice={asked} />}
      {error !== null && <ErrorMessage error={error} />}
      {run.progress !== undefined && (
        <JobProgress label={t('campaign:import.running')} {...run.progress} onCancel={run.cancel} />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          disabled={accepted === 0 || check.running}
          loading={run.running}
          onClick={() => void start().catch(() => undefined)}
        >
          {t('campaign:import.take', { count: accepted })}
        </Button>
      </Group>
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

/** Checked again with each change of what is asked. */
function useCheck(choice: ImportChoice) {
  const check = useJob('supporterImport.check');
  const { run, cancel } = check;
  const asked = JSON.stringify(choice);
  useEffect(() => {
    const timer = setTimeout(() => {
      cancel();
      void run(JSON.parse(asked) as ImportChoice).catch(() => undefined);
    }, 250);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- run and cancel are new with each drawing
  }, [asked]);
  return check;
}

function EncodingSelect({ file, onFile }: Pick<ImportFormProps, 'file' | 'onFile'>) {
  const { t } = useTranslation('campaign');
  const reread = useCommand('supporterImport.reread');
  const choose = (value: string | null) => {
    const encoding = encodings.find((one) => one === value);
    if (encoding !== undefined) reread.mutate({ token: file.token, encoding }, { onSuccess: onFile });
  };
  return (
    <>
      <Select
        w={260}
        size="xs"
        label={t('import.encoding')}
        description={t('import.encodingHint')}
        data={[...encodings]}
        value={file.encoding}
        allowDeselect={false}
        onChange={choose}
      />
      {reread.error !== null && <ErrorMessage error={reread.error} />}
    </>
  );
}

interface PartProps {
  choice: ImportChoice;
  onChange: (part: Partial<ImportChoice>) => void;
}

function Columns({ file, choice: { mapping }, onChange }: PartProps & { file: ImportFile }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const columns = file.columns.map((title, at) => ({
    value: String(at),
    label: title === '' ? t('import.column', { number: at + 1 }) : title,
  }));
  return (
    <SimpleGrid
      cols={{ base: 2, md: 4 }}
      spacing="sm"
      verticalSpacing="xs"
      role="group"
      aria-label={t('import.columns')}
    >
      {importFields.map((field) => (
        <Select
          key={field}
          size="xs"
          label={words.value('importField', field)}
          required={field === 'name' || field === 'email'}
          placeholder={t('import.noColumn')}
          data={columns}
          value={mapping[field] === undefined ? null : String(mapping[field])}
          clearable
          onChange={(value) => {
            const { [field]: _old, ...others } = mapping;
            onChange({ mapping: value === null ? others : { ...others, [field]: Number(value) } });
          }}
        />
      ))}
    </SimpleGrid>
  );
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
