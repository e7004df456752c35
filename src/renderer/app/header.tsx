import { ActionIcon, Button, Kbd, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconLock, IconPlus, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shortcuts, type CommandId } from '@shared/shell/shortcuts';
import { useReadsOnly } from '../user/may';
import { canRun, runCommand } from './commands';
import { keysOf } from './keyboard';
import classes from './frame.module.css';

const creations: readonly CommandId[] = ['case.new', 'letter.new', 'task.new'];

function keysFor(id: CommandId): string {
  const accelerator = shortcuts.find((shortcut) => shortcut.id === id)?.accelerator;
  return accelerator === undefined ? '' : keysOf(accelerator);
}

export function Header() {
  const { t } = useTranslation(['frame', 'menu']);
  return (
    <header className={classes['header']} aria-label={t('frame:region.header')} data-region>
      <IconCommand id="go.back" label={t('menu:back')} icon={<IconArrowLeft size={18} aria-hidden />} />
      <IconCommand
        id="go.forward"
        label={t('menu:forward')}
        icon={<IconArrowRight size={18} aria-hidden />}
      />
      <UnstyledButton
        className={classes['search'] ?? ''}
        aria-haspopup="dialog"
        onClick={() => runCommand('palette.open')}
      >
        <IconSearch size={16} aria-hidden />
        <span>{t('frame:searchBox')}</span>
        <Kbd size="xs">{keysFor('palette.open')}</Kbd>
      </UnstyledButton>
      <NewMenu />
      <IconCommand id="vault.lock" label={t('menu:lock')} icon={<IconLock size={18} aria-hidden />} />
    </header>
  );
}

function IconCommand(props: { id: CommandId; label: string; icon: React.ReactNode }) {
  return (
    <Tooltip label={`${props.label} · ${keysFor(props.id)}`}>
      <ActionIcon size="lg" aria-label={props.label} onClick={() => runCommand(props.id)}>
        {props.icon}
      </ActionIcon>
    </Tooltip>
  );
}

function NewMenu() {
  const { t } = useTranslation(['frame', 'menu']);
  if (useReadsOnly()) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />}>{t('frame:new')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {shortcuts
          .filter(({ id }) => creations.includes(id) && canRun(id))
          .map(({ id, label }) => (
            <Menu.Item
              key={id}
              onClick={() => runCommand(id)}
              rightSection={<Kbd size="xs">{keysFor(id)}</Kbd>}
            >
              {t(`menu:${label}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
