import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../app/navigation';
import { ListPage } from '../list/list-page';
import { OrganisationPicker } from './organisation-picker';

export function OrganisationsPage() {
  const { t } = useTranslation('organisation');
  const go = useGo();
  const [adding, setAdding] = useState(false);
  const add = adding ? null : <Button onClick={() => setAdding(true)}>{t('list.new')}</Button>;
  return (
    <ListPage
      list="organisations"
      title={t('list.title')}
      action={add}
      above={
        adding && (
          <OrganisationPicker
            label={t('list.newName')}
            without={[]}
            onPick={(id) => go(`/organisations/${id}`)}
          />
        )
      }
      empty={{ title: t('list.emptyTitle'), text: t('list.emptyText') }}
    />
  );
}
