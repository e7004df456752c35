/// <reference types="vite/types/importMeta.d.ts" />
import { AppError } from '@shared/ipc/error';
import { checkForm } from '@shared/submission/form-check.rules';
import { Form, formGroups } from '@shared/submission/form.schema';

const files = import.meta.glob<unknown>('../../../resources/forms/*.json', {
  import: 'default',
  eager: true,
});

/** The forms that the app ships. Each is read whole when it is first asked for: a mistake shows in the first test. */
export class ShippedForms {
  #forms: readonly Form[] | undefined;

  /** @throws ZodError, TemplateFault for a form that says what cannot be said */
  constructor(private readonly sources: readonly unknown[] = Object.values(files)) {}

  all(): readonly Form[] {
    this.#forms ??= this.sources.map(read).toSorted(inOrder);
    return this.#forms;
  }

  find(id: string): Form | undefined {
    return this.all().find((form) => form.id === id);
  }

  /** @throws NOT_FOUND {what: 'form'} */
  get(id: string): Form {
    const form = this.find(id);
    if (form === undefined) throw new AppError('NOT_FOUND', { what: 'form' });
    return form;
  }
}

function read(source: unknown): Form {
  const form = Form.parse(source);
  checkForm(form);
  return form;
}

function inOrder(a: Form, b: Form): number {
  return formGroups.indexOf(a.group) - formGroups.indexOf(b.group) || a.order - b.order;
}
