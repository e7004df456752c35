import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { askNewLetter } from './new-letter';

/** Inside a case the letter is about that case; elsewhere the dialog asks. */
export function NewLetterButton({ caseFileId }: { caseFileId?: string }) {
  const { t } = useTranslation('letter');
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => askNewLetter(caseFileId ?? null)}>
      {t('new.title')}
    </Button>
  );
}
