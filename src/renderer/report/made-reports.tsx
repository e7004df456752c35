import { useTranslation } from 'react-i18next';
import { request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { MadePapers } from '../print/made-papers';
import { useMoments } from '../ui/moments';

export function MadeReports() {
  const { t } = useTranslation(['report', 'common']);
  const moments = useMoments();
  const made = useRoute('annualReport.list', {});
  const papers = made.data?.map(({ id, year, language, publicly, pageCount, createdAt }) => {
    const about = [
      t(publicly ? 'report:made.public' : 'report:made.internal'),
      t('report:made.pages', { count: pageCount }),
      moments.moment(createdAt),
    ];
    const name = t('report:made.name', { year, language: t(`common:language.${language}`) });
    return { id, name, about: [about.join(' · ')] };
  });
  return (
    <MadePapers
      title={t('report:made.title')}
      none={t('report:made.none')}
      saved={t('report:made.saved')}
      papers={papers}
      error={made.error}
      onSave={(id) => request('annualReport.save', { id })}
      onPrint={(id) => request('annualReport.print', { id })}
    />
  );
}
