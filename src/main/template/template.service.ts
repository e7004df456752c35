import { AppError } from '@shared/ipc/error';
import { languages, type Language } from '@shared/language/language.schema';
import type { OutputOf } from '@shared/ipc/routes';
import { staleLanguages, type OwnTemplate, type TemplateContent } from '@shared/template/own-template.schema';
import type { PartName, Template, TemplateParagraph } from '@shared/template/template.schema';
import type { Actor } from '../ipc/context';
import type { Writer } from '../store/store';
import { contentOf, type OwnTemplateService } from './own-template.service';
import type { ShippedTemplates } from './shipped-templates';

/** Languages as they call themselves: read in an interface of any language. */
const autonyms: Readonly<Record<Language, string>> = { en: 'English', fr: 'français', ru: 'русский' };

/** The templates that letters are made from: those that the app ships, then those of the organisation. */
export class TemplateService {
  constructor(
    private readonly shipped: ShippedTemplates,
    private readonly own: OwnTemplateService,
  ) {}

  /** Paragraphs that templates share; empty where a language has none. */
  partOf(name: PartName, language: Language): readonly TemplateParagraph[] {
    return this.shipped.partOf(name, language);
  }

  /** In the order in which they are offered. */
  list(language: Language): Template[] {
    const shipped = this.shipped.all().filter((one) => one.language === language);
    return [...shipped, ...this.own.list().flatMap(({ id }) => this.#own(id, language) ?? [])];
  }

  lines(): OutputOf<'template.list'> {
    const ids = [...new Set(this.shipped.all().map(({ id }) => id))];
    const shipped = ids.flatMap((id) => {
      const content = this.shipped.content(id);
      return content === undefined ? [] : [{ id, own: false, stale: [], ...lineOf(content) }];
    });
    const own = this.own
      .list()
      .map((row) => ({ id: row.id, own: true, stale: staleLanguages(row), ...lineOf(row) }));
    return [...shipped, ...own];
  }

  find(id: string, language: Language): Template | undefined {
    const shipped = this.shipped.all().find((one) => one.id === id && one.language === language);
    return shipped ?? this.#own(id, language);
  }

  #own(id: string, language: Language): Template | undefined {
    const source = this.own.source(id, language);
    return source === undefined ? undefined : this.shipped.withParts(source);
  }

  /** @throws NOT_FOUND; TEMPLATE_LANGUAGE {languages} when it is not written in this one */
  get(id: string, language: Language): Template {
    const template = this.find(id, language);
    if (template !== undefined) return template;
    const present = languages.filter((one) => this.find(id, one) !== undefined);
    if (present.length === 0) throw new AppError('NOT_FOUND', { what: 'template' });
    throw new AppError('TEMPLATE_LANGUAGE', { languages: present.map((one) => autonyms[one]).join(', ') });
  }

  /** A template in any of its languages: what it does not say with words is the same in each. @throws NOT_FOUND */
  getAny(id: string): Template {
    const [first] = languages.flatMap((language) => this.find(id, language) ?? []);
    if (first === undefined) throw new AppError('NOT_FOUND', { what: 'template' });
    return first;
  }

  /** @throws NOT_FOUND */
  content(id: string): TemplateContent {
    const row = this.own.find(id);
    const content = this.shipped.content(id) ?? (row && contentOf(row));
    if (content === undefined) throw new AppError('NOT_FOUND', { what: 'template' });
    return content;
  }

  /** @throws NOT_FOUND */
  copy(actor: Actor, id: string): OwnTemplate {
    const isShipped = this.shipped.content(id) !== undefined;
    return this.own.copy(actor, this.content(id), isShipped ? id : '');
  }

  /** To be called where a letter is made: what it was made from is kept. */
  keepVersion(writer: Writer, id: string): void {
    if (this.own.find(id) !== undefined) this.own.keepVersion(writer, id);
  }
}

function lineOf({ names, document, purpose, suits, ...texts }: TemplateContent) {
  const present = languages.filter((language) => texts[language] !== null);
  const said = (what: 'description' | 'advice', most: number) =>
    Object.fromEntries(present.map((language) => [language, (texts[language]?.[what] ?? '').slice(0, most)]));
  const descriptions = said('description', 500);
  return { names, document, purpose, suits, descriptions, advice: said('advice', 2000), languages: present };
}
