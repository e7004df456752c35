/** A letter whose fields save themselves, and what of it stands on the screen but is not saved yet. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { LetterPatch } from '@shared/letter/letter.routes';
import type { Letter } from '@shared/letter/letter.schema';
import { request } from '../ipc/api';
import { useRecordForm, type RecordForm } from '../ui/record-form';

export type LetterForm = RecordForm<Letter>;

const printedFields = [
  'officeId',
  'holderId',
  'personId',
  'incidentId',
  'detentionId',
  'subject',
  'greeting',
  'closing',
  'blocks',
  'demandIds',
  'copies',
  'enclosures',
  'place',
  'date',
  'yourReference',
  'signatoryIds',
  'partnerLogos',
] as const satisfies readonly (keyof LetterPatch)[];

export function useLetterForm(letter: Letter): LetterForm {
  return useRecordForm<Letter>('letter', letter, {
    update: (patch, revision) =>
      request('letter.update', { id: letter.id, revision, patch: patch as LetterPatch }),
    reload: async () => (await request('letter.view', { id: letter.id })).letter,
  });
}

/** What the preview must lay over what is saved; empty when all is saved. */
export function useUnsaved(form: LetterForm): LetterPatch {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = printedFields.map((name) => form.field(name).subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [form],
  );
  // As text: a snapshot must be the same object, or the same text, until something changes.
  const text = useSyncExternalStore(subscribe, () => JSON.stringify(unsavedOf(form)));
  return useMemo(() => JSON.parse(text) as LetterPatch, [text]);
}

function unsavedOf(form: LetterForm): LetterPatch {
  const { record } = form;
  return Object.fromEntries(
    printedFields.flatMap((name) => {
      const { value } = form.field(name).read();
      return JSON.stringify(value) === JSON.stringify(record[name]) ? [] : [[name, value]];
    }),
  );
}
