import { notifications } from '@mantine/notifications';
import type { notedActs } from '@shared/letter/letter-life.schema';
import { request } from '../ipc/api';
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

/** Notes at once what became of a letter that is out; Ctrl+Z takes it back. */
export function useNotedAct(form: LetterForm): (act: (typeof notedActs)[number]) => void {
  const run = useRun(form);
  return (act) =>
    run(async () => {
      const { id, revision } = form.record;
      form.receive(await request('letterLife.note', { id, revision, act }));
    });
}
