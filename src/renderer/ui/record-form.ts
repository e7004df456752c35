/** A record whose fields save themselves, one by one, each with its own state. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { FieldSaver, type FieldView } from './field-saver';
import { compareVersions, type ComparedField, type Version } from './comparison.rules';
import { saving, type Comparison, type SavingRegistry } from './saving';
import { mayAsk } from '../user/may';
import { useBackend, type Backend } from './backend';
import { livingForm, showForm } from './living-forms';

export interface StoredRecord {
  readonly id: string;
  readonly revision: number;
}

export interface RecordFormPorts<R extends StoredRecord> {
  /** First part of the keys of drafts: "person". */
  readonly name: string;
  readonly registry: SavingRegistry;
  readonly backend: Backend;
  /** Writes changed fields against a revision. */
  update: (patch: Partial<R>, revision: number) => Promise<R>;
  reload: () => Promise<R>;
  onSaved: (record: R) => void;
  /** The role of who is signed in changes nothing here. */
  readonly locked?: boolean;
}

export class RecordForm<R extends StoredRecord> {
  private readonly fieldsByName = new Map<keyof R, FieldSaver<unknown>>();
  private drafts: Record<string, unknown> = {};
  /** The record as the person saw it when they began to write what is not saved yet. */
  private seen: R;
  /** Both versions, as long as they differ and something unsaved stands here. */
  readonly comparison: Comparison;

  constructor(
    private latest: R,
    private readonly ports: RecordFormPorts<R>,
  ) {
    this.seen = latest;
    this.comparison = {
      name: ports.name,
      fields: () => this.compared(),
      resolve: (choices) => this.resolve(choices),
    };
  }

  get record(): R {
    return this.latest;
  }

  field<K extends keyof R & string>(name: K): FieldSaver<R[K]> {
    const known = this.fieldsByName.get(name);
    if (known !== undefined) return known as FieldSaver<R[K]>;
    const made = this.makeField(name);
    this.fieldsByName.set(name, made as FieldSaver<unknown>);
    if (Object.hasOwn(this.drafts, name)) made.restore(this.drafts[name]);
    return made;
  }

  receive(record: R): void {
    if (record.revision < this.latest.revision) return;
    if (this.unsaved().length === 0) this.seen = record;
    this.latest = record;
    for (const [name, field] of this.fieldsByName)
      field.receive({ value: record[name], revision: record.revision });
  }

  /** `drafts` by field name, as left behind by a lock or a crash. */
  restore(drafts: Record<string, unknown>): void {
    this.drafts = drafts;
    for (const [name, value] of Object.entries(drafts))
      this.fieldsByName.get(name as keyof R)?.restore(value);
  }

  async flush(): Promise<void> {
    await Promise.all([...this.fieldsByName.values()].map((field) => field.flush()));
  }

  get hasUnsaved(): boolean {
    return this.unsaved().length > 0;
  }

  private compared(): ComparedField[] {
    const unsaved = new Map(this.unsaved().map(([name, field]) => [name, field.read().value]));
    const stored = { ...this.latest } as Record<string, unknown>;
    const seen = { ...this.seen } as Record<string, unknown>;
    return unsaved.size === 0 ? [] : compareVersions(seen, stored, unsaved);
  }

  /** Each chosen value is saved over the version that was shown: what changed after that is compared anew. */
  private resolve(choices: Readonly<Record<string, Version>>): void {
    const { revision } = this.latest;
    const fields = this.compared();
    this.seen = this.latest;
    for (const compared of fields) {
      const version = choices[compared.name] ?? 'stored';
      if (version === 'stored' && !compared.typed) continue;
      const field = this.field(compared.name as keyof R & string) as unknown as FieldSaver<unknown>;
      field.settle(compared[version], { value: compared.stored, revision });
    }
  }

  private unsaved(): [string, FieldSaver<unknown>][] {
    return [...this.fieldsByName].flatMap(([name, field]): [string, FieldSaver<unknown>][] => {
      const { kind } = field.read().state;
      return kind === 'clean' || kind === 'saved' ? [] : [[String(name), field]];
    });
  }

