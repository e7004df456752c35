/**
 * The forms of a window that may be shown again. Guarantees: a record has one form however often its page is left and
 * opened, so that a page opened while its last words are still being saved shows these words, and not those before them.
 */
import type { Backend } from './backend';
import type { RecordForm, StoredRecord } from './record-form';

/** How many that are not shown any more are kept: more than somebody goes back to before a list has been read again. */
const restingForms = 50;

interface Living {
  readonly form: RecordForm<StoredRecord>;
  /** In how many places. */
  shown: number;
}

const livingOf = new WeakMap<Backend, Map<string, Living>>();

/** The form of a record, made where there is none; `key` names the record. */
export function livingForm<R extends StoredRecord>(
  backend: Backend,
  key: string,
  make: () => RecordForm<R>,
): RecordForm<R> {
  const known = formsOf(backend).get(key);
  // One key stands for one kind of record.
  if (known !== undefined) return known.form as unknown as RecordForm<R>;
  const form = make();
  formsOf(backend).set(key, { form: form as unknown as RecordForm<StoredRecord>, shown: 0 });
  return form;
}

/** Returns what to call when the form is not shown any more: what stands unsaved in it is saved. */
export function showForm<R extends StoredRecord>(
  backend: Backend,
  key: string,
  form: RecordForm<R>,
): () => void {
  const forms = formsOf(backend);
  const living = forms.get(key) ?? { form: form as unknown as RecordForm<StoredRecord>, shown: 0 };
  living.shown += 1;
  forms.set(key, living);
  return () => {
    living.shown -= 1;
    forms.delete(key);
    forms.set(key, living);
    void form.flush().then(() => forgetOldest(forms));
  };
}

function formsOf(backend: Backend): Map<string, Living> {
  const known = livingOf.get(backend) ?? new Map<string, Living>();
  livingOf.set(backend, known);
  return known;
}

/** What is shown stays, and what could not be saved. */
function forgetOldest(forms: Map<string, Living>): void {
  const resting = [...forms].filter(([, { form, shown }]) => shown === 0 && !form.hasUnsaved);
  for (const [key] of resting.slice(0, -restingForms)) forms.delete(key);
}
