/// <reference types="vite/types/importMeta.d.ts" />
import { AppError } from '@shared/ipc/error';
import { languages, type Language } from '@shared/language/language.schema';
import type { TemplateContent } from '@shared/template/own-template.schema';
import { checkTemplate } from '@shared/template/template-check.rules';
import { editable } from '@shared/template/template-text.rules';
import { withParts } from '@shared/template/template.rules';
import {
  templatePurposes,
  TemplateParts,
  TemplateSource,
  type PartName,
  type Template,
  type TemplateParagraph,
} from '@shared/template/template.schema';

const shippedFiles = import.meta.glob<unknown>('../../../resources/templates/*.json', {
  import: 'default',
  eager: true,
});
const partFiles = import.meta.glob<unknown>('../../../resources/templates/parts/*.json', {
  import: 'default',
  eager: true,
});

interface Shipped {
  readonly sources: readonly TemplateSource[];
  readonly parts: readonly TemplateParts[];
  readonly templates: readonly Template[];
}

/**
 * The templates that the app ships. All are read whole when the first is wanted, so that no opening of a vault waits for
 * them; a mistake in one throws ZodError or TemplateFault then, and shows in the first test.
 */
export class ShippedTemplates {
  #read: Shipped | undefined;

  constructor(private readonly files: readonly unknown[] = Object.values(shippedFiles)) {}

  get #shipped(): Shipped {
    return (this.#read ??= read(this.files));
  }

  /** @throws NOT_FOUND for a language without parts */
  withParts(source: TemplateSource): Template {
    return joined(source, this.#shipped.parts);
  }

  /** Paragraphs that templates share; empty where a language has none. */
  partOf(name: PartName, language: Language): readonly TemplateParagraph[] {
    return this.#shipped.parts.find((one) => one.language === language)?.parts[name] ?? [];
  }

  all(): readonly Template[] {
    return this.#shipped.templates;
  }

  /** A shipped template in all its languages, as the editor of templates takes it. undefined: none is called so. */
  content(id: string): TemplateContent | undefined {
    const sources = this.#shipped.sources.filter((one) => one.id === id);
    const [first] = sources;
    if (first === undefined) return undefined;
    const { document, purpose, suits, required, demandKinds } = first;
    const wordings = Object.fromEntries(
      languages.map((language) => {
        const source = sources.find((one) => one.language === language);
        return [language, source === undefined ? null : wordingOf(source)];
      }),
    ) as Pick<TemplateContent, Language>;
    const names = Object.fromEntries(sources.map(({ language, name }) => [language, name]));
    return { names, document, purpose, suits, required, demandKinds, ...wordings };
  }
}

function read(files: readonly unknown[]): Shipped {
  const parts = Object.values(partFiles).map((file) => TemplateParts.parse(file));
  const sources = files.map((file) => TemplateSource.parse(file)).toSorted(inOrder);
  const templates = sources.map((source) => joined(source, parts));
  for (const template of templates) checkTemplate(template);
  return { sources, parts, templates };
}

function joined(source: TemplateSource, parts: readonly TemplateParts[]): Template {
  const own = parts.find(({ language }) => language === source.language);
  if (own === undefined) throw new AppError('NOT_FOUND', { what: 'template' });
  return withParts(source, own);
}

function wordingOf(source: TemplateSource) {
  const { description, subject, greeting, closing, blocks, demands, advice, checks } = editable(source);
  const ends = {
    ...(greeting === undefined ? {} : { greeting }),
    ...(closing === undefined ? {} : { closing }),
  };
  return { description, subject, ...ends, blocks, demands, advice, checks };
}

export function inOrder(a: TemplateSource, b: TemplateSource): number {
  const rank = ({ purpose }: TemplateSource) => templatePurposes.indexOf(purpose);
  return rank(a) - rank(b) || a.order - b.order || (a.id < b.id ? -1 : 1);
}
