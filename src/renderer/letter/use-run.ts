import { notifications } from '@mantine/notifications';
import { useErrorText } from '../ui/error-message';
import type { LetterForm } from './letter-form';

/** Does it with everything saved; a failure is told where the eye is. */
export function useRun(form: LetterForm): (work: () => Promise<unknown>) => void {
  const textOf = useErrorText();
  return (work) => {
    void form
      .flush()
      .then(work)
      .catch((error: unknown) => notifications.show({ color: 'red', message: textOf(error) }));
  };
}
