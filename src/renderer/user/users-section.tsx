/** Who uses the vault, and as what. Everybody sees it, administrators decide it. */
import { Alert, Badge, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Role, roles, type User } from '@shared/user/user.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { SectionCard } from '../ui/section-card';
import { useMay } from './may';
import { useSignatoryChoices } from './signatory-choices';
import { AddUser, EndAccess, SetPassphrase } from './user-dialogs';

type Open = { kind: 'add' } | { kind: 'passphrase' | 'end'; user: User };

export function UsersSection() {
  const { t } = useTranslation('user');
  const users = useRoute('user.list', {});
  const me = useRoute('vault.state', undefined).data?.user?.id;
  const may = useMay();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const decides = may('user.change');
  const active = (users.data ?? []).filter(({ endedAt }) => endedAt === null);
  const former = (users.data ?? []).filter(({ endedAt }) => endedAt !== null);
  const alone = active.filter(({ role }) => role === 'administrator').length === 1;
  const add = (
    <Button
      variant="default"
      leftSection={<IconUserPlus size={16} aria-hidden />}
      onClick={() => setOpen({ kind: 'add' })}
    >
      {t('add')}
    </Button>
  );
  return (
    <>
      <SectionCard title={t('title')} actions={decides ? add : undefined}>
        <Text size="sm" c="dimmed">
          {t('text')}
        </Text>
        {!decides && <Text size="sm">{t('onlyAdministrators')}</Text>}
        {users.error !== null && <ErrorMessage error={users.error} />}
        {decides && alone && (
          <Alert color="gray" variant="outline" p="sm">
            {t('alone')}
          </Alert>
        )}
        <UserTable users={active} me={me} decides={decides} onOpen={setOpen} />
      </SectionCard>
      {former.length > 0 && <Former users={former} decides={decides} onOpen={setOpen} />}
      {open?.kind === 'add' && <AddUser onClose={close} />}
      {open?.kind === 'passphrase' && <SetPassphrase user={open.user} onClose={close} />}
      {open?.kind === 'end' && <EndAccess user={open.user} onClose={close} />}
    </>
  );
}

interface TableProps {
  users: readonly User[];
  me: string | undefined;
  decides: boolean;
  onOpen: (open: Open) => void;
}

function UserTable({ users, me, decides, onOpen }: TableProps) {
  const { t } = useTranslation('user');
  const change = useCommand('user.change');
  return (
    <>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('role')}</Table.Th>
            <Table.Th>{t('signatory')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <UserRow
              key={user.id}
              user={user}
              isMe={user.id === me}
              decides={decides}
              onChange={(patch) => change.mutate({ id: user.id, revision: user.revision, patch })}
              onOpen={onOpen}
            />
          ))}
        </Table.Tbody>
      </Table>
      {change.error !== null && <ErrorMessage error={change.error} />}
    </>
  );
}

interface RowProps {
  user: User;
  isMe: boolean;
  decides: boolean;
  onChange: (patch: { role: Role } | { signatoryId: string | null }) => void;
  onOpen: (open: Open) => void;
}

function UserRow({ user, isMe, decides, onChange, onOpen }: RowProps) {
  const { t } = useTranslation('user');
  const signatories = useSignatoryChoices();
  const { name, role, signatoryId } = user;
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs">
          <Text>{name}</Text>
          {isMe && <Badge variant="outline">{t('you')}</Badge>}
        </Group>
        <PassphraseState user={user} />
      </Table.Td>
      <Table.Td title={t(`may.${role}`)}>
        {decides && !isMe ? (
          <Select
            aria-label={t('roleOf', { name })}
            data={roles.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
            value={role}
            allowDeselect={false}
            onChange={(next) => onChange({ role: Role.parse(next) })}
          />
        ) : (
          <Text title={decides ? t('onlyOthers') : undefined}>{t(`roles.${role}`)}</Text>
        )}
      </Table.Td>
      <Table.Td>
        {decides ? (
          <Select
            aria-label={t('signatoryOf', { name })}
            data={signatories}
            value={signatoryId}
            placeholder={t('nobody')}
            clearable
            onChange={(next) => onChange({ signatoryId: next })}
          />
        ) : (
          <Text>{signatories.find(({ value }) => value === signatoryId)?.label ?? '–'}</Text>
        )}
      </Table.Td>
      <Table.Td>
        {decides && !isMe && (
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <RowButton
              action={t('setPassphrase')}
              onClick={() => onOpen({ kind: 'passphrase', user })}
              name={name}
            />
            <RowButton action={t('end')} onClick={() => onOpen({ kind: 'end', user })} name={name} />
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function RowButton({ action, name, onClick }: { action: string; name: string; onClick: () => void }) {
  const { t } = useTranslation('user');
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('ofPerson', { action, name })}
      onClick={onClick}
    >
      {action}
    </Button>
  );
}

function PassphraseState({ user: { hasPassphrase, mustChange } }: { user: User }) {
  const { t } = useTranslation('user');
  if (hasPassphrase && !mustChange) return null;
  return (
    <Text size="xs" c="dimmed">
      {t(hasPassphrase ? 'state.oneTime' : 'state.none')}
    </Text>
  );
}

/** They stay named: what they did is theirs. */
function Former({ users, decides, onOpen }: Omit<TableProps, 'me'>) {
  const { t } = useTranslation('user');
  const moments = useMoments();
  return (
    <SectionCard title={t('former')}>
      <Stack gap="xs">
        {users.map((user) => (
          <Group key={user.id} justify="space-between">
            <Text>
              {user.name}{' '}
              <Text span size="sm" c="dimmed">
                {t('ended', { day: moments.day(user.endedAt ?? 0) })}
              </Text>
            </Text>
            {decides && (
              <RowButton
                action={t('readmit')}
                name={user.name}
                onClick={() => onOpen({ kind: 'passphrase', user })}
              />
            )}
          </Group>
        ))}
      </Stack>
    </SectionCard>
  );
}
