/**
 * Letters leave the vault here as drafts of e-mails, as files for partners, as sheets for the post office and as plain
 * text. Must never: send anything. Each release is noted in the journal.
 */
import { formatDate } from '@shared/dates/date-format';
import { datePoint } from '@shared/dates/partial-date.schema';
import { AppError } from '@shared/ipc/error';
import { stageOf } from '@shared/letter/letter-life.rules';
import { mailtoOf, type MailtoParts } from '@shared/letter/mailto.rules';
import { labelled } from '@shared/text/labelled';
import { printedText } from '@shared/letter/printed-text';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import type { PostalPage } from '@shared/typeset/postal-page.schema';
import type { Desk } from '../desk/desk';
import type { DispatchService } from '../dispatch/dispatch.service';
import type { Actor } from '../ipc/context';
import { mailDraft } from '../mail/mail-draft';
import { mailOut, writeOut, type GivenAnswer, type Passage } from '../release/passage';
import type { SettingsService } from '../settings/settings.service';
import type { Store } from '../store/store';
import type { Typesetting } from '../typeset/typeset.port';
import { letterFileName } from './letter-file-name';
import type { LetterOutputService } from './letter-output.service';
import { plainTextOf } from './letter-plain-text';
import { postalPage } from './letter-postal';
import type { LetterReleaseService } from './letter-release.service';
import type { LetterRow } from './letter-row';
import type { LetterService } from './letter.service';

interface Parts {
  readonly letters: LetterService;
  readonly output: LetterOutputService;
  readonly dispatch: DispatchService;
  readonly settings: SettingsService;
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  readonly releases: Pick<LetterReleaseService, 'pass'>;
  readonly now: () => number;
}

interface Leaving {
  readonly letters: readonly LetterRow[];
  readonly passage: Passage;
}

