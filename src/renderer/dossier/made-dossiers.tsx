import { useTranslation } from 'react-i18next';
import { request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { leave } from '../release/leave';
import { MadePapers } from '../print/made-papers';
import { useMoments } from '../ui/moments';
import { SensitivityBadge } from '../ui/sensitivity-badge';

export function MadeDossiers({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation(['dossier', 'common']);
  const moments = useMoments();
  const made = useRoute('dossier.listOfCase', { caseFileId });
  const papers = made.data?.map(
    ({ id, kind, copyNumber, recipient, createdAt, language, pageCount, upTo, pseudonymous }) => ({
      id,
      name: `${t('dossier:made.copy', { number: copyNumber })} · ${t(`dossier:kind.${kind}`)}`,
      about: [
        [recipient, moments.moment(createdAt)].filter(Boolean).join(' · '),
        [
          t(`common:language.${language}`),
          t('dossier:made.pages', { count: pageCount }),
          pseudonymous ? t('dossier:made.pseudonymous') : '',
        ]
          .filter(Boolean)
          .join(' · '),
      ],
      mark: <SensitivityBadge level={upTo} />,
    }),
  );
  return (
    <MadePapers
      title={t('dossier:made.title')}
      none={t('dossier:made.none')}
      saved={t('dossier:made.saved')}
      papers={papers}
      error={made.error}
      onSave={async (id) =>
        (await leave({ kind: 'dossier', id }, (answer) => request('dossier.save', { id, answer }))) === true
      }
      onPrint={(id) => leave({ kind: 'dossier', id }, (answer) => request('dossier.print', { id, answer }))}
    />
  );
}
