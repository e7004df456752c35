/** What a dossier being put together consists of; kept in this window until it locks, so that a look elsewhere is free. */
import { useState } from 'react';
import {
  dossierSections,
  usualSections,
  type DossierChoice,
  type DossierKind,
  type DossierSection,
} from '@shared/dossier/dossier.schema';
import { sectionsOfKind } from '@shared/dossier/dossier-kind.rules';
import type { Language } from '@shared/language/language.schema';

export interface DossierPlan extends Omit<DossierChoice, 'sections'> {
  /** All sections in their order. */
  readonly order: readonly DossierSection[];
  readonly on: readonly DossierSection[];
}

const remembered = new Map<string, DossierPlan>();
/** What another page has asked for before the dossier was opened. */
const asked = new Map<string, Partial<DossierPlan>>();
/** Contacts are confidential unless somebody has lowered them: below that the pack of a successor has none. */
const handOverLevel = 3;

export function useDossierPlan(
  caseFileId: string,
  language: Language,
): [DossierPlan, (change: Partial<DossierPlan>) => void] {
  const [plan, setPlan] = useState<DossierPlan>(() => {
    const usual: DossierPlan = {
      caseFileId,
      language,
      ...planOf('full'),
      upTo: 2,
      recipient: '',
      audience: 'inside',
      includeHealth: false,
    };
    const plan = { ...(remembered.get(caseFileId) ?? usual), ...asked.get(caseFileId) };
    asked.delete(caseFileId);
    return plan;
  });
  const change = (part: Partial<DossierPlan>) =>
    setPlan((old) => {
      const next = { ...old, ...part };
      remembered.set(caseFileId, next);
      return next;
    });
  return [plan, change];
}

/** Which sections a kind of paper has, those first. */
export function planOf(kind: DossierKind): Pick<DossierPlan, 'kind' | 'order' | 'on'> {
  if (kind === 'full') return { kind, order: dossierSections, on: usualSections };
  const on = sectionsOfKind[kind];
  return { kind, on, order: [...on, ...dossierSections.filter((section) => !on.includes(section))] };
}

/** The dossier of this case opens as the pack for whoever takes it over. */
export function planHandOver(caseFileId: string, recipient: string): void {
  asked.set(caseFileId, { ...planOf('handover'), upTo: handOverLevel, recipient, audience: 'inside' });
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
