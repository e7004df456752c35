import { askedFor } from '../ui/asked-for';

interface About {
  readonly caseFileId: string | null;
  /** The day that was clicked, YYYY-MM-DD. */
  readonly day: string | null;
}

/** The dialog for a new task. */
export const newTask = askedFor<About>();
