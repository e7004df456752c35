/** The dialogs of the workbench, one at a time. */
import type { Finding, Letter, LetterView } from '@shared/letter/letter.schema';
import { DeliveryDialog } from '../dispatch/delivery-dialog';
import { SendAllDialog } from '../dispatch/send-all-dialog';
import { SendDialog } from '../dispatch/send-dialog';
import { IncomingDialog } from '../incoming/incoming-dialog';
import { useRoute } from '../ipc/useRoute';
import { AskReviewDialog } from '../review/ask-review-dialog';
import { DecideDialog } from '../review/decide-dialog';
import { AppealOutput } from './appeal-output';
import { CopyTextDialog } from './copy-text-dialog';
import { IssueAllDialog } from './issue-all-dialog';
import { IssueDialog } from './issue-dialog';
import type { LetterForm } from './letter-form';
import { MailDialog } from './mail-dialog';
import { WithdrawDialog } from './withdraw-dialog';

export type LetterDialog =
  | 'ask'
  | 'decide'
  | 'issue'
  | 'issueAll'
  | 'send'
  | 'sendAll'
  | 'delivery'
  | 'answer'
  | 'withdraw'
  | 'copyText'
  | 'mail'
  | 'saveOne'
  | 'saveSeparate';

interface LetterDialogsProps {
  open: LetterDialog | null;
  onOpen: (dialog: LetterDialog | null) => void;
  view: LetterView;
  form: LetterForm;
  findings: readonly Finding[];
  accepted: ReadonlySet<string>;
}

export function LetterDialogs(props: LetterDialogsProps) {
  const { open, onOpen, form } = props;
  const { letter } = props.view;
  const close = () => onOpen(null);
  return (
    <>
      <AskReviewDialog opened={open === 'ask'} onClose={close} form={form} />
      <DecideDialog opened={open === 'decide'} onClose={close} form={form} />
      <IssueDialog {...props} opened={open === 'issue'} onClose={close} onAsk={() => onOpen('ask')} />
      {open === 'issueAll' && <IssueAllDialog onClose={close} letter={letter} form={form} />}
      <SendDialog opened={open === 'send'} onClose={close} letter={letter} />
      <SendAllDialog opened={open === 'sendAll'} onClose={close} letter={letter} />
      <LastDelivery opened={open === 'delivery'} onClose={close} letter={letter} />
      {open === 'answer' && <IncomingDialog letter={letter} onClose={close} />}
      <CopyTextDialog opened={open === 'copyText'} onClose={close} letter={letter} />
      <MailDialog opened={open === 'mail'} onClose={close} letter={letter} />
      <WithdrawDialog opened={open === 'withdraw'} onClose={close} letter={letter} />
      {(open === 'saveOne' || open === 'saveSeparate') && (
        <AppealOutput
          appealId={letter.appealId}
          as={open === 'saveOne' ? 'one' : 'separate'}
          form={form}
          onDone={close}
        />
      )}
    </>
  );
}

/** Of the sending that was noted last. */
function LastDelivery({ opened, onClose, letter }: { opened: boolean; onClose: () => void; letter: Letter }) {
  const dispatches = useRoute('dispatch.listOfLetter', { letterId: letter.id }, { enabled: opened });
  const dispatch = opened ? (dispatches.data?.[0] ?? null) : null;
  return <DeliveryDialog dispatch={dispatch} caseFileId={letter.caseFileId} onClose={onClose} />;
}
