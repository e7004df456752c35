/** The dossier of a case: what stands in it and for whom at the left, its pages at the right. */
import { Loader, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { DossierSection } from '@shared/dossier/dossier.schema';
import type { Language } from '@shared/language/language.schema';
import { ExportDataButton } from '../exchange/export-data-button';
import { useRoute } from '../ipc/useRoute';
import { PreviewPane } from '../typeset/preview-pane';
import { choiceOf, useDossierPlan, withoutWord } from './dossier-choice';
import { DossierForm } from './dossier-form';
import { MadeDossiers } from './made-dossiers';
import { MakeDossier } from './make-dossier';
import { Omissions } from './omissions';
import { ShownSection } from './shown-section';
import { useDossierPreview } from './use-dossier-preview';
import { Reading } from '../user/changes';
import classes from '../print/paper-builder.module.css';

export function CaseDossierTab({ view }: { view: CaseFileView }) {
  const settings = useRoute('settings.get', {});
  if (settings.data === undefined) return <Loader size="sm" />;
  return <Builder caseFileId={view.caseFile.id} language={settings.data.defaultLanguage} />;
}

function Builder({ caseFileId, language }: { caseFileId: string; language: Language }) {
  const { t } = useTranslation('dossier');
  const [plan, change] = useDossierPlan(caseFileId, language);
  const choice = choiceOf(plan);
  const [show, setShow] = useState<DossierSection | null>(null);
  const { preview, error } = useDossierPreview(choice, show);
  const shown = preview?.shown ?? null;
  return (
    <div className={classes['builder']}>
      <Stack gap="lg" className={classes['form'] ?? ''}>
        <Reading>
          <DossierForm plan={plan} omitted={preview?.omitted ?? []} onChange={change} />
        </Reading>
        <Omissions omitted={preview?.omitted ?? []} caseFileId={caseFileId} />
        <MakeDossier
          choice={choice}
          releases={preview?.releases ?? []}
          reveals={preview?.reveals ?? []}
          onTakeOut={(word) => change(withoutWord(plan, word))}
        />
        <MadeDossiers caseFileId={caseFileId} />
        <ExportDataButton caseFileId={caseFileId} />
      </Stack>
      <div className={classes['pages']}>
        <PreviewPane
          label={t('preview')}
          pages={preview?.pages}
          error={error}
          tabs={
            shown !== null && (
              <Reading>
                <ShownSection sections={choice?.sections ?? []} value={shown} onChange={setShow} />
              </Reading>
            )
          }
        />
      </div>
    </div>
  );
}
