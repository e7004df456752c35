import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/ipc/error';
import { RecordForm, type StoredRecord } from './record-form';
import { SavingRegistry } from './saving';

interface Event extends StoredRecord {
  title: string;
  place: string;
  notes: string;
}

/** A vault with one event, its journal of changed fields, and a window that edits it. */
function makeWindow() {
  let stored: Event = { id: 'e', revision: 1, title: 'first', place: 'Almaty', notes: '' };
  const changedAt = new Map<string, number>();
  const write = (patch: Partial<Event>) => {
    stored = { ...stored, ...patch, revision: stored.revision + 1 };
    for (const name of Object.keys(patch)) changedAt.set(name, stored.revision);
    return stored;
  };
  const drafts = new Map<string, unknown>();
  const registry = new SavingRegistry();
  const form = new RecordForm<Event>(stored, {
    name: 'event',
    registry,
    backend: {
      request: async (route, input) => {
        const { key, value } = input as { key: string; value: unknown };
        return route === 'draft.put' ? drafts.set(key, value) : drafts.delete(key);
      },
    },
    update: async (patch, revision) => {
      const field = Object.keys(patch).find((name) => (changedAt.get(name) ?? 0) > revision);
      if (field !== undefined) throw new AppError('CONFLICT', { field });
      return write(patch);
    },
    reload: async () => stored,
    onSaved: () => undefined,
  });
  return { form, registry, drafts, elsewhere: write, read: () => stored };
}

const rest = () => vi.advanceTimersByTimeAsync(5000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a record that is changed in another window while this one writes', () => {
  async function meeting() {
    const window = makeWindow();
    window.form.field('title').type('mine');
    window.elsewhere({ title: 'theirs', place: 'Astana' });
    await rest();
    return window;
  }

  it('compares every field that differs, also those that nobody types in here', async () => {
    const { form, registry } = await meeting();
    expect(registry.read().comparison).toBe(form.comparison);
    expect(form.comparison.fields()).toMatchObject([
      { name: 'title', stored: 'theirs', mine: 'mine', was: 'first' },
      { name: 'place', stored: 'Astana', was: 'Almaty', typed: false },
    ]);
  });

  it('loses nothing while nobody chooses', async () => {
    const { drafts, read, form } = await meeting();
    await form.flush();
    expect(drafts.get('event:e:title')).toEqual({ typed: 'mine', over: 'first' });
    expect(read()).toMatchObject({ title: 'theirs', place: 'Astana' });
  });

  it('saves what is chosen, field by field, and is done', async () => {
    const { form, registry, read, drafts } = await meeting();
    form.comparison.resolve({ title: 'mine', place: 'was' });
    await rest();
    expect(read()).toMatchObject({ title: 'mine', place: 'Almaty' });
    expect(form.comparison.fields()).toEqual([]);
    expect(registry.read()).toMatchObject({ kind: 'saved', comparison: null });
    expect(drafts.size).toBe(0);
  });

  it('takes what stands without writing anything', async () => {
    const { form, registry, read } = await meeting();
    form.comparison.resolve({ title: 'stored', place: 'stored' });
    await rest();
    expect(read()).toMatchObject({ title: 'theirs', place: 'Astana', revision: 2 });
    expect(form.field('title').read().value).toBe('theirs');
    expect(registry.read().comparison).toBeNull();
  });

  it('compares anew when it is changed once more before the choice is saved', async () => {
    const { form, elsewhere, read } = await meeting();
    elsewhere({ title: 'theirs again' });
    form.comparison.resolve({ title: 'mine' });
    await rest();
    expect(read().title).toBe('theirs again');
    expect(form.comparison.fields()).toMatchObject([{ name: 'title', stored: 'theirs again', mine: 'mine' }]);
  });

  it('does not hold its own saves for those of another', async () => {
    const { form } = makeWindow();
    form.field('notes').type('note');
    form.field('notes').leave();
    await rest();
    form.field('title').type('mine');
    expect(form.comparison.fields().map(({ name }) => name)).toEqual(['title']);
  });
});
