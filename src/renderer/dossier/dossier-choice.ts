/** What a dossier being put together consists of; kept in this window until it locks, so that a look elsewhere is free. */
import { useState } from 'react';
import {
  dossierSections,
  usualSections,
  type DossierChoice,
  type DossierSection,
} from '@shared/dossier/dossier.schema';
import type { Language } from '@shared/language/language.schema';

export interface DossierPlan extends Omit<DossierChoice, 'sections'> {
  /** All sections in their order. */
  readonly order: readonly DossierSection[];
  readonly on: readonly DossierSection[];
}

const remembered = new Map<string, DossierPlan>();

export function useDossierPlan(
  caseFileId: string,
  language: Language,
): [DossierPlan, (change: Partial<DossierPlan>) => void] {
  const [plan, setPlan] = useState<DossierPlan>(
    () =>
      remembered.get(caseFileId) ?? {
        caseFileId,
        language,
        order: dossierSections,
        on: usualSections,
        upTo: 2,
        recipient: '',
        audience: 'inside',
        includeHealth: false,
      },
  );
  const change = (part: Partial<DossierPlan>) =>
    setPlan((old) => {
      const next = { ...old, ...part };
      remembered.set(caseFileId, next);
      return next;
    });
  return [plan, change];
}

/** undefined: nothing is chosen. */
export function choiceOf({ order, on, ...rest }: DossierPlan): DossierChoice | undefined {
  const sections = order.filter((section) => on.includes(section));
  return sections.length === 0 ? undefined : { ...rest, sections };
}

/** The same paper without a word of its texts. */
export function withoutWord({ pseudonyms }: DossierPlan, word: string): Partial<DossierPlan> {
  if (pseudonyms === undefined || pseudonyms.takenOut.includes(word)) return {};
  return { pseudonyms: { ...pseudonyms, takenOut: [...pseudonyms.takenOut, word] } };
}
