/** The outcome as messages, one for each signatory who asked; who would read it in another language is asked about first. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@shared/ipc/error';
import type { DocumentLanguage } from '@shared/language/language.schema';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useJob } from '../ipc/useJob';
import { leave } from '../release/leave';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { JobState } from '../ui/job-state';
import { MayButton } from '../user/may-button';
import type { CampaignTabProps } from './campaign.page';
import { borrowedLanguages, OutcomeLanguages } from './outcome-languages';

interface OutcomeMessagesProps extends CampaignTabProps {
  /** Takes the caseworker to the outcome in that language. */
  onWrite: (language: DocumentLanguage) => void;
}

export function OutcomeMessages({ view, form, onWrite }: OutcomeMessagesProps) {
  const { t } = useTranslation('campaign');
  const go = useGo();
  const mails = useOutcomeMails({ view, form });
  const { id } = view.campaign;
  const { readers, withoutAddress } = view.outcome;
  const count = readers.reduce((sum, one) => sum + one.count, 0);
  const writeTitle = () => go(`/campaigns/${id}/texts`);
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('closing.messagesText', { count: view.counts.optIns })}
        {withoutAddress > 0 && ` ${t('outcome.withoutAddress', { count: withoutAddress })}`}
      </Text>
      <OutcomeLanguages view={view} onWriteText={onWrite} onWriteTitle={writeTitle} />
      <JobState job={mails.job} label={t('closing.writing')} />
      <Group>
        <Button disabled={count === 0} loading={mails.job.running} onClick={() => mails.write([])}>
          {t('closing.write', { count })}
        </Button>
        <ExportOptIns campaignId={id} none={view.counts.optIns === 0} />
      </Group>
      <BorrowedDialog
        view={view}
        opened={mails.asking}
        onWriteText={onWrite}
        onWriteTitle={writeTitle}
        onAnyway={() => mails.write(borrowedLanguages(view))}
        onClose={mails.stopAsking}
      />
    </>
  );
}

/** Which languages are borrowed the vault says, not the page: what was typed last may just have been saved. */
function useOutcomeMails({ view, form }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const job = useJob('campaign.outcomeMails');
  const [asking, setAsking] = useState(false);
  const campaignId = view.campaign.id;
  const write = async (inOtherLanguage: DocumentLanguage[]) => {
    setAsking(false);
    await form.flush();
    try {
      const written = await leave({ kind: 'outcome', campaignId }, (answer) =>
        job.run({ campaignId, answer, inOtherLanguage }),
      );
      if (written !== undefined && written > 0)
        notifications.show({ message: t('closing.written', { count: written }) });
    } catch (error) {
      if (isBorrowed(error)) setAsking(true);
    }
  };
  return {
    // It is asked about, and is no failure.
    job: { ...job, error: isBorrowed(job.error) ? null : job.error },
    asking,
    stopAsking: () => setAsking(false),
    write: (inOtherLanguage: DocumentLanguage[]) => void write(inOtherLanguage),
  };
}

function isBorrowed(error: unknown): boolean {
  return error instanceof AppError && error.code === 'OUTCOME_LANGUAGE';
}

interface BorrowedDialogProps {
  view: CampaignTabProps['view'];
  opened: boolean;
  onWriteText: (language: DocumentLanguage) => void;
  onWriteTitle: () => void;
  onAnyway: () => void;
  onClose: () => void;
}

function BorrowedDialog(props: BorrowedDialogProps) {
  const { t } = useTranslation('campaign');
  const [toWrite, setToWrite] = useState<DocumentLanguage>();
  // The way leads out of the dialog only when it is gone: it gives the focus back as it goes.
  const leaveTo = () => {
    if (toWrite !== undefined) props.onWriteText(toWrite);
    setToWrite(undefined);
  };
  return (
    <Dialog
      opened={props.opened}
      size="lg"
      title={t('outcome.borrowedTitle')}
      onClose={props.onClose}
      onExitTransitionEnd={leaveTo}
    >
      <Stack>
        <Text size="sm">{t('outcome.borrowedText')}</Text>
        <OutcomeLanguages
          view={props.view}
          borrowedOnly
          onWriteText={(language) => {
            setToWrite(language);
            props.onClose();
          }}
          onWriteTitle={props.onWriteTitle}
        />
        <FormFoot onCancel={props.onClose} focusCancel>
          <Button onClick={props.onAnyway}>{t('outcome.anyway')}</Button>
        </FormFoot>
      </Stack>
    </Dialog>
  );
}

function ExportOptIns({ campaignId, none }: { campaignId: string; none: boolean }) {
  const { t } = useTranslation('campaign');
  const optIns = useCommand('campaign.exportOptIns');
  return (
    <>
      <MayButton
        route="campaign.exportOptIns"
        variant="default"
        disabled={none}
        loading={optIns.isPending}
        onClick={() =>
          optIns.mutate(
            { campaignId },
            { onSuccess: (saved) => saved && notifications.show({ message: t('closing.optInsSaved') }) },
          )
        }
      >
        {t('closing.exportOptIns')}
      </MayButton>
      {optIns.error !== null && <ErrorMessage error={optIns.error} />}
    </>
  );
}
