import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '@shared/organisation/organisation.schema';
import { useFieldLabel } from '../casefile/field-label';
import { MergeButton } from '../merge/merge-button';
import { useWords } from '../ui/words';
import { OrganisationSearch } from './organisation-search';

/** For the organisation that was entered twice. */
export function MergeOrganisation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('merge');
  const words = useWords();
  const labelOf = useFieldLabel('organisation');
  const [text, setText] = useState('');
  return (
    <MergeButton
      kind="organisation"
      keptId={organisation.id}
      keptName={words.text(organisation.names)}
      labelOf={labelOf}
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
  );
}
