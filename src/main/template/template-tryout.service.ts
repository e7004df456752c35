import { checkLetter } from '@shared/letter/letter-check.rules';
import { pathOfOwn, type OwnFact } from '@shared/letter/own-fields.rules';
import { isItemField, itemKinds, pathOfItem } from '@shared/letter/field-path.rules';
import { lookupIn } from '@shared/letter/field-values.rules';
import { letterLookup } from '@shared/letter/waiting-gender.rules';
import { letterFields, type FieldPath } from '@shared/letter/letter-fields.rules';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import type { FieldValue } from '@shared/letter/letter.schema';
import { AppError } from '@shared/ipc/error';
import type { Language } from '@shared/language/language.schema';
import type { InputOf, OutputOf } from '@shared/ipc/routes';
import { unstored } from '@shared/record/record.schema';
import { filledLine } from '@shared/template/filled-line.rules';
import { mentionedIn } from '@shared/template/mentioned.rules';
import { templateFaults } from '@shared/template/template-check.rules';
import { fillTemplate } from '@shared/template/template.rules';
import type { Template } from '@shared/template/template.schema';
import { fieldOf } from '../letter/letter-row';
import type { LetterFactsService } from '../letter/letter-facts.service';
import type { LetterSettingService } from '../letter/letter-setting.service';
import { letterMatter } from '../letter/letter-matter';
import { civilDay } from '../record/today';
import type { RecordServices } from '../services';
import { sourceOf } from './own-template.service';
import type { ShippedTemplates } from './shipped-templates';
import type { TemplateService } from './template.service';

interface TryOutParts {
  readonly records: Pick<RecordServices, 'office' | 'demand' | 'settings' | 'signatory' | 'customField'>;
  readonly templates: TemplateService;
  readonly shipped: ShippedTemplates;
  readonly facts: LetterFactsService;
  readonly setting: LetterSettingService;
  readonly now: () => number;
}

interface Place {
  readonly caseFileId: string;
  readonly officeId: string | null;
}

/** The letter that a template would give, on a real case and to a real office; nothing is written. */
export class TemplateTryOutService {
  constructor(private readonly parts: TryOutParts) {}

  /** @throws NOT_FOUND; INVALID_INPUT {field, rule} for a wording that no letter could print */
  async tryOut(input: InputOf<'template.tryOut'>, signal: AbortSignal): Promise<OutputOf<'template.tryOut'>> {
    const { language } = input;
    const template = this.#template(input);
    const own = this.#own(input);
    const known = { ...this.#facts(input, template), grounds: this.parts.facts.grounds(), own };
    const { subject, blocks } = fillTemplate(template, letterLookup(known, language));
    const facts = known;
    const content = {
      language,
      subject,
      blocks,
      origin: { version: template.version, required: template.required, checks: [] },
      greeting: '',
      closing: '',
      copies: [],
      enclosures: [],
      place: '',
      yourReference: '',
    };
    const { pages, pageCount } = await this.parts.setting.drawing(
      this.parts.setting.set(content, facts, true),
      signal,
    );
    const missing = checkLetter(content, facts).flatMap(({ code, data }) =>
      code === 'emptyField' ? [String(data['field'])] : [],
    );
    return { pages, pageCount, missing: [...new Set(missing)] };
  }

  #template({ id, language, wording }: InputOf<'template.tryOut'>): Template {
    if (wording === undefined) return this.parts.templates.get(id, language);
    const content = { ...this.parts.templates.content(id), [language]: wording };
    const source = sourceOf(id, 1, language, content);
    if (source === undefined) throw new AppError('NOT_FOUND', { what: 'template' });
    const template = this.parts.shipped.withParts(source);
    const [fault] = templateFaults(template);
    if (fault !== undefined) throw new AppError('INVALID_INPUT', { field: language, rule: fault.code });
    return template;
  }

  /** Without a case only the organisation and the addressee have values. */
  fields({ language, caseFileId, officeId }: InputOf<'template.fields'>): FieldValue[] {
    const paths = Object.keys(letterFields) as FieldPath[];
    const known = paths.filter((path) => !isItemField(path, 'own'));
    const ours = this.#ownPaths();
    if (caseFileId === null) return [...known, ...ours].map((path) => ({ path, value: null, record: null }));
    const place = { caseFileId, officeId };
    const facts = {
      ...this.#assemble(place, []),
      grounds: this.parts.facts.grounds(),
      own: this.#own(place),
    };
    const law = facts.grounds.map(({ key }) => fieldOf(pathOfItem('ground.cite', key), facts, language));
    const lookup = lookupIn(facts, language);
    const single = known.filter((path) => !isItemField(path, 'ground'));
    const values = single.map((path) => {
      const kind = itemKinds.find((one) => isItemField(path, one));
      const [item] = kind === undefined ? [] : lookup.items(kind);
      // A field of a repeated record shows the first of them.
      const value = item === undefined ? fieldOf(path, facts, language).value : lookup.value(path, item);
      return { path, value, record: null };
    });
    const said = ours.map((path) => ({ ...fieldOf(path, facts, language), record: null }));
    return [...values, ...said, ...law];
  }

  #facts(place: Place & { language: Language }, template: Template): LetterFacts {
    const kinds = template.demandKinds;
    const own = this.parts.records.demand
      .listOf(place.caseFileId)
      .filter(({ kind, proposedBy }) => proposedBy === null && (kinds.length === 0 || kinds.includes(kind)));
    const facts = this.#assemble(
      place,
      own.map(({ id }) => id),
    );
    if (own.length > 0) return facts;
    return { ...facts, demands: proposed(template, facts, place.caseFileId) };
  }

  /** Those that a letter can say: a letter is about no organisation. */
  #ownPaths(): string[] {
    const fields = this.parts.records.customField.list();
    return fields
      .filter(({ host, retired }) => host !== 'organisation' && !retired)
      .map(({ id }) => pathOfOwn(id));
  }

  #own({ caseFileId }: Place): OwnFact[] {
    const view = this.parts.facts.viewOf(caseFileId);
    return this.parts.facts.own(letterMatter(view, {}), view);
  }

  #assemble({ caseFileId, officeId }: Place, demandIds: string[]): LetterFacts {
    const { records, facts, now } = this.parts;
    const view = facts.viewOf(caseFileId);
    const holders = officeId === null ? [] : records.office.view(officeId).holders;
    const signatory = records.settings.current().defaultSignatoryId ?? records.signatory.list()[0]?.id;
    const subject = {
      caseFileId,
      officeId,
      holderId: holders.find(({ until }) => until === null)?.id ?? null,
      ...letterMatter(view, {}),
      demandIds,
      signatoryIds: signatory === undefined ? [] : [signatory],
    };
    return facts.assemble(subject, civilDay(now()), '', view);
  }
}

/** The demands that the template would propose, as they stand in no record yet. */
function proposed(template: Template, facts: LetterFacts, caseFileId: string): LetterFacts['demands'] {
  const mentioned = mentionedIn(template, letterLookup(facts, template.language));
  return template.demands.flatMap((demand, position) => {
    const line = filledLine(demand, facts, template.language, mentioned);
    if (line === undefined) return [];
    const text = { [template.language]: line.text };
    return [{ ...unstored, caseFileId, kind: demand.kind, text, position, proposedBy: template.id }];
  });
}
