/** Removing and undoing: nothing asks first, everything can be taken back. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
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
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">
            {title === '' ? t('removed.doneUnnamed') : t('removed.done', { name: title })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={restore}>
            {t('undo')}
          </Button>
        </Group>
      ),
    });
    return true;
  };
}

/** Undoes the last change of this person (Ctrl+Z outside text). */
export function useUndoLast(): () => void {
  const { t } = useTranslation('common');
  const backend = useBackend();
  const textOf = useErrorText();
  return () => {
    backend
      .request('undo.last', {})
      .then(() => notifications.show({ message: t('removed.undone') }))
      .catch((error: unknown) => notifications.show({ color: 'red', message: textOf(error) }));
  };
}
