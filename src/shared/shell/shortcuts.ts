/**
 * The one registry of commands and shortcuts: the native menu, the palette, the tooltips and the sheet of shortcuts read
 * it, so that they cannot disagree. `label` is a key of the `menu` catalog.
 */
export const menuNames = ['file', 'edit', 'view', 'window', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

export const commandIds = [
  'case.new',
  'letter.new',
  'task.new',
  'vault.lock',
  'vault.switch',
  'window.new',
  'letter.print',
  'letter.issue',
  'edit.undoChange',
  'search.open',
  'palette.open',
  'go.today',
  'go.cases',
  'go.people',
  'go.appeals',
  'go.authorities',
  'go.calendar',
  'go.settings',
  'go.back',
  'go.forward',
  'view.nextRegion',
  'view.contextPanel',
  'help.shortcuts',
  'help.guide',
  'help.about',
] as const;
export type CommandId = (typeof commandIds)[number];

export interface Shortcut {
  readonly id: CommandId;
  readonly label: string;
  readonly menu: MenuName;
  /** In Electron's notation; absent: only in the menu and the palette. */
  readonly accelerator?: string;
  /** Draws a line above it in the menu. */
  readonly startsGroup?: true;
  /** Also works while the vault is locked. */
  readonly whileLocked?: true;
}

export const shortcuts: readonly Shortcut[] = [
  { id: 'case.new', label: 'newCase', menu: 'file', accelerator: 'CmdOrCtrl+N' },
  { id: 'letter.new', label: 'newLetter', menu: 'file', accelerator: 'CmdOrCtrl+Shift+N' },
  { id: 'task.new', label: 'newTask', menu: 'file', accelerator: 'CmdOrCtrl+Shift+T' },
  { id: 'letter.print', label: 'print', menu: 'file', accelerator: 'CmdOrCtrl+P', startsGroup: true },
  { id: 'letter.issue', label: 'issue', menu: 'file', accelerator: 'CmdOrCtrl+Enter' },
  { id: 'vault.lock', label: 'lock', menu: 'file', accelerator: 'CmdOrCtrl+L', startsGroup: true },
  { id: 'vault.switch', label: 'switchVault', menu: 'file', whileLocked: true },
  { id: 'edit.undoChange', label: 'undoChange', menu: 'edit', accelerator: 'CmdOrCtrl+Alt+Z' },
  { id: 'search.open', label: 'search', menu: 'edit', accelerator: 'CmdOrCtrl+F', startsGroup: true },
  { id: 'palette.open', label: 'palette', menu: 'edit', accelerator: 'CmdOrCtrl+K' },
  { id: 'go.today', label: 'today', menu: 'view', accelerator: 'CmdOrCtrl+1' },
  { id: 'go.cases', label: 'cases', menu: 'view', accelerator: 'CmdOrCtrl+2' },
  { id: 'go.people', label: 'people', menu: 'view', accelerator: 'CmdOrCtrl+3' },
  { id: 'go.appeals', label: 'letters', menu: 'view', accelerator: 'CmdOrCtrl+4' },
  { id: 'go.authorities', label: 'authorities', menu: 'view', accelerator: 'CmdOrCtrl+5' },
  { id: 'go.calendar', label: 'calendar', menu: 'view', accelerator: 'CmdOrCtrl+6' },
  { id: 'go.settings', label: 'settings', menu: 'view', accelerator: 'CmdOrCtrl+,' },
  { id: 'go.back', label: 'back', menu: 'view', accelerator: 'Alt+Left', startsGroup: true },
  { id: 'go.forward', label: 'forward', menu: 'view', accelerator: 'Alt+Right' },
  { id: 'view.nextRegion', label: 'nextRegion', menu: 'view', accelerator: 'F6', startsGroup: true },
  { id: 'view.contextPanel', label: 'contextPanel', menu: 'view', accelerator: 'CmdOrCtrl+Shift+I' },
  { id: 'window.new', label: 'newWindow', menu: 'window', whileLocked: true },
  { id: 'help.guide', label: 'guide', menu: 'help', accelerator: 'F1', whileLocked: true },
  { id: 'help.shortcuts', label: 'shortcuts', menu: 'help', accelerator: 'CmdOrCtrl+/', whileLocked: true },
  { id: 'help.about', label: 'about', menu: 'help', startsGroup: true, whileLocked: true },
];

/** What a KeyboardEvent offers; spelled out because this room knows no DOM. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * True when `press` is `accelerator` on any keyboard layout. The letter that the layout gives counts when it is Latin
 * (on AZERTY the key labelled A is A); otherwise the place of the key counts (on a Russian layout Ctrl+Л is Ctrl+K).
 */
export function isShortcut(press: KeyPress, accelerator: string, mac: boolean): boolean {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const control = parts.includes('CmdOrCtrl');
  return (
    press.ctrlKey === (control && !mac) &&
    press.metaKey === (control && mac) &&
    press.altKey === parts.includes('Alt') &&
    // A sign such as "/" or a digit needs Shift on some layouts: there Shift says nothing.
    (press.shiftKey === parts.includes('Shift') || !/^([A-Z]|F\d+|Left|Right|Enter)$/.test(key)) &&
    keysOf(press).includes(key.toUpperCase())
  );
}

/** The names under which the pressed key counts: what it writes and, unless that is a Latin letter, where it lies. */
function keysOf({ key, code }: KeyPress): string[] {
  if (key.startsWith('Arrow')) return [key.slice('Arrow'.length).toUpperCase()];
  if (/^\p{Script=Latin}$/u.test(key)) return [key.toUpperCase()];
  // AZERTY gives digits only with Shift, but the place is that of the digit.
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return [key.toUpperCase(), place?.[1] ?? place?.[2] ?? ''];
}
