import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MayButton } from '../user/may-button';
import { MergeDialog, type MergeDialogProps } from './merge-dialog';

/** For what was entered twice: the button, and the dialog behind it. */
export function MergeButton(props: Omit<MergeDialogProps, 'onClose'>) {
  const { t } = useTranslation('merge');
  const [open, setOpen] = useState(false);
  return (
    <>
      <MayButton route="merge.apply" variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('open')}
      </MayButton>
      {open && <MergeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
