/** A record whose fields save themselves, one by one, each with its own state. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { FieldSaver, type FieldView } from './field-saver';
import { saving, type SavingRegistry } from './saving';
import { useBackend, type Backend } from './backend';

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
}

export class RecordForm<R extends StoredRecord> {
  private readonly fields = new Map<keyof R, FieldSaver<unknown>>();
  private drafts: Record<string, unknown> = {};

  constructor(
    private latest: R,
    private readonly ports: RecordFormPorts<R>,
  ) {}

  get record(): R {
    return this.latest;
  }

  field<K extends keyof R & string>(name: K): FieldSaver<R[K]> {
    const known = this.fields.get(name);
    if (known !== undefined) return known as FieldSaver<R[K]>;
    const made = this.makeField(name);
    this.fields.set(name, made as FieldSaver<unknown>);
    if (Object.hasOwn(this.drafts, name)) made.restore(this.drafts[name] as R[K]);
    return made;
  }

  receive(record: R): void {
    if (record.revision < this.latest.revision) return;
    this.latest = record;
    for (const [name, field] of this.fields)
      field.receive({ value: record[name], revision: record.revision });
  }

  /** `drafts` by field name, as left behind by a lock or a crash. */
  restore(drafts: Record<string, unknown>): void {
    this.drafts = drafts;
    for (const [name, value] of Object.entries(drafts)) this.fields.get(name as keyof R)?.restore(value);
  }

  async flush(): Promise<void> {
    await Promise.all([...this.fields.values()].map((field) => field.flush()));
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
          this.ports.onSaved(record);
          return { value: record[name], revision: record.revision };
        },
        load: async () => {
          const record = await this.ports.reload();
          return { value: record[name], revision: record.revision };
        },
        putDraft: async (key, value) => void (await backend.request('draft.put', { key, value })),
        dropDraft: async (key) => void (await backend.request('draft.drop', { key })),
      },
    );
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
  // A form lives as long as its record is shown: a newer state of the same record is received, not a new form.
  const form = useMemo(
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
        onSaved: (saved) => queries.setQueryData([`${name}.get`, { id: saved.id }], saved),
      }),
    // oxlint-disable-next-line react/exhaustive-deps
    [name, record.id, backend],
  );
  useEffect(() => form.receive(record), [form, record]);
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
      void form.flush();
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
