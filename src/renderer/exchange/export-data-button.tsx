import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDataDialog } from './export-data-dialog';

export function ExportDataButton({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('exchange');
  const [opened, setOpened] = useState(false);
  return (
    <Group>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('data.action')}
      </Button>
      {opened && <ExportDataDialog caseFileId={caseFileId} onClose={() => setOpened(false)} />}
    </Group>
  );
}
