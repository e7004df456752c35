import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Task } from '@shared/task/task.schema';
import { useCommand } from '../ipc/useCommand';
import { useErrorText } from '../ui/error-message';
import { UndoButton } from '../ui/undo-button';

type Settled = Pick<Task, 'id' | 'revision' | 'title'>;

/** Ticks a task off, or opens it again; the notice offers to take it back. */
export function useSettle(): (task: Settled, state: Task['state']) => void {
  const { t } = useTranslation('task');
  const textOf = useErrorText();
  const settle = useCommand('task.settle');
  return ({ id, revision, title }, state) => {
    const toast = `done:${id}`;
    settle.mutate(
      { id, revision, state },
      {
        onSuccess: () => {
          if (state !== 'done') return;
          notifications.show({
            id: toast,
            message: <UndoButton toast={toast}>{t('doneToast', { title })}</UndoButton>,
          });
        },
        onError: (error) => notifications.show({ color: 'red', message: textOf(error) }),
      },
    );
  };
}
