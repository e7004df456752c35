/** The letter workbench: outline, editor of the chosen part, typeset page. */
import { Loader } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/letter/letter.schema';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { LetterFieldsProvider, type LetterFieldValues } from '../richtext/fields-context';
import { PreviewPane } from '../typeset/preview-pane';
import { ErrorMessage } from '../ui/error-message';
import { useField } from '../ui/record-form';
import { AppealTabs } from './appeal-tabs';
import { CorrectionsBanner } from './corrections-banner';
import { ChangesBanner } from './changes-banner';
import { FindingsStrip } from './findings-strip';
import { LetterHead } from './letter-head';
import { LetterStrip } from './letter-strip';
import { useLetterForm, useUnsaved, type LetterForm } from './letter-form';
import { Outline } from './outline';
import { addressOf } from './record-address';
import { firstSection, SectionEditor } from './section-editor';
import { findBlock, type SectionId } from './sections';
import { VersionsBanner } from './versions-banner';
import { usePreview } from './use-preview';
import { Reading, useChanges } from '../user/changes';
import classes from './workbench.module.css';

export function LetterPage() {
  const { letterId } = useParams({ strict: false }) as { letterId: string };
  const view = useRoute('letter.view', { id: letterId });
  // Another letter of the appeal: the one before stays until this one is there.
  const [shown, setShown] = useState<LetterView>();
  if (view.data !== undefined && view.data !== shown) setShown(view.data);
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={() => void view.refetch()} />;
  return shown === undefined ? <Loader size="sm" /> : <Workbench view={shown} />;
}

function Workbench({ view }: { view: LetterView }) {
  const { t } = useTranslation('letter');
  const { letter } = view;
  const form = useLetterForm(letter);
  const unsaved = useUnsaved(form);
  const { preview, error } = usePreview(letter.id, unsaved);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [section, setSection] = useSection(view, form);
  const fields = useFieldValues(view);
  // An approved text is locked: it is taken back into work before it changes.
  const mayChange = useChanges();
  const readOnly = !mayChange || letter.state !== 'draft' || letter.stage === 'approved';
  const review = useRoute('review.view', { id: letter.id }).data;
  const findings = preview?.id === letter.id && letter.state === 'draft' ? preview.findings : view.findings;
  return (
    <LetterFieldsProvider value={fields}>
      <div className={classes['bench']}>
        <LetterHead view={view} form={form} findings={findings} accepted={accepted} review={review} />
        <LetterStrip letter={letter} review={review} />
        <div className={classes['banner']}>
          <CorrectionsBanner letter={letter} />
          <VersionsBanner letter={letter} form={form} />
          <ChangesBanner view={view} form={form} />
        </div>
        <Outline
          form={form}
          findings={findings}
          comments={review?.comments ?? []}
          chosen={section}
          onChoose={setSection}
          readOnly={readOnly}
        />
        <SectionEditor
          form={form}
          view={view}
          section={section}
          findings={findings}
          readOnly={readOnly}
          onRemoved={() => setSection('subject')}
        />
        <FindingsStrip
          letter={letter}
          findings={findings}
          accepted={accepted}
          onAccept={setAccepted}
          onJump={setSection}
        />
        <div className={classes['page']}>
          <PreviewPane
            label={t('page.label')}
            pages={preview?.pages}
            error={error}
            tabs={
              <Reading>
                <AppealTabs letter={letter} />
              </Reading>
            }
          />
        </div>
      </div>
    </LetterFieldsProvider>
  );
}

/** The chosen part; a letter without that part shows where it begins. */
function useSection(view: LetterView, form: LetterForm): [SectionId, (section: SectionId) => void] {
  const [section, setSection] = useState<SectionId>(() => firstSection(view));
  const { value: blocks } = useField(form, 'blocks');
  const gone = section.startsWith('block:') && findBlock(section, blocks) === undefined;
  return [gone ? firstSection(view) : section, setSection];
}

function useFieldValues(view: LetterView): LetterFieldValues {
  const go = useGo();
  const { letter, fields } = view;
  const offered = useRoute('letter.fields', { id: letter.id });
  const latestGo = useRef(go);
  useEffect(() => {
    latestGo.current = go;
  });
  return useMemo(
    () => ({
      language: letter.language,
      byPath: new Map([...(offered.data ?? []), ...fields].map((field) => [field.path, field])),
      ...(letter.state === 'draft'
        ? { goTo: (record: { table: string; id: string }) => latestGo.current(addressOf(record, letter)) }
        : {}),
    }),
    [letter, fields, offered.data],
  );
}
