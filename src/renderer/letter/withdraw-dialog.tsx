import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorMessage } from '../ui/error-message';

export function WithdrawDialog(props: { opened: boolean; onClose: () => void; letter: Letter }) {
  const { t } = useTranslation('letter');
  const withdraw = useCommand('letter.withdraw');
  const { id, revision, reference } = props.letter;
  return (
    <ConfirmDialog
      opened={props.opened}
      title={t('withdraw.title', { reference })}
      text={
        <>
          {t('withdraw.text')}
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
