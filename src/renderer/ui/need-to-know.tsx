/** What is need-to-know and stands among other things, a history or a comparison: read only by whoever asks for it. */
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { needToKnow } from '@shared/record/field-level';
import { reads } from '../user/read-only';

export function NeedToKnow({ level, children }: { level: number; children: ReactNode }) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState(false);
  if (level < needToKnow || shown) return children;
  return (
    <div>
      <Button {...reads} size="compact-xs" variant="subtle" onClick={() => setShown(true)}>
        {t('history.guarded')}
      </Button>
    </div>
  );
}
