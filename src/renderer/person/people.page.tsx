import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../app/navigation';
import { ListPage } from '../list/list-page';
import { PersonPicker } from './person-picker';

export function PeoplePage() {
  const { t } = useTranslation('person');
  const go = useGo();
  const [adding, setAdding] = useState(false);
  const add = adding ? null : <Button onClick={() => setAdding(true)}>{t('list.new')}</Button>;
  return (
    <ListPage
      list="people"
      title={t('list.title')}
      action={add}
      above={
        adding && <PersonPicker label={t('list.newName')} without={[]} onPick={(id) => go(`/people/${id}`)} />
      }
      empty={{ title: t('list.emptyTitle'), text: t('list.emptyText') }}
    />
  );
}
