import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { encodings } from '@shared/exchange/encoding.schema';
import {
  delimiters,
  type LineDecision,
  type TableChoice,
  type TableFile,
  type TableResult,
} from '@shared/exchange/table-import.schema';
import { documentLanguages } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
import { useWords } from '../ui/words';
import { LikelyLines } from './likely-lines';
import { TableColumns } from './table-columns';
import { TableFindings } from './table-findings';
import { TableSample } from './table-sample';
import { useActCounts } from './use-field-words';

interface TableImportFormProps {
  file: TableFile;
  onFile: (file: TableFile) => void;
  onDone: (result: TableResult) => void;
  onClose: () => void;
}

export function TableImportForm({ file, onFile, onDone, onClose }: TableImportFormProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const words = useWords();
  const [choice, setChoice] = useState<Omit<TableChoice, 'token' | 'shownIn'>>({
    mapping: file.mapping,
    language: words.language,
    known: 'same',
    decisions: {},
  });
  const asked: TableChoice = { ...choice, token: file.token, shownIn: words.language };
  const check = useCheck(asked);
  const run = useJob('tableImport.run');
  const error = [check.error, run.error].find((one) => one !== null && one.code !== 'CANCELLED') ?? null;
  const change = (part: Partial<typeof choice>) => setChoice((old) => ({ ...old, ...part }));
  const decide = (line: number, decision: LineDecision) =>
    change({ decisions: { ...choice.decisions, [String(line)]: decision } });
  const counts = useActCounts(check.result?.counts);
  const taken = (check.result?.counts['new'] ?? 0) + (check.result?.counts['same'] ?? 0);
  const start = () =>
    run.run(asked).then(onDone, (failure: unknown) => {
      const stopped = failure instanceof Error && failure.message === 'CANCELLED';
      if (stopped) notifications.show({ message: t('import.stopped') });
    });
  return (
    <Stack gap="md">
      <Text size="sm" fw={600}>
        {[file.name, t('import.lines', { count: file.lines, shown: words.number(file.lines) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Settings file={file} onFile={onFile} choice={choice} onChange={change} />
      <TableColumns file={file} mapping={choice.mapping} onMapping={(mapping) => change({ mapping })} />
      {check.result !== undefined && (
        <>
          <TableSample kind={file.kind} mapping={choice.mapping} lines={check.result.sample} />
          <LikelyLines
            lines={check.result.likely}
            count={check.result.likelyCount}
            decisions={choice.decisions}
            onDecide={decide}
          />
          <TableFindings check={check.result} choice={asked} />
        </>
      )}
      {error !== null && <ErrorMessage error={error} />}
      {run.progress !== undefined && (
        <JobProgress label={t('import.running')} {...run.progress} onCancel={run.cancel} />
      )}
      <Group justify="space-between">
        <Text size="sm" role="status">
          {check.running ? t('import.checking') : counts}
        </Text>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={taken === 0 || check.running} loading={run.running} onClick={() => void start()}>
            {t('import.take', { count: taken, shown: words.number(taken) })}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** Checked again with each change of what is asked. */
function useCheck(choice: TableChoice) {
  const check = useJob('tableImport.check');
  const { run, cancel } = check;
  const asked = JSON.stringify(choice);
  useEffect(() => {
    const timer = setTimeout(() => {
      cancel();
      void run(JSON.parse(asked) as TableChoice).catch(() => undefined);
    }, 250);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- run and cancel are new with each drawing
  }, [asked]);
  return check;
}

interface SettingsProps extends Pick<TableImportFormProps, 'file' | 'onFile'> {
  choice: Pick<TableChoice, 'language' | 'known'>;
  onChange: (part: Partial<Pick<TableChoice, 'language' | 'known'>>) => void;
}

const knownActs = ['same', 'skip', 'new'] as const;
const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

function Settings({ file, onFile, choice, onChange }: SettingsProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const reread = useCommand('tableImport.reread');
  const read = (part: Partial<Pick<TableFile, 'encoding' | 'delimiter'>>) => {
    const { token, encoding, delimiter } = { ...file, ...part };
    reread.mutate({ token, encoding, delimiter }, { onSuccess: onFile });
  };
  return (
    <Group align="flex-end" gap="sm">
      {file.name !== '' && (
        <Select
          w={190}
          size="xs"
          label={t('import.encoding')}
          description={t('import.encodingHint')}
          data={[...encodings]}
          value={file.encoding}
          allowDeselect={false}
          onChange={(value) => read({ encoding: encodings.find((one) => one === value) ?? file.encoding })}
        />
      )}
      <Select
        w={170}
        size="xs"
        label={t('import.delimiter')}
        data={delimiters.map((value) => ({
          value,
          label: t(`import.delimiters.${delimiterNames[value]}`),
        }))}
        value={file.delimiter}
        allowDeselect={false}
        onChange={(value) => read({ delimiter: delimiters.find((one) => one === value) ?? file.delimiter })}
      />
      <Select
        w={250}
        size="xs"
        label={t('import.language')}
        description={t('import.languageHint')}
        data={documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        value={choice.language}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ language: documentLanguages.find((one) => one === value) ?? choice.language })
        }
      />
      <Select
        w={270}
        size="xs"
        label={t('import.known')}
        data={knownActs.map((value) => ({ value, label: t(`import.knownChoices.${value}`) }))}
        value={choice.known}
        allowDeselect={false}
        onChange={(value) => onChange({ known: knownActs.find((one) => one === value) ?? choice.known })}
      />
      {reread.error !== null && <ErrorMessage error={reread.error} />}
    </Group>
  );
}
