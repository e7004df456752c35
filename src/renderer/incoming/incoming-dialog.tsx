/** Files what came: the paper itself, where it is a file, and what it says. A mail fills the fields by itself. */
import { Button, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IncomingCreate } from '@shared/incoming/incoming.schema';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { CivilDateInput } from '../ui/civil-date-input';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useKeptAnswers } from '../ui/kept-answers';
import { civilToday } from '../ui/partial-date-input';
import { RestoredMark } from '../ui/restored-mark';
import { IncomingKinds } from './incoming-kinds';
import { PaperField } from './paper-field';
import { useReportWords } from './use-report-words';
import { FiledPaper } from './use-filed-paper';

interface IncomingDialogProps {
  letter: Letter;
  onClose: () => void;
}

const Answers = z.object({ draft: IncomingCreate.omit({ caseFileId: true }), paper: FiledPaper.optional() });
type Draft = z.infer<typeof Answers>['draft'];

export function IncomingDialog({ letter, onClose }: IncomingDialogProps) {
  const { t } = useTranslation('incoming');
  return (
    <Dialog onClose={onClose} size="lg" title={t('incoming:dialog.title', { reference: letter.reference })}>
      <IncomingForm letter={letter} onClose={onClose} />
    </Dialog>
  );
}

function IncomingForm({ letter, onClose }: IncomingDialogProps) {
  const { t } = useTranslation('incoming');
  const wordsOf = useReportWords();
  const create = useCommand('incoming.create');
  const [today] = useState(civilToday);
  const kept = useKeptAnswers(`incoming:${letter.id}`, Answers, {
    draft: { receivedOn: today, kind: 'reply', replyKind: 'full' },
  });
  const { draft, paper } = kept.answers;
  const done = () => {
    kept.forget();
    onClose();
  };
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const refuse = (field: string, is: boolean) =>
    setRefused(new Set([...[...refused].filter((one) => one !== field), ...(is ? [field] : [])]));
  const change = (part: Partial<Draft>) => kept.change({ draft: { ...draft, ...part } });
  const takeOver = (filed: FiledPaper) => {
    const { sender, subject, summary, datedOn, theirNumber, kind } = filed.proposal;
    const replyKind = kind === 'reply' ? (draft.replyKind ?? 'full') : null;
    const told = { subject, summary, datedOn, theirNumber, kind, replyKind, channel: 'email' as const };
    kept.change({ paper: filed, ...(sender !== null && { draft: { ...draft, sender, ...told } }) });
  };
  const save = () => {
    const { caseFileId, id: letterId } = letter;
    const documentId = paper?.documentId ?? null;
    create.mutate({ ...draft, caseFileId, letterId, documentId }, { onSuccess: done });
  };
  return (
    <Stack>
      <RestoredMark restored={kept.restored} />
      <PaperField letter={letter} paper={paper} onFiled={takeOver} />
      {paper !== undefined && paper.proposal.report !== null && (
        <Text size="sm" role="status">
          {wordsOf(paper.proposal.report)}
        </Text>
      )}
      <IncomingKinds draft={draft} onChange={change} />
      <SimpleGrid cols={2}>
        <CivilDateInput
          label={t('incoming:field.receivedOn')}
          lean="past"
          latest={today}
          value={draft.receivedOn}
          onChange={(day) => change({ receivedOn: day ?? today })}
          onRefused={(refused) => refuse('receivedOn', refused)}
        />
        <CivilDateInput
          label={t('incoming:field.datedOn')}
          lean="past"
          latest={today}
          value={draft.datedOn ?? null}
          onChange={(datedOn) => change({ datedOn })}
          onRefused={(refused) => refuse('datedOn', refused)}
        />
      </SimpleGrid>
      <SimpleGrid cols={2}>
        <TextInput
          label={t('incoming:field.theirNumber')}
          value={draft.theirNumber ?? ''}
          maxLength={500}
          onChange={(event) => change({ theirNumber: event.currentTarget.value })}
        />
        <TextInput
          label={t('incoming:field.sender')}
          value={draft.sender ?? ''}
          maxLength={500}
          onChange={(event) => change({ sender: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Textarea
        label={t('incoming:field.summary')}
        autosize
        minRows={3}
        maxRows={10}
        value={draft.summary ?? ''}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <OtherLetter letter={letter} paper={paper} />
      {create.error !== null && <ErrorMessage error={create.error} />}
      <FormFoot onCancel={done}>
        <Button loading={create.isPending} disabled={refused.size > 0} onClick={save}>
          {t('incoming:dialog.save')}
        </Button>
      </FormFoot>
    </Stack>
  );
}

/** The text of the mail names another letter of ours: filed under this one, it would end the wrong waiting. */
function OtherLetter({ letter, paper }: { letter: Letter; paper: FiledPaper | undefined }) {
  const { t } = useTranslation('incoming');
  const named = paper?.proposal.letterId ?? null;
  if (named === null || named === letter.id) return null;
  return (
    <Text size="sm" role="status">
      {t('dialog.otherLetter')} <a href={`#/letters/${named}`}>{t('dialog.toOther')}</a>
    </Text>
  );
}
