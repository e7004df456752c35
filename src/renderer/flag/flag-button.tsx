/** The flag of one record where it is read: set, changed, taken off; those before it under it. */
import { Button, Group, Menu, Text } from '@mantine/core';
import { IconFlag, IconFlagFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Flag, FlaggedTable } from '@shared/flag/flag.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { FlagForm } from './flag-form';
import { useChanges } from '../user/changes';

const blank = { reason: '', dueOn: null, who: '' };

export function FlagButton(subject: { subjectTable: FlaggedTable; subjectId: string }) {
  const { t } = useTranslation('flag');
  const words = useWords();
  const changes = useChanges();
  const remove = useRemove();
  const flags = useRoute('flag.listOfRecord', { subjectId: subject.subjectId });
  const create = useCommand('flag.create');
  const [editing, setEditing] = useState(false);
  const standing = flags.data?.find(({ deletedAt }) => deletedAt === null);
  const former = (flags.data ?? []).filter(({ deletedAt }) => deletedAt !== null);
  const day = standing?.dueOn == null ? '' : words.date(datePoint(standing.dueOn));
  const label =
    standing === undefined ? t('set') : [standing.reason || t('flagged'), day].filter(Boolean).join(' · ');
  const icon =
    standing === undefined ? <IconFlag size={14} aria-hidden /> : <IconFlagFilled size={14} aria-hidden />;
  if (!changes) {
    if (standing === undefined) return null;
    return (
      <Group gap={4}>
        {icon}
        <Text size="xs">{label}</Text>
      </Group>
    );
  }
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button size="compact-xs" variant="subtle" leftSection={icon} maw={360}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setEditing(true)}>
            {t(standing === undefined ? 'setNow' : 'change')}
          </Menu.Item>
          {standing !== undefined && (
            <Menu.Item onClick={() => void remove('flag', standing, t('name'))}>{t('lower')}</Menu.Item>
          )}
          {former.length > 0 && <Menu.Label>{t('former')}</Menu.Label>}
          {former.slice(0, 5).map((flag) => (
            <Former key={flag.id} flag={flag} />
          ))}
        </Menu.Dropdown>
      </Menu>
      {create.error !== null && <ErrorMessage error={create.error} />}
      {editing && (
        <FlagForm
          title={t('title')}
          action={t('setNow')}
          initial={standing ?? blank}
          onClose={() => setEditing(false)}
          onFlag={(values) => {
            setEditing(false);
            create.mutate({ ...subject, ...values });
          }}
        />
      )}
    </>
  );
}

function Former({ flag: { reason, who, deletedAt } }: { flag: Flag }) {
  const { t } = useTranslation('flag');
  const moments = useMoments();
  return (
    <Group px="sm" py={2} gap="xs">
      <Text size="xs">{reason || t('flagged')}</Text>
      <Text size="xs" c="dimmed">
        {[who, moments.moment(deletedAt ?? 0)].filter(Boolean).join(' · ')}
      </Text>
    </Group>
  );
}
