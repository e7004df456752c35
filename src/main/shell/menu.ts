/** The native menu, built from the registry of commands: it decides no command itself, it sends its id. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuNames, shortcuts, type CommandId, type MenuName, type Shortcut } from '@shared/shell/shortcuts';
import { mayRun } from '@shared/user/command-permissions.rules';
import type { Role } from '@shared/user/user.schema';
import type { MenuTexts } from './texts';

export interface MenuParts {
  readonly texts: MenuTexts;
  /** Whether the window in front shows an open vault. */
  readonly unlocked: boolean;
  /** As what somebody is signed in there; null: nobody is, or only to choose a first passphrase. */
  readonly role: Role | null;
  readonly contentProtection: boolean;
  readonly run: (command: CommandId) => void;
  readonly setContentProtection: (on: boolean) => void;
}

const mac = process.platform === 'darwin';

export function showMenu(parts: MenuParts): void {
  const menus = menuNames.map((name) => ({
    label: parts.texts(name),
    submenu: [...before(name, parts), ...ownItems(name, parts), ...after(name, parts)],
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(mac ? [{ role: 'appMenu' }, ...menus] : menus));
}

function ownItems(menu: MenuName, parts: MenuParts): MenuItemConstructorOptions[] {
  return shortcuts.filter((entry) => entry.menu === menu).flatMap((entry) => itemsFor(entry, parts));
}

function itemsFor(entry: Shortcut, parts: MenuParts): MenuItemConstructorOptions[] {
  const item: MenuItemConstructorOptions = {
    id: entry.id,
    label: parts.texts(entry.label),
    enabled: (parts.unlocked && mayRun(entry.id, parts.role)) || entry.whileLocked === true,
    click: () => parts.run(entry.id),
    ...(entry.accelerator === undefined ? {} : { accelerator: entry.accelerator }),
  };
  return entry.startsGroup === true ? [{ type: 'separator' }, item] : [item];
}

function before(menu: MenuName, { texts }: MenuParts): MenuItemConstructorOptions[] {
  if (menu !== 'edit') return [];
  return [
    { role: 'undo', label: texts('undo') },
    { role: 'redo', label: texts('redo') },
    { type: 'separator' },
    { role: 'cut', label: texts('cut') },
    { role: 'copy', label: texts('copy') },
    { role: 'paste', label: texts('paste') },
    { role: 'pasteAndMatchStyle', label: texts('pastePlain') },
    { role: 'selectAll', label: texts('selectAll') },
    { type: 'separator' },
  ];
}

function after(menu: MenuName, parts: MenuParts): MenuItemConstructorOptions[] {
  const { texts } = parts;
  switch (menu) {
    case 'file':
      return [
        { type: 'separator' },
        mac ? { role: 'close', label: texts('close') } : { role: 'quit', label: texts('quit') },
      ];
    case 'view':
      return [
        { type: 'separator' },
        { role: 'zoomIn', label: texts('zoomIn') },
        { role: 'zoomOut', label: texts('zoomOut') },
        { role: 'resetZoom', label: texts('resetZoom') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: texts('fullScreen') },
        ...protection(parts),
      ];
    case 'window':
      return [
        { role: 'minimize', label: texts('minimize') },
        { role: 'close', label: texts('close'), accelerator: 'CmdOrCtrl+W' },
      ];
    default:
      return [];
  }
}

/** Linux has no such protection; an item that does nothing would promise what is not there. */
function protection(parts: MenuParts): MenuItemConstructorOptions[] {
  if (process.platform === 'linux') return [];
  return [
    {
      type: 'checkbox',
      label: parts.texts('contentProtection'),
      checked: parts.contentProtection,
      click: (item) => parts.setContentProtection(item.checked),
    },
  ];
}
