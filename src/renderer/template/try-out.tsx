/** The letter that the template gives: on a case and to an office that somebody chose, or on the latest ones. */
import { Select, Text } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/ipc/error';
import type { OutputOf } from '@shared/ipc/routes';
import type { Language } from '@shared/language/language.schema';
import type { OwnTemplate, TemplateWording } from '@shared/template/own-template.schema';
import { CaseSelect } from '../casefile/case-select';
import { errorOf, request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { useOfficeName } from '../letter/office-name';
import { useFieldTitle } from '../richtext/fields-context';
import { PreviewPane } from '../typeset/preview-pane';
import type { RecordForm } from '../ui/record-form';

export interface TryOutPlace {
  readonly caseFileId: string | null;
  readonly officeId: string | null;
}

/** Stays while the window is open: whoever goes from template to template tries each on the same case. */
let chosen: Partial<TryOutPlace> = {};
const listeners = new Set<() => void>();
function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTryOutPlace(): [TryOutPlace, (place: Partial<TryOutPlace>) => void] {
  const own = useSyncExternalStore(subscribe, () => chosen);
  const cases = useRoute('casefile.list', { limit: 1 });
  const offices = useRoute('office.list', { limit: 1 });
  const place = {
    caseFileId: own.caseFileId ?? cases.data?.lines[0]?.id ?? null,
    officeId: own.officeId ?? offices.data?.lines[0]?.office.id ?? null,
  };
  return [
    place,
    (patch) => {
      chosen = { ...chosen, ...patch };
      for (const listener of listeners) listener();
    },
  ];
}

function Choice(props: { place: TryOutPlace; onChange: (place: Partial<TryOutPlace>) => void }) {
  const { t } = useTranslation('template');
  const officeName = useOfficeName();
  const offices = useRoute('office.list', { limit: 1000 });
  return (
    <>
      <CaseSelect
        compact
        label={t('tryOut.case')}
        placeholder={t('tryOut.case')}
        value={props.place.caseFileId}
        onChange={(caseFileId) => props.onChange({ caseFileId })}
      />
      <Select
        size="xs"
        w={240}
        searchable
        aria-label={t('tryOut.office')}
        placeholder={t('tryOut.office')}
        value={props.place.officeId}
        data={(offices.data?.lines ?? []).map(({ office }) => ({
          value: office.id,
          label: officeName(office),
        }))}
        limit={100}
        onChange={(officeId) => props.onChange({ officeId })}
      />
    </>
  );
}

interface PageProps {
  id: string;
  language: Language;
  form: RecordForm<OwnTemplate> | undefined;
  place: TryOutPlace;
}

function Page({ id, language, form, place }: PageProps) {
  const { t } = useTranslation('template');
  const titleOf = useFieldTitle();
  const wording = useTyped(form, language);
  const { shown, error } = useTryOut(id, language, place, wording);
  if (place.caseFileId === null) {
    return (
      <Text size="sm" p="md">
        {t('tryOut.noCase')}
      </Text>
    );
  }
  const missing = shown?.missing ?? [];
  return (
    <PreviewPane
      label={t('tryOut.page')}
      pages={shown?.pages}
      error={error}
      tabs={
        missing.length > 0 && (
          <Text size="xs" px="sm" py={4} role="status">
            {t('tryOut.missing', { fields: missing.map(titleOf).join(', ') })}
          </Text>
        )
      }
    />
  );
}

export const TryOut = { Choice, Page };

const noSubscription = () => () => undefined;

/** What stands on the screen, saved or not. undefined: the template is only looked at. */
function useTyped(
  form: RecordForm<OwnTemplate> | undefined,
  language: Language,
): TemplateWording | null | undefined {
  const saver = form?.field(language);
  return useSyncExternalStore(saver?.subscribe ?? noSubscription, () => saver?.read())?.value;
}

/** A pause in typing. */
const settleAfter = 200;

function useTryOut(
  id: string,
  language: Language,
  place: TryOutPlace,
  wording: TemplateWording | null | undefined,
) {
  const [shown, setShown] = useState<OutputOf<'template.tryOut'>>();
  const [error, setError] = useState<AppError>();
  const typed = wording === undefined ? undefined : JSON.stringify(wording);
  const { caseFileId, officeId } = place;
  useEffect(() => {
    if (caseFileId === null || typed === 'null') return;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const answer = await request(
          'template.tryOut',
          {
            id,
            language,
            caseFileId,
            officeId,
            ...(typed === undefined ? {} : { wording: JSON.parse(typed) as TemplateWording }),
          },
          { signal: controller.signal },
        );
        if (controller.signal.aborted) return;
        setShown(answer);
        setError(undefined);
      } catch (failure) {
        if (!controller.signal.aborted) setError(errorOf(failure));
      }
    };
    const timer = setTimeout(() => void ask(), settleAfter);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [id, language, caseFileId, officeId, typed]);
  return { shown, error };
}
