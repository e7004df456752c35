/** Letting somebody into the vault, and out of it: each asks for the own passphrase of who does it. */
import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '@shared/user/user.schema';
import { request } from '../ipc/api';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { PassphraseField } from '../vault/passphrase-field';
import { withBytes } from '../vault/passphrase';
import { FirstPassphrase, isGiven, noFirst } from './first-passphrase';
import { newPerson, PersonFields } from './person-fields';

interface FrameProps {
  title: string;
  action: string;
  danger?: boolean;
  ready: boolean;
  /** Given the own passphrase, which is dropped from the field before the answer. */
  onSubmit: (own: string) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog whose last field is the own passphrase. */
function ProvedDialog({ title, action, danger = false, ready, onSubmit, onClose, children }: FrameProps) {
  const { t } = useTranslation('user');
  const [own, setOwn] = useState('');
  const work = useMutation({ mutationFn: onSubmit, onSuccess: onClose, gcTime: 0 });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready || own === '') return;
    setOwn('');
    work.mutate(own);
  };
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form onSubmit={submit}>
        <Stack>
          {children}
          <PassphraseField
            label={t('user:dialog.own')}
            description={t('user:dialog.ownHint')}
            value={own}
            onChange={setOwn}
          />
          {work.error !== null && <ErrorMessage error={work.error} />}
          <FormFoot onCancel={onClose}>
            <Button
              type="submit"
              color={danger ? 'red' : 'petrol'}
              loading={work.isPending}
              disabled={!ready || own === ''}
            >
              {action}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Both passphrases as bytes, overwritten once they have been used. */
function withBoth<T>(
  own: string,
  given: string,
  use: (secrets: Record<'passphrase' | 'newPassphrase', Uint8Array<ArrayBuffer>>) => Promise<T>,
): Promise<T> {
  return withBytes(own, (passphrase) =>
    withBytes(given, (newPassphrase) => use({ passphrase, newPassphrase })),
  );
}

export function AddUser({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('user');
  const [fields, setFields] = useState(newPerson);
  const [first, setFirst] = useState(noFirst);
  const name = fields.name.trim();
  const add = async (own: string) => {
    await withBoth(own, first.text, (secrets) =>
      request('user.add', { ...secrets, fields: { ...fields, name }, oneTime: first.oneTime }),
    );
    notifications.show({ message: t('added', { name }) });
  };
  return (
    <ProvedDialog
      title={t('dialog.addTitle')}
      action={t('dialog.addDo')}
      ready={name !== '' && isGiven(first)}
      onSubmit={add}
      onClose={onClose}
    >
      <PersonFields value={fields} onChange={setFields} />
      <FirstPassphrase value={first} onChange={setFirst} known={[name]} />
    </ProvedDialog>
  );
}

/** For somebody who has forgotten it, or who comes back. */
export function SetPassphrase({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('user');
  const [first, setFirst] = useState(noFirst);
  const { id, name, endedAt } = user;
  const kind = endedAt === null ? 'passphrase' : 'readmit';
  const set = async (own: string) => {
    await withBoth(own, first.text, (secrets) =>
      request('user.setPassphrase', { ...secrets, id, oneTime: first.oneTime }),
    );
    notifications.show({ message: t('added', { name }) });
  };
  return (
    <ProvedDialog
      title={t(`dialog.${kind}Title`, { name })}
      action={t(endedAt === null ? 'dialog.setDo' : 'dialog.readmitDo')}
      ready={isGiven(first)}
      onSubmit={set}
      onClose={onClose}
    >
      <FirstPassphrase value={first} onChange={setFirst} known={[name]} />
    </ProvedDialog>
  );
}

export function EndAccess({ user: { id, name }, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('user');
  const end = async (own: string) => {
    await withBytes(own, (passphrase) => request('user.end', { passphrase, id }));
    notifications.show({ message: t('endedNow', { name }) });
  };
  return (
    <ProvedDialog
      title={t('dialog.endTitle', { name })}
      action={t('dialog.endDo')}
      danger
      ready
      onSubmit={end}
      onClose={onClose}
    >
      <Text size="sm">{t('dialog.endText', { name })}</Text>
      <Text size="sm">{t('dialog.endBackups', { name })}</Text>
    </ProvedDialog>
  );
}
