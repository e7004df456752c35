import { Group, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  delimiters,
  neededFields,
  tableFields,
  type LineDecision,
  type TableChoice,
  type TableFile,
  type TableResult,
} from '@shared/exchange/table-import.schema';
import { documentLanguages } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { ColumnSelects, EncodingSelect } from './import-fields';
import { ImportFoot } from './import-foot';
import { LikelyLines } from './likely-lines';
import { TableFindings } from './table-findings';
import { TableSample } from './table-sample';
import { useActCounts, useFieldWords } from './use-field-words';
import { useImportCheck } from './use-import-check';

interface TableImportFormProps {
  file: TableFile;
  onFile: (file: TableFile) => void;
  onDone: (result: TableResult) => void;
  onClose: () => void;
}

export function TableImportForm({ file, onFile, onDone, onClose }: TableImportFormProps) {
  const { t } = useTranslation('exchange');
  const words = useWords();
  const name = useFieldWords(file.kind);
  const [choice, setChoice] = useState<Omit<TableChoice, 'token' | 'shownIn'>>({
    mapping: file.mapping,
    language: words.language,
    known: 'same',
    decisions: {},
  });
  const asked: TableChoice = { ...choice, token: file.token, shownIn: words.language };
  const check = useImportCheck('tableImport.check', asked);
  const run = useJob('tableImport.run');
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
      <ColumnSelects
        columns={file.columns}
        fields={tableFields[file.kind]}
        nameOf={name}
        needed={neededFields[file.kind]}
        oneOfNeeded
        mapping={choice.mapping}
        onMapping={(mapping) => change({ mapping })}
      />
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
      <ImportFoot
        check={check}
        run={run}
        counts={counts}
        running={t('import.running')}
        take={t('import.take', { count: taken, shown: words.number(taken) })}
        nothing={taken === 0}
        onTake={() => void start()}
        onClose={onClose}
      />
    </Stack>
  );
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
        <EncodingSelect value={file.encoding} onChange={(encoding) => read({ encoding })} />
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
