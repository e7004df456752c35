import { useEffect, useState } from 'react';
import type { AppError } from '@shared/ipc/error';
import type { InputOf, OutputOf } from '@shared/ipc/routes';
import type { ReportChoice, ReportSection } from '@shared/report/annual-report.schema';
import { errorOf, onEvent, request } from '../ipc/api';

/** A report takes longer to set than a letter. */
const settleAfter = 300;

/** The pages as they would be made now; the old ones stay until the new ones are there. */
export function useReportPreview(choice: ReportChoice, show: ReportSection | null) {
  const [pages, setPages] = useState<OutputOf<'annualReport.preview'>['pages']>();
  const [error, setError] = useState<AppError>();
  const [writes, setWrites] = useState(0);
  useEffect(() => onEvent('store.written', () => setWrites((old) => old + 1)), []);
  const asked = JSON.stringify({ ...choice, show });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      try {
        const input = JSON.parse(asked) as InputOf<'annualReport.preview'>;
        const answer = await request('annualReport.preview', input, { signal });
        if (signal.aborted) return;
        setPages(answer.pages);
        setError(undefined);
      } catch (failure) {
        if (!signal.aborted) setError(errorOf(failure));
      }
    };
    const timer = setTimeout(() => void ask(), settleAfter);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked, writes]);
  return { pages, error };
}
