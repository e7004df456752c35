import { askedFor } from '../ui/asked-for';

export interface NewLetterAsk {
  /** Null: the person chooses. Several: one letter about each, to one office. */
  readonly caseFileIds: readonly string[] | null;
  /** To this office, about the cases that the person chooses. */
  readonly officeId?: string;
}

/** The dialog for new letters. */
export const newLetter = askedFor<NewLetterAsk>();

/** About one case; null: the person chooses it. */
export function askNewLetter(caseFileId: string | null): void {
  newLetter.open({ caseFileIds: caseFileId === null ? null : [caseFileId] });
}
