import type { DossierChoice, DossierSection } from '@shared/dossier/dossier.schema';
import { makePictures } from '../evidence/thumbnails';
import { request } from '../ipc/api';
import { useSettledPreview } from '../typeset/use-settled-preview';

/** The pages as they would be made now. */
export function useDossierPreview(choice: DossierChoice | undefined, show: DossierSection | null) {
  const asked = choice === undefined ? undefined : { ...choice, ...(show === null ? {} : { show }) };
  return useSettledPreview(asked, async (input, signal) => {
    await preparePhotos(input);
    return request('dossier.preview', input, { signal });
  });
}

/** A photo that was never shown has no copy of a size to print yet. What cannot be read is left out, as on the screen. */
export async function preparePhotos({ caseFileId, sections }: DossierChoice): Promise<void> {
  if (sections.includes('photos')) await makePictures(caseFileId);
}
