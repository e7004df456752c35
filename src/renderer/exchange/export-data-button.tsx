import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDataDialog } from './export-data-dialog';
import { MayButton } from '../user/may-button';

export function ExportDataButton({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('exchange');
  const [opened, setOpened] = useState(false);
  return (
    <Group>
      <MayButton route="huridocs.save" variant="default" onClick={() => setOpened(true)}>
        {t('data.action')}
      </MayButton>
      {opened && <ExportDataDialog caseFileId={caseFileId} onClose={() => setOpened(false)} />}
    </Group>
  );
}
