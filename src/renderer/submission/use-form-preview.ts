import type { OwnAnswers } from '@shared/submission/submission.schema';
import { request } from '../ipc/api';
import { useSettledPreview } from '../typeset/use-settled-preview';

/** The pages as they stand, with what is typed and not saved yet. */
export function useFormPreview(id: string, answers: OwnAnswers) {
  const { preview, error } = useSettledPreview({ id, answers }, (input, signal) =>
    request('submission.preview', input, { signal }),
  );
  return { pages: preview?.pages, error };
}
