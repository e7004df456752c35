/** A table comes into a list: what was read is seen, line by line, before anything is kept. */
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  mostLines,
  type TableFile,
  type TableKind,
  type TableResult,
} from '@shared/exchange/table-import.schema';
import { useCommand } from '../ipc/useCommand';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { ChooseFile, Pasted } from './import-source';
import { TableImportForm } from './table-import-form';
import { TableImportResult } from './table-import-result';

interface TableImportDialogProps {
  kind: TableKind;
  onClose: () => void;
}

export function TableImportDialog({ kind, onClose }: TableImportDialogProps) {
  const { t } = useTranslation('exchange');
  const [file, setFile] = useState<TableFile | null>(null);
  const [result, setResult] = useState<TableResult | null>(null);
  return (
    <Dialog onClose={onClose} size="80rem" title={t(`import.title.${kind}`)}>
      {file === null && <ChooseTable kind={kind} onFile={setFile} />}
      {file !== null && result === null && (
        <TableImportForm
          // Columns of another reading are other columns.
          key={file.columns.join('\n')}
          file={file}
          onFile={setFile}
          onDone={setResult}
          onClose={onClose}
        />
      )}
      {result !== null && <TableImportResult kind={kind} result={result} onClose={onClose} />}
    </Dialog>
  );
}

function ChooseTable({ kind, onFile }: { kind: TableKind; onFile: (file: TableFile) => void }) {
  const { t } = useTranslation('exchange');
  const words = useWords();
  const open = useCommand('tableImport.open');
  const paste = useCommand('tableImport.paste');
  const error = open.error ?? paste.error;
  return (
    <Stack>
      <Text size="sm">{t('import.text')}</Text>
      <Text size="xs" c="dimmed">
        {t('import.limit', { most: words.number(mostLines) })}
      </Text>
      {error !== null && <ErrorMessage error={error} />}
      <ChooseFile
        busy={open.isPending}
        onChoose={() => open.mutate({ kind }, { onSuccess: (file) => file !== null && onFile(file) })}
      />
      <Pasted
        label={t('import.pasted')}
        hint={t('import.pastedHint')}
        alone={false}
        busy={paste.isPending}
        onRead={(text) => paste.mutate({ kind, text }, { onSuccess: onFile })}
      />
    </Stack>
  );
}
