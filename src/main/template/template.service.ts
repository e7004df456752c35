/// <reference types="vite/types/importMeta.d.ts" />
import { AppError } from '@shared/ipc/error';
import type { Language } from '@shared/language/language.schema';
import { checkTemplate } from '@shared/template/template-check.rules';
import { withParts } from '@shared/template/template.rules';
import {
  templatePurposes,
  TemplateParts,
  TemplateSource,
  type Template,
  type TemplateParagraph,
} from '@shared/template/template.schema';

const files = import.meta.glob<unknown>('../../../resources/templates/*.json', {
  import: 'default',
  eager: true,
});
const partFiles = import.meta.glob<unknown>('../../../resources/templates/parts/*.json', {
  import: 'default',
  eager: true,
});

/** The templates that the app ships. Each is read whole when the app starts: a mistake shows in the first test. */
export class TemplateService {
  readonly #templates: readonly Template[];
  readonly #parts: readonly TemplateParts[];

  /** @throws ZodError, TemplateFault for a template that says what cannot be said */
  constructor(sources: readonly unknown[] = Object.values(files)) {
    const parts = Object.values(partFiles).map((file) => TemplateParts.parse(file));
    this.#parts = parts;
    this.#templates = sources
      .map((file) => {
        const source = TemplateSource.parse(file);
        const own = parts.find(({ language }) => language === source.language);
        if (own === undefined) throw new AppError('NOT_FOUND', { what: 'template' });
        return withParts(source, own);
      })
      .toSorted(
        (a, b) =>
          templatePurposes.indexOf(a.purpose) - templatePurposes.indexOf(b.purpose) ||
          a.order - b.order ||
          (a.id < b.id ? -1 : 1),
      );
    for (const template of this.#templates) checkTemplate(template);
  }

  /** Paragraphs that templates share; empty where a language has none. */
  partOf(name: keyof TemplateParts['parts'], language: Language): readonly TemplateParagraph[] {
    return this.#parts.find((one) => one.language === language)?.parts[name] ?? [];
  }

  /** In the order in which they are offered. */
  list(language: Language): Template[] {
    return this.#templates.filter((one) => one.language === language);
  }

  find(id: string, language: Language): Template | undefined {
    return this.#templates.find((one) => one.id === id && one.language === language);
  }

  /** @throws NOT_FOUND */
  get(id: string, language: Language): Template {
    const template = this.find(id, language);
    if (template === undefined) throw new AppError('NOT_FOUND', { what: 'template' });
    return template;
  }

  /** A template in any of its languages: what it does not say with words is the same in each. @throws NOT_FOUND */
  getAny(id: string): Template {
    const template = this.#templates.find((one) => one.id === id);
    if (template === undefined) throw new AppError('NOT_FOUND', { what: 'template' });
    return template;
  }
}
