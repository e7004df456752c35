/** The page of a form: every string final, for the preview, the PDF and the Word file alike. */
import { formatDate } from '../dates/date-format';
import { datePoint } from '../dates/partial-date.schema';
import type { Language } from '../language/language.schema';
import { filled, lineIn } from '../letter/field-context';
import { fieldValue } from '../letter/field-values.rules';
import { logoKey, signatureKey } from '../letter/letter-page.rules';
import { setText } from '../letter/letter-text.rules';
import { filledBlocks } from '../template/template-text.rules';
import { inclusiveStyleOf } from '../letter/field-context';
import { typesetText } from '../text/typography';
import type { Run, Runs } from '../typeset/block.schema';
import type { FormEntry, FormPage } from '../typeset/form-page.schema';
import { answerOf, type Answer } from './form-answer.rules';
import type { FormSource } from './form-facts.rules';
import { formWords } from './form-words';
import { itemsOf, type Form, type FormItem } from './form.schema';
import type { Submission } from './submission.schema';

export type FormContent = Pick<Submission, 'language' | 'answers' | 'confidential'>;

export interface FormPageOptions {
  readonly draft: boolean;
  /** Keys of the pictures that the caller sends along. */
  readonly images: ReadonlySet<string>;
}

/** The answers by the ids of their items. */
export function answersOf(form: Form, content: FormContent, source: FormSource): Map<string, Answer> {
  return new Map(
    itemsOf(form).map((item) => [
      item.id,
      answerOf(item, source, content.language, content.answers[item.id]),
    ]),
  );
}

export function formPage(
  form: Form,
  content: FormContent,
  source: FormSource,
  { draft, images }: FormPageOptions,
): FormPage {
  const { language } = content;
  const set = (text: string) => typesetText(text, language);
  const answers = answersOf(form, content, source);
  const words = formWords(language);
  const title = set(form.title[language]);
  const organisation = set(lineIn(source.facts.organisation.names, language) ?? '');
  const look: EntryLook = {
    language,
    marked: new Set(content.confidential),
    byHand: form.byHand,
    whole: form.whole,
    groups: new Set(
      itemsOf(form).flatMap(({ id, group }) => (answers.get(id)?.answered === true ? (group ?? []) : [])),
    ),
  };
  const sections = form.sections.map((section) => ({
    heading: set(section.heading[language]),
    text: (section.text?.[language] ?? []).flatMap((text) => running(text, source, language)),
    entries: section.items.flatMap((item) => {
      const entry = entryOf(item, answers.get(item.id), look);
      return entry === null ? [] : [entry];
    }),
  }));
  const confidential = sections.some(({ entries }) => entries.some(({ mark }) => mark !== ''));
  return {
    language,
    draftMark: draft ? set(words.draft) : null,
    compact: form.compact,
    logo: images.has(logoKey) ? logoKey : null,
    organisation,
    forum: set(form.forum?.[language] ?? ''),
    address: form.address.map(set),
    title,
    particulars: form.byHand ? [] : particularsOf(source, language),
    opening: running(form.opening?.[language] ?? '', source, language),
    notice: confidential ? noticeOf(language) : null,
    sections: sections.filter(({ text, entries }) => text.length + entries.length > 0),
    closing: running(form.closing?.[language] ?? '', source, language),
    placeDate: form.signed ? placeDate(source, language) : '',
    signatures: signaturesOf(form, source, language, images),
    runningTitle: title,
    pageLabel: set(words.page),
    metadata: {
      title,
      author: organisation,
      keywords: [source.facts.caseFile.number].filter((word) => word !== ''),
      date: source.facts.asOf,
    },
  };
}

interface EntryLook {
  readonly language: Language;
  readonly marked: ReadonlySet<string>;
  readonly byHand: boolean;
  readonly whole: boolean;
  /** Groups of which one item is answered. */
  readonly groups: ReadonlySet<string>;
}

/** null: a question that nobody has to answer and nobody has. */
function entryOf(item: FormItem, answer: Answer | undefined, look: EntryLook): FormEntry | null {
  const { language, marked, byHand } = look;
  const blocks = answer?.blocks ?? [];
  const empty = blocks.length === 0 && item.boxes.length === 0;
  const optional = item.need === 'optional' || (item.group !== undefined && look.groups.has(item.group));
  const kept = look.whole && item.group === undefined;
  if (empty && optional && !kept && !(byHand && item.rows > 0)) return null;
  const words = formWords(language);
  const gap: FormEntry['blocks'] =
    empty && !byHand ? [{ kind: 'paragraph', runs: [optional ? dash : unanswered(language)] }] : [];
  return {
    label: item.bare ? '' : typesetText(item.label[language], language),
    mark: marked.has(item.id) && blocks.length > 0 ? typesetText(words.confidential, language) : '',
    blocks: [...blocks, ...gap],
    wide: item.wide,
    boxes: item.boxes.map((box) => typesetText(box[language], language)),
    rows: blocks.length === 0 && byHand ? Math.max(item.boxes.length > 0 ? 0 : 1, item.rows) : 0,
  };
}

const dash: Run = { text: '–' };

function unanswered(language: Language): Run {
  return { text: typesetText(formWords(language).unanswered, language), bold: true };
}

function noticeOf(language: Language): NonNullable<FormPage['notice']> {
  const words = formWords(language);
  return {
    kind: 'notice',
    title: typesetText(words.confidentialTitle, language),
    runs: [{ text: typesetText(words.confidentialText, language) }],
  };
}

function particularsOf({ facts }: FormSource, language: Language): FormPage['particulars'] {
  const words = formWords(language);
  const date = formatDate(datePoint(facts.asOf), language);
  return [
    { label: words.reference, value: facts.caseFile.number },
    { label: words.date, value: date },
  ]
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => ({
      label: typesetText(label, language),
      value: typesetText(value, language),
    }));
}

/** Text of the form itself, with the fields that are known; a paragraph with one that is not stands without it. */
function running(text: string, { facts }: FormSource, language: Language): Runs[] {
  if (text === '') return [];
  const style = { language, inclusiveStyle: inclusiveStyleOf(facts) };
  return text.split('\n').flatMap((line) => {
    const content = filledBlocks(line, style, null);
    const value = (path: string) => fieldValue(path, facts, language) ?? blank;
    return setText({ type: 'doc', content }, language, value).flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs] : [],
    );
  });
}

/** Room to write a name by hand. */
const blank = '…………………………………………';

function placeDate({ facts }: FormSource, language: Language): string {
  const place = lineIn(facts.organisation.place, language);
  const style = language === 'fr' ? 'sentence' : 'label';
  const date = formatDate(datePoint(facts.asOf), language, style);
  if (language === 'ru' || place === null)
    return typesetText(formatDate(datePoint(facts.asOf), language), language);
  return typesetText(`${place}, ${date}`, language);
}

function signaturesOf(
  { signatures, signed }: Form,
  { facts }: FormSource,
  language: Language,
  images: ReadonlySet<string>,
): FormPage['signatures'] {
  const [signatory] = facts.signatories;
  return signatures.map((label, index) => {
    const ours = signed && index === 0 ? signatory : undefined;
    const key = ours === undefined ? '' : signatureKey(ours.id);
    return {
      label: typesetText(label[language], language),
      name: typesetText(filled(lineIn(ours?.names, language)) ?? '', language),
      title: typesetText(filled(lineIn(ours?.titles, language)) ?? '', language),
      image: images.has(key) ? key : null,
    };
  });
}
