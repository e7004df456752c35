import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/ipc/error';
import { draftAfter, FieldSaver, saveAfter, type Stored } from './field-saver';
import { SavingRegistry } from './saving';

/** A vault of one field, with a colleague who may write into it too. */
function makeVault() {
  const drafts = new Map<string, unknown>();
  const vault = {
    stored: { value: 'first', revision: 1 } as Stored<string>,
    drafts,
    fault: undefined as AppError | undefined,
    saves: 0,
    /** A change by somebody else. */
    elsewhere(value: string) {
      vault.stored = { value, revision: vault.stored.revision + 1 };
    },
  };
  const registry = new SavingRegistry();
  const field = new FieldSaver<string>(vault.stored, {
    key: 'person:1:codeName',
    registry,
    async save(value, revision) {
      vault.saves += 1;
      if (vault.fault !== undefined) throw vault.fault;
      if (revision < vault.stored.revision) throw new AppError('CONFLICT', { field: 'codeName' });
      vault.stored = { value, revision: revision + 1 };
      return vault.stored;
    },
    load: async () => vault.stored,
    putDraft: async (key, value) => void drafts.set(key, value),
    dropDraft: async (key) => void drafts.delete(key),
  });
  return { vault, field, registry };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a field that saves itself', () => {
  it('keeps what is typed as a draft at once, and saves when typing rests', async () => {
    const { vault, field } = makeVault();
    field.type('second');
    await wait(draftAfter);
    expect(vault.drafts.get('person:1:codeName')).toEqual({ typed: 'second', over: 'first' });
    expect(vault.saves).toBe(0);
    await wait(saveAfter);
    expect(vault.stored.value).toBe('second');
    expect(vault.drafts.size).toBe(0);
    expect(field.read().state.kind).toBe('saved');
  });

  it('saves when it is left, without waiting', async () => {
    const { vault, field } = makeVault();
    field.type('second');
    field.leave();
    await wait(0);
    expect(vault.stored.value).toBe('second');
  });

  it('says why it could not save, keeps the text, and saves on retry', async () => {
    const { vault, field, registry } = makeVault();
    vault.fault = new AppError('DISK_FULL');
    field.type('second');
    field.leave();
    await wait(0);
    expect(field.read()).toMatchObject({
      value: 'second',
      state: { kind: 'failed', error: { code: 'DISK_FULL' } },
    });
    expect(registry.read()).toMatchObject({ kind: 'failed', error: { code: 'DISK_FULL' } });
    expect(vault.drafts.get('person:1:codeName')).toEqual({ typed: 'second', over: 'first' });
    vault.fault = undefined;
    registry.retryAll();
    await wait(0);
    expect(vault.stored.value).toBe('second');
    expect(registry.read().kind).toBe('saved');
  });

  it('never overwrites a newer value: both stand until one is chosen', async () => {
    const { vault, field } = makeVault();
    field.type('mine');
    vault.elsewhere('theirs');
    field.receive(vault.stored);
    field.leave();
    await wait(0);
    expect(field.read()).toMatchObject({
      value: 'mine',
      state: { kind: 'conflict', theirs: { value: 'theirs' } },
    });
    expect(vault.stored.value).toBe('theirs');
    expect(vault.drafts.get('person:1:codeName')).toEqual({ typed: 'mine', over: 'first' });
  });

  it('saves mine after a conflict when mine is kept', async () => {
    const { vault, field } = makeVault();
    field.type('mine');
    vault.elsewhere('theirs');
    field.leave();
    await wait(0);
    field.keepMine();
    await wait(0);
    expect(vault.stored.value).toBe('mine');
    expect(field.read().state.kind).toBe('saved');
  });

  it('shows theirs after a conflict when theirs is taken', async () => {
    const { vault, field, registry } = makeVault();
    field.type('mine');
    vault.elsewhere('theirs');
    field.leave();
    await wait(0);
    field.takeTheirs();
    await wait(saveAfter);
    expect(field.read()).toMatchObject({ value: 'theirs', state: { kind: 'clean' } });
    expect(vault.drafts.size).toBe(0);
    expect(registry.read().kind).toBe('quiet');
  });

  it('shows a newer value while nothing unsaved stands in it', () => {
    const { vault, field } = makeVault();
    vault.elsewhere('theirs');
    field.receive(vault.stored);
    expect(field.read().value).toBe('theirs');
  });

  it('puts back a draft, marked, and saves it', async () => {
    const { vault, field } = makeVault();
    field.restore('from the draft');
    expect(field.read()).toMatchObject({ value: 'from the draft', restored: true });
    await wait(saveAfter);
    expect(vault.stored.value).toBe('from the draft');
  });

  it('lays a draft beside what was changed after it was typed, and overwrites nothing', async () => {
    const { vault, field } = makeVault();
    vault.elsewhere('theirs');
    field.receive(vault.stored);
    field.restore({ typed: 'from the draft', over: 'first' });
    await wait(saveAfter);
    expect(field.read()).toMatchObject({ value: 'from the draft', state: { kind: 'conflict' } });
    expect(vault.stored.value).toBe('theirs');
  });

  it('puts back a draft of the same value as one that was kept', async () => {
    const { vault, field } = makeVault();
    field.restore({ typed: 'from the draft', over: 'first' });
    await wait(saveAfter);
    expect(vault.stored.value).toBe('from the draft');
  });

  it('tells of a newer value as soon as it comes in, before anything is saved', async () => {
    const { vault, field, registry } = makeVault();
    field.type('mine');
    vault.elsewhere('theirs');
    field.receive(vault.stored);
    expect(field.read().state.kind).toBe('conflict');
    expect(registry.read().kind).toBe('failed');
    await wait(saveAfter * 2);
    expect(vault.saves).toBe(0);
  });

  it('goes on by itself when the other side takes its change back', async () => {
    const { vault, field } = makeVault();
    field.type('mine');
    vault.elsewhere('theirs');
    field.receive(vault.stored);
    vault.elsewhere('first');
    field.receive(vault.stored);
    await wait(0);
    expect(vault.stored.value).toBe('mine');
  });

  it('asks nothing when both wrote the same', async () => {
    const { vault, field, registry } = makeVault();
    field.type('same');
    vault.elsewhere('same');
    field.receive(vault.stored);
    expect(field.read().state.kind).toBe('clean');
    expect(registry.read().kind).toBe('quiet');
  });

  it('hands over everything before the vault locks', async () => {
    const { vault, field, registry } = makeVault();
    field.type('typed in the last moment');
    await registry.flushAll();
    expect(vault.stored.value).toBe('typed in the last moment');
  });

  it('keeps a draft when even the last save fails', async () => {
    const { vault, field, registry } = makeVault();
    vault.fault = new AppError('DISK_FULL');
    field.type('typed in the last moment');
    await registry.flushAll();
    expect(vault.drafts.get('person:1:codeName')).toMatchObject({ typed: 'typed in the last moment' });
  });

  it('saves what was typed while a save was under way', async () => {
    const { vault, field } = makeVault();
    field.type('one');
    field.leave();
    field.type('two');
    field.leave();
    await wait(saveAfter);
    expect(vault.stored.value).toBe('two');
    expect(field.read()).toMatchObject({ value: 'two', state: { kind: 'saved' } });
  });

  it('saves the right value that was typed while the wrong one was refused', async () => {
    const { vault, field, registry } = makeVault();
    vault.fault = new AppError('INVALID_INPUT', { field: 'codeName' });
    field.type('wrong');
    field.leave();
    field.type('right');
    field.leave();
    vault.fault = undefined;
    await wait(saveAfter * 2);
    expect(vault.stored.value).toBe('right');
    expect(registry.read()).toMatchObject({ kind: 'saved', error: null });
  });
});
