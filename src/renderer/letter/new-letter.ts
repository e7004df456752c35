import { askedFor } from '../ui/asked-for';

/** The dialog for new letters; null: the person chooses the case. */
export const newLetter = askedFor<{ readonly caseFileId: string | null }>();