  private makeField<K extends keyof R & string>(name: K): FieldSaver<R[K]> {
    const { backend } = this.ports;
    return new FieldSaver<R[K]>(
      { value: this.latest[name], revision: this.latest.revision },
      {
        key: `${this.draftPrefix}${name}`,
        registry: this.ports.registry,
        save: async (value, revision) => {
          const record = await this.ports.update({ [name]: value } as unknown as Partial<R>, revision);
          this.receive(record);
          this.seen = { ...this.seen, [name]: record[name] };
          this.ports.onSaved(record);
          return { value: record[name], revision: record.revision };
        },
        load: async () => {
          const record = await this.ports.reload();
          this.receive(record);
          return { value: record[name], revision: record.revision };
        },
        putDraft: async (key, value) => void (await backend.request('draft.put', { key, value })),
        dropDraft: async (key) => void (await backend.request('draft.drop', { key })),
        comparison: this.comparison,
        locked: this.ports.locked ?? false,
      },
    );
  }

  /** Of the form: "person". */
  get name(): string {
    return this.ports.name;
  }

  get draftPrefix(): string {
    return `${this.ports.name}:${this.latest.id}:`;
  }
}

interface Draft {
  readonly key: string;
  readonly value: unknown;
}

/**
 * The form of one record. `name` is that of its routes ("person" for person.update); other shapes of routes pass
 * `update` and `reload`. Leaving the page saves what stands unsaved.
 */
export function useRecordForm<R extends StoredRecord>(
  name: string,
  record: R,
  routes?: { update: (patch: Partial<R>, revision: number) => Promise<R>; reload: () => Promise<R> },
): RecordForm<R> {
  const backend = useBackend();
  const queries = useQueryClient();
  const key = `${name}:${record.id}`;
  // A newer state of the same record is received, not a new form.
  const form = useMemo(
    () =>
      livingForm(
        backend,
        key,
        () =>
          new RecordForm<R>(record, {
            name,
            registry: saving,
            backend,
            update:
              routes?.update ??
              (async (patch, revision) =>
                (await backend.request(`${name}.update`, { id: record.id, revision, patch })) as R),
            reload:
              routes?.reload ?? (async () => (await backend.request(`${name}.get`, { id: record.id })) as R),
            locked: !mayAsk(queries, `${name}.update`),
            onSaved: (saved) => queries.setQueryData([`${name}.get`, { id: saved.id }], saved),
          }),
      ),
    // oxlint-disable-next-line react/exhaustive-deps
    [key, backend],
  );
  useEffect(() => form.receive(record), [form, record]);
  useEffect(() => showForm(backend, key, form), [backend, key, form]);
  useEffect(() => {
    let gone = false;
    void backend
      .request('draft.list', { prefix: form.draftPrefix })
      .then((drafts) => {
        if (!gone) form.restore(byField(drafts as Draft[], form.draftPrefix));
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [form, backend]);
  return form;
}

function byField(drafts: readonly Draft[], prefix: string): Record<string, unknown> {
  return Object.fromEntries(drafts.map(({ key, value }) => [key.slice(prefix.length), value]));
}

export interface FieldBinding<T> extends FieldView<T> {
  readonly saver: FieldSaver<T>;
}

/** Subscribes a component to one field of a form. */
export function useField<R extends StoredRecord, K extends keyof R & string>(
  form: RecordForm<R>,
  name: K,
): FieldBinding<R[K]> {
  const saver = form.field(name);
  const view = useSyncExternalStore(saver.subscribe, saver.read);
  return { ...view, saver };
}

/** As useField where the type of the field is known to the control but not to the compiler: `name` is typed by FieldOf. */
export function useFieldAs<V, R extends StoredRecord>(
  form: RecordForm<R>,
  name: keyof R & string,
): FieldBinding<V> {
  return useField(form, name) as unknown as FieldBinding<V>;
}
