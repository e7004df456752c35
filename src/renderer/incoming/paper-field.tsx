import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { DropArea } from '../ui/drop-area';
import { ErrorMessage } from '../ui/error-message';
import { useFiledPaper, type FiledPaper } from './use-filed-paper';

interface PaperFieldProps {
  letter: Letter;
  paper: FiledPaper | undefined;
  onFiled: (paper: FiledPaper) => void;
}

/** Takes a mail, a PDF or a scan, dropped or chosen. */
export function PaperField({ letter, paper, onFiled }: PaperFieldProps) {
  const { t } = useTranslation('incoming');
  const { busy, error, drop, choose } = useFiledPaper(letter.caseFileId, onFiled);
  return (
    <DropArea onFile={drop}>
      <Group justify="space-between">
        <Text size="sm" {...(paper === undefined ? { c: 'dimmed' } : {})}>
          {paper?.name ?? t('paper.hint')}
        </Text>
        <Button size="compact-sm" variant="default" loading={busy} onClick={choose}>
          {t('paper.choose')}
        </Button>
      </Group>
      {error !== null && <ErrorMessage error={error} />}
      {paper !== undefined && <MailAttachments paper={paper} />}
    </DropArea>
  );
}

/** Enclosures of a mail become documents of the case of their own, each when it is asked for. */
function MailAttachments({ paper }: { paper: FiledPaper }) {
  const { t } = useTranslation('incoming');
  const [filed, setFiled] = useState<ReadonlySet<number>>(new Set());
  const fileAttachment = useCommand('incoming.fileAttachment');
  const file = (index: number) =>
    fileAttachment.mutate(
      { documentId: paper.documentId, index },
      { onSuccess: () => setFiled((before) => new Set([...before, index])) },
    );
  return (
    <>
      {paper.proposal.attachments.map(({ index, name }) => (
        <Group key={index} justify="space-between" mt={4}>
          <Text size="sm">{name}</Text>
          <Button
            size="compact-xs"
            variant="default"
            loading={fileAttachment.isPending && fileAttachment.variables.index === index}
            disabled={filed.has(index)}
            onClick={() => file(index)}
          >
            {t(filed.has(index) ? 'paper.filed' : 'paper.fileAttachment')}
          </Button>
        </Group>
      ))}
      {fileAttachment.error !== null && <ErrorMessage error={fileAttachment.error} />}
    </>
  );
}
