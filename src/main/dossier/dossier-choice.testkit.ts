import { usualSections, type DossierChoice } from '@shared/dossier/dossier.schema';

/** What the dialog proposes for a dossier in French, at the level of what is internal. */
export function choiceFor(caseFileId: string, more: Partial<DossierChoice> = {}): DossierChoice {
  return {
    caseFileId,
    language: 'fr',
    sections: [...usualSections],
    upTo: 2,
    recipient: '',
    includeHealth: false,
    ...more,
  };
}
