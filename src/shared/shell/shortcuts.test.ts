import { describe, expect, it } from 'vitest';
import en from '../texts/en/menu.json';
import fr from '../texts/fr/menu.json';
import ru from '../texts/ru/menu.json';
import { commandIds, isShortcut, shortcuts, type KeyPress } from './shortcuts';

function press(key: string, code: string, held: Partial<KeyPress> = { ctrlKey: true }): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('the registry', () => {
  it('lists every command once, and no accelerator twice', () => {
    expect(shortcuts.map((entry) => entry.id).toSorted()).toEqual([...commandIds].toSorted());
    const accelerators = shortcuts.flatMap((entry) => entry.accelerator ?? []);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  it.each([
    ['en', en],
    ['fr', fr],
    ['ru', ru],
  ])('has a text for every command in %s', (_language, catalog: object) => {
    expect(shortcuts.map((entry) => entry.label).filter((label) => !(label in catalog))).toEqual([]);
  });
});

describe('a shortcut', () => {
  it('works on a Latin, a Russian and a Greek layout', () => {
    for (const key of ['k', 'K', 'л', 'Л', 'κ']) {
      expect(isShortcut(press(key, 'KeyK'), 'CmdOrCtrl+K', false)).toBe(true);
    }
  });

  it('follows the letter, not the place, on AZERTY', () => {
    expect(isShortcut(press('a', 'KeyQ'), 'CmdOrCtrl+A', false)).toBe(true);
    expect(isShortcut(press('a', 'KeyQ'), 'CmdOrCtrl+Q', false)).toBe(false);
    expect(isShortcut(press('&', 'Digit1'), 'CmdOrCtrl+1', false)).toBe(true);
    expect(isShortcut(press('1', 'Digit1', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+1', false)).toBe(
      true,
    );
  });

  it('asks for exactly its modifier keys', () => {
    expect(isShortcut(press('n', 'KeyN', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+N', false)).toBe(
      false,
    );
    expect(
      isShortcut(press('N', 'KeyN', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+N', false),
    ).toBe(true);
    expect(isShortcut(press('n', 'KeyN', {}), 'CmdOrCtrl+N', false)).toBe(false);
    expect(isShortcut(press('n', 'KeyN'), 'CmdOrCtrl+N', true)).toBe(false);
    expect(isShortcut(press('n', 'KeyN', { metaKey: true }), 'CmdOrCtrl+N', true)).toBe(true);
  });

  it('knows signs, arrows and function keys', () => {
    expect(isShortcut(press('/', 'Slash'), 'CmdOrCtrl+/', false)).toBe(true);
    expect(isShortcut(press('/', 'Digit7', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+/', false)).toBe(
      true,
    );
    expect(isShortcut(press('ArrowLeft', 'ArrowLeft', { altKey: true }), 'Alt+Left', false)).toBe(true);
    expect(isShortcut(press('F6', 'F6', {}), 'F6', false)).toBe(true);
    expect(isShortcut(press('Enter', 'Enter'), 'CmdOrCtrl+Enter', false)).toBe(true);
  });
});
