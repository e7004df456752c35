import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorMessage } from '../ui/error-message';

export function WithdrawDialog(props: { opened: boolean; onClose: () => void; letter: Letter }) {
  const { t } = useTranslation('letter');
  const withdraw = useCommand('letter.withdraw');
  const { id, revision, reference, supersedesId } = props.letter;
  const corrections = useRoute('letterLife.corrections', { id }, { enabled: supersedesId !== null });
  const earlier = corrections.data?.supersedes;
  return (
    <ConfirmDialog
      opened={props.opened}
      title={t('withdraw.title', { reference })}
      text={
        <>
          {t('withdraw.text')}
          {earlier?.state === 'issued' && ` ${t('withdraw.earlier', { reference: earlier.reference })}`}
          {withdraw.error !== null && <ErrorMessage error={withdraw.error} />}
        </>
      }
      action={t('head.withdraw')}
      danger
      busy={withdraw.isPending}
      onConfirm={() => void withdraw.mutateAsync({ id, revision }).then(props.onClose, () => undefined)}
      onClose={props.onClose}
    />
  );
}
