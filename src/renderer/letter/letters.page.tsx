import { useTranslation } from 'react-i18next';
import { ListPage } from '../list/list-page';
import { NewLetterButton } from './new-letter-button';

export function LettersPage() {
  const { t } = useTranslation('letter');
  return (
    <ListPage
      list="letters"
      title={t('list.title')}
      action={<NewLetterButton />}
      empty={{ title: t('list.emptyTitle'), text: t('list.emptyText') }}
    />
  );
}
