import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '@shared/organisation/organisation.schema';
import { useFieldLabel } from '../casefile/field-label';
import { MergeDialog } from '../merge/merge-dialog';
import { MayButton } from '../user/may-button';
import { useWords } from '../ui/words';
import { OrganisationSearch } from './organisation-search';

/** For the organisation that was entered twice. */
export function MergeOrganisation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('merge');
  const words = useWords();
  const labelOf = useFieldLabel('organisation');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      <MayButton route="merge.apply" variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('open')}
      </MayButton>
      {open && (
        <MergeDialog
          kind="organisation"
          keptId={organisation.id}
          keptName={words.text(organisation.names)}
          labelOf={labelOf}
          onClose={() => setOpen(false)}
          chooser={(onPick) => (
            <OrganisationSearch
              label={t('other')}
              description={t('otherHelp')}
              text={text}
              onText={setText}
              onPick={onPick}
              without={[organisation.id]}
              inDialog
            />
          )}
        />
      )}
    </>
  );
}
