/** Removing and undoing: nothing asks first, everything can be taken back. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackend } from './backend';
import { useErrorText } from './error-message';

/** Time to reach for "Undo". */
const toastShown = 8000;

interface Remove {
  (name: string, record: Removable, title: string): Promise<boolean>;
}

interface Removable {
  readonly id: string;
  readonly revision: number;
}

/**
 * Moves a record into the bin and offers undo. `name` is that of its routes ("person"); `title` is shown to the person.
 * False: it did not go, and the reason is shown.
 */
export function useRemove(): Remove {
  const { t } = useTranslation('common');
  const backend = useBackend();
  const textOf = useErrorText();
  const fail = (error: unknown) =>
    notifications.show({ color: 'red', message: textOf(error), autoClose: toastShown });
  return async (name, { id, revision }, title) => {
    try {
      await backend.request(`${name}.remove`, { id, revision });
    } catch (error) {
      fail(error);
      return false;
    }
    const toast = `removed:${id}`;
    const restore = () => {
      notifications.hide(toast);
      backend.request(`${name}.restore`, { id }).catch(fail);
    };
    notifications.show({
      id: toast,
      autoClose: toastShown,
      message: (
        <RemovedNotice
          text={title === '' ? t('removed.doneUnnamed') : t('removed.done', { name: title })}
          isBack={async () => {
            const now = (await backend.request(`${name}.get`, { id })) as { deletedAt?: number | null };
            return now.deletedAt === null;
          }}
          onBack={() => notifications.hide(toast)}
          onUndo={restore}
        />
      ),
    });
    return true;
  };
}

interface RemovedNoticeProps {
  text: string;
  isBack: () => Promise<boolean>;
  onBack: () => void;
  onUndo: () => void;
}

/** Goes by itself once the record was taken out of the bin elsewhere: by Ctrl+Z, on the page of the bin, in another window. */
function RemovedNotice({ text, isBack, onBack, onUndo }: RemovedNoticeProps) {
  const { t } = useTranslation('common');
  const backend = useBackend();
  useEffect(
    () =>
      backend.onWritten?.(() => {
        // A record that cannot be read has not come back.
        void isBack().then(
          (back) => back && onBack(),
          () => undefined,
        );
      }),
    [backend, isBack, onBack],
  );
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {t('undo')}
      </Button>
    </Group>
  );
}

/** Notices that offer to take back what may have been taken back just now. */
export const afterUndo = new Set<() => void>();

/** Undoes the last change of this person (Ctrl+Z outside text). */
export function useUndoLast(): () => void {
  const run = useUndoing();
  return () =>
    run('undo.last', {}, 'undone', () => {
      for (const listener of afterUndo) listener();
    });
}

/** Undoes one change, whatever was changed since; where something else hangs on it the person is told. */
export function useUndo(): (change: string) => void {
  const run = useUndoing();
  return (change) => run('undo.change', { change }, 'undoneThis');
}

function useUndoing() {
  const { t } = useTranslation('common');
  const backend = useBackend();
  const textOf = useErrorText();
  return (route: string, input: object, said: 'undone' | 'undoneThis', then?: () => void) => {
    backend
      .request(route, input)
      .then(() => {
        notifications.show({ message: t(`removed.${said}`) });
        then?.();
      })
      .catch((error: unknown) => notifications.show({ color: 'red', message: textOf(error) }));
  };
}