export class LetterExportService {
  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
  ) {}

  /** A draft for a mail program with the PDF attached. False: cancelled. @throws FILE_UNWRITABLE, TYPESET_FAILED */
  async saveEml(actor: Actor, id: string, answer: GivenAnswer, signal: AbortSignal): Promise<boolean> {
    const letter = this.parts.letters.get(id);
    const passage = this.parts.releases.pass([letter], answer);
    const content = await this.parts.output.pdf(letter, signal);
    const { page } = this.parts.letters.setLetter(letter);
    const name = this.#name(letter);
    const eml = await mailDraft({
      from: { name: page.letterhead.name, address: this.parts.settings.current().email },
      to: { name: '', address: this.#mailAddress(id) },
      subject: subjectLine(letter, page),
      text: mailText(letter, page),
      language: letter.language,
      date: new Date(this.parts.now()),
      attachment: { filename: `${name}.pdf`, content, mime: 'application/pdf' },
    });
    return this.#save(
      actor,
      'letter.saveEml',
      { letters: [letter], passage },
      { name, extension: 'eml', bytes: eml },
    );
  }

  /** For partners who work on the text. False: cancelled. @throws FILE_UNWRITABLE */
  async saveDocx(actor: Actor, id: string, answer: GivenAnswer): Promise<boolean> {
    const letter = this.parts.letters.get(id);
    const passage = this.parts.releases.pass([letter], answer);
    const set = this.parts.letters.setLetter(letter);
    const { fit } = await this.parts.typesetting.render({ kind: 'letter', ...set, output: 'fit' });
    // Loaded when it is first wanted: the library is large, and few letters go out like this.
    const { docxOf } = await import('./letter-docx');
    const bytes = await docxOf(set.page, set.images, fit);
    const name = this.#name(letter);
    return this.#save(
      actor,
      'letter.saveDocx',
      { letters: [letter], passage },
      { name, extension: 'docx', bytes },
    );
  }

  /** Sheets for the post office, of one letter or of several. False: cancelled. @throws FILE_UNWRITABLE, TYPESET_FAILED */
  async savePostal(
    actor: Actor,
    {
      ids,
      layout,
      answer = {},
    }: { ids: readonly string[]; layout: PostalPage['layout']; answer?: GivenAnswer | undefined },
    signal: AbortSignal,
  ): Promise<boolean> {
    const letters = ids.map((id) => this.parts.letters.get(id));
    const [first] = letters;
    if (first === undefined) return false;
    const passage = this.parts.releases.pass(letters, answer);
    const items = letters.map((letter) => ({
      page: this.parts.letters.setLetter(letter).page,
      tracking: this.parts.dispatch.listOfLetter(letter.id)[0]?.tracking ?? '',
    }));
    const page = postalPage(layout, first.language, items);
    const { pdf } = await this.parts.typesetting.render({ kind: 'postal', page, output: 'pdf' }, signal);
    const name = `${this.#name(first)} (${page.words.title})`.slice(0, 150);
    return this.#save(
      actor,
      'letter.savePostal',
      { letters, passage },
      { name, extension: 'pdf', bytes: pdf },
    );
  }

  /** Whether its words fit into what a mail program is handed. @throws NOT_FOUND */
  mailFits(id: string): boolean {
    return mailtoOf(this.#mail(this.parts.letters.get(id))).whole;
  }

  /** From then on the mail program has it. False: the words were too long. @throws NOT_FOUND, LETTER_STAGE */
  async openMail(actor: Actor, id: string, answer: GivenAnswer): Promise<boolean> {
    const letter = this.parts.letters.get(id);
    if (letter.state !== 'issued')
      throw new AppError('LETTER_STAGE', { stage: stageOf(letter), act: 'send' });
    const passage = this.parts.releases.pass([letter], answer);
    this.#note(actor, 'letter.openMail', { letters: [letter], passage });
    return mailOut(passage, this.parts.desk, this.#mail(letter));
  }

  #mail(letter: LetterRow): MailtoParts {
    const { page } = this.parts.letters.setLetter(letter);
    const subject = subjectLine(letter, page);
    return { to: this.#mailAddress(letter.id), subject, text: plainTextOf(page, { subject: false }) };
  }

  /** The words of the letter, to be pasted elsewhere; from then on they are outside the vault. */
  text(actor: Actor, id: string, answer: GivenAnswer): string {
    const letter = this.parts.letters.get(id);
    const passage = this.parts.releases.pass([letter], answer);
    this.#note(actor, 'letter.copyText', { letters: [letter], passage });
    return plainTextOf(this.parts.letters.setLetter(letter).page);
  }

  async #save(
    actor: Actor,
    action: string,
    leaving: Leaving,
    { name, extension, bytes }: { name: string; extension: string; bytes: Uint8Array },
  ): Promise<boolean> {
    const suggestedName = `${name}.${extension}`;
    const path = await this.parts.desk.chooseSavePath({ suggestedName, extension });
    if (path === undefined) return false;
    writeOut(leaving.passage, path, bytes);
    this.#note(actor, action, leaving);
    return true;
  }

  /** The best one that is known; empty: none. */
  #mailAddress(id: string): string {
    return this.parts.dispatch.contacts(id).find(({ channel }) => channel === 'email')?.contact ?? '';
  }

  #name(letter: LetterRow): string {
    return letterFileName(letter, this.parts.letters.factsOf(letter));
  }

  #note(actor: Actor, action: string, { letters, passage }: Leaving): void {
    this.store.write(actor, action, (writer) => {
      for (const { id } of letters) writer.note('letter', id, passage.detail);
    });
  }
}

function subjectLine({ reference, language }: LetterRow, page: LetterPage): string {
  return labelled(language, reference, page.subject.text);
}

/** Few words: the letter itself is attached. */
function mailText({ language, reference, date }: LetterRow, page: LetterPage): string {
  const dated = date === null ? '' : formatDate(datePoint(date), language, 'label');
  const said =
    reference === ''
      ? printedText(language, 'letter', 'mailDraft')
      : printedText(language, 'letter', 'mailText', { reference, date: dated });
  const [signatory] = page.signatories;
  const signed = [signatory?.name, signatory?.title, page.letterhead.name].filter(Boolean).join('\n');
  // A Russian date ends in «г.», and so does the sentence.
  return [page.greeting, said.replace(/\.\.$/u, '.'), signed].filter((part) => part !== '').join('\n\n');
}
