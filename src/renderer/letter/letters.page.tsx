import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnderCells } from '../list/list-cell';
import { ListPage } from '../list/list-page';
import { LetterMark } from './letter-mark';
import { NewLetterButton } from './new-letter-button';
import { RemindersDialog } from './reminders-dialog';

const under: UnderCells = { status: ({ id }) => <LetterMark key={id} id={id} /> };

export function LettersPage() {
  const { t } = useTranslation(['letter', 'deadline']);
  const [reminding, setReminding] = useState<readonly string[]>([]);
  return (
    <>
      <ListPage
        list="letters"
        title={t('letter:list.title')}
        under={under}
        action={<NewLetterButton />}
        empty={{ title: t('letter:list.emptyTitle'), text: t('letter:list.emptyText') }}
        tickedActs={(ids) => (
          <Button
            size="compact-sm"
            variant="default"
            disabled={ids.size > mostAtOnce}
            onClick={() => setReminding([...ids])}
          >
            {t('deadline:many.action')}
          </Button>
        )}
      />
      {reminding.length > 0 && <RemindersDialog letterIds={reminding} onClose={() => setReminding([])} />}
    </>
  );
}

/** Threads that a person can be asked to look at one by one. */
const mostAtOnce = 200;
