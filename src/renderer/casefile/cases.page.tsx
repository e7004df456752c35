import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../app/commands';
import { ListPage } from '../list/list-page';
import { CasePreview } from './case-preview';

/** Forty open files or fifty thousand at a glance: who, where they stand, what moved last. */
export function CasesPage() {
  const { t } = useTranslation('casefile');
  return (
    <ListPage
      list="cases"
      title={t('list.title')}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => runCommand('case.new')}>
          {t('list.new')}
        </Button>
      }
      empty={{ title: t('list.emptyTitle'), text: t('list.emptyText') }}
      preview={({ id }) => <CasePreview id={id} />}
    />
  );
}
