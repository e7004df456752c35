/** In the status line while files come in, wherever the person works meanwhile. */
import { Anchor } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { imports, isOpen, useImports } from './import-queue';

export function ImportStatus() {
  const { t } = useTranslation('evidence');
  const current = useImports().find(isOpen);
  if (current === undefined) return null;
  const { done, total, left } = imports.progress();
  const share = total === 0 ? 0 : Math.floor((100 * done) / total);
  return (
    <div>
      <IconFileImport size={14} aria-hidden />
      <Anchor href={`#/cases/${current.place.caseFileId}/documents`} fz="xs">
        {t('import.status', { count: left, share })}
      </Anchor>
    </div>
  );
}
