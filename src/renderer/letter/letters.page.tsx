import { useTranslation } from 'react-i18next';
import { ListPage } from '../list/list-page';
import { LetterMark } from './letter-mark';
import { NewLetterButton } from './new-letter-button';

export function LettersPage() {
  const { t } = useTranslation('letter');
  return (
    <ListPage
      list="letters"
      title={t('list.title')}
      under={{ status: ({ id }) => <LetterMark key={id} id={id} /> }}
      action={<NewLetterButton />}
      empty={{ title: t('list.emptyTitle'), text: t('list.emptyText') }}
    />
  );
}
