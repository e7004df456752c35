/**
 * Guarantees: a letter that was issued is never changed; what it was made from and its PDF stay as they were.
 */
import { eq } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { addresseeLines } from '@shared/letter/addressee.rules';
import { pathOfOwn } from '@shared/letter/own-fields.rules';
import { isItemField, itemKinds, pathOfItem } from '@shared/letter/field-path.rules';
import { fieldValue } from '@shared/letter/field-values.rules';
import { audiencesOf, checkConsents, nameablePersons, readersOf } from '@shared/letter/consent-check.rules';
import { checkLetter } from '@shared/letter/letter-check.rules';
import { letterTexts } from '@shared/letter/letter-places.rules';
import { letterFields, type FieldPath } from '@shared/letter/letter-fields.rules';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import { listedSubject } from '@shared/letter/guarded-fields.rules';
import { stageOf } from '@shared/letter/letter-life.rules';
import { closingIn } from '@shared/letter/letter-page.rules';
import { personsOf } from '@shared/letter/letter-persons.rules';
import { protectedNames } from '@shared/letter/protected-names.rules';
import type { LetterPatch } from '@shared/letter/letter.routes';
import type {
  FieldChange,
  FieldValue,
  Finding,
  Letter,
  LetterView,
  StatementToCheck,
} from '@shared/letter/letter.schema';
import { usableStatements } from '@shared/letter/statement-fields.rules';
import type { ConsentService } from '../consent/consent.service';
import type { Actor } from '../ipc/context';
import { RecordService } from '../record/record.service';
import { civilDay } from '../record/today';
import { rowsOf } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import type { CaseView, LetterFactsService } from './letter-facts.service';
import { greetingLine, type LetterSettingService, type SetLetter } from './letter-setting.service';
import {
  emptyLetter,
  fieldOf,
  givenFields,
  pathsOf,
  pickPlace,
  statementsIn,
  stillThere,
  valuesSeen,
  type LetterRow,
} from './letter-row';
import { letterFrozenTable, letterTable } from './letter.table';
import { statementsToCheck } from './statements-to-check';

export class LetterService extends RecordService<typeof letterTable> {
  constructor(
    store: Store,
    private readonly facts: LetterFactsService,
    private readonly setting: LetterSettingService,
    private readonly consents: Pick<ConsentService, 'listOfCase'>,
    private readonly now: () => number,
  ) {
    super(store, letterTable, emptyLetter);
  }

  today(): string {
    return civilDay(this.now());
  }

  /** The facts of a draft as they are now, of an issued letter as they were frozen. `view`: of its case, read already. */
  factsOf(
    letter: LetterRow,
    { asOf, view }: { asOf?: string | undefined; view?: CaseView } = {},
  ): LetterFacts {
    const frozen = letter.state === 'draft' ? undefined : this.#frozen(letter.id);
    return frozen?.facts ?? this.facts.assemble(letter, asOf ?? letter.date ?? this.today(), '', view);
  }

  view(id: string): LetterView {
    const letter = this.get(id);
    const view = this.facts.viewOf(letter.caseFileId);
    const facts = this.factsOf(letter, { view });
    const greeting = greetingLine(letter, facts);
    return {
      letter,
      fields: pathsOf(letter).map((path) => fieldOf(path, facts, letter.language)),
      changes: this.changes(letter, () => view),
      toCheck: this.toCheck(letter, () => view),
      findings: letter.state === 'draft' ? this.check(letter, facts, view) : [],
      greeting,
      closing: closingIn(letter, facts, greeting) ?? '',
      addressee: addresseeLines(facts, letter.language),
    };
  }

  /** Everything that a careful reader would stop at, the names of protected sources among it. */
  check(letter: LetterRow, facts: LetterFacts, view = this.facts.viewOf(letter.caseFileId)): Finding[] {
    const guarded = protectedNames(
      view,
      personsOf(facts).map(({ id }) => id),
    );
    const asked = checkConsents(letterTexts(letter, facts), {
      persons: nameablePersons(view, letter.language),
      consents: this.consents.listOfCase(letter.caseFileId),
      day: this.today(),
      audiences: audiencesOf(letter.template, facts),
      readers: readersOf(facts),
    });
    return [...asked, ...checkLetter(letter, facts, guarded)];
  }

  /** What the field menu of the editor offers. */
  fields(id: string): FieldValue[] {
    const letter = this.get(id);
    const facts = this.factsOf(letter);
    const paths = Object.keys(letterFields) as FieldPath[];
    const single = paths.filter(
      (path) => !itemKinds.some((kind) => isItemField(path, kind) && kind !== 'remedy'),
    );
    const said = usableStatements({ facts, language: letter.language }).map(({ id: item }) =>
      pathOfItem('statement.text', item),
    );
    const grounds = this.facts.grounds();
    const law = grounds.flatMap(({ key, quotes }) => [
      pathOfItem('ground.cite', key),
      ...((quotes?.[letter.language] ?? '') === '' ? [] : [pathOfItem('ground.quote', key)]),
    ]);
    const own = this.facts.own(letter, this.facts.viewOf(letter.caseFileId));
    const ours = own.map((one) => pathOfOwn(one.id));
    const known = { ...facts, grounds, own };
    return [...said, ...single, ...ours, ...law].map((path) => fieldOf(path, known, letter.language));
  }

  /** Sentences of the letter whose facts have changed since somebody last found that they fit. */
  toCheck(letter: LetterRow, viewOf = (id: string) => this.facts.viewOf(id)): StatementToCheck[] {
    const said = statementsIn(letter);
    if (said.length === 0 || letter.state === 'withdrawn') return [];
    return statementsToCheck(said, viewOf(letter.caseFileId).statements, letter.language);
  }

  /**
   * Facts that differ now from what the writer last saw, or from what went out; counted as of that same day. `viewOf`: for
   * lists, which read each case once.
   */
  changes(letter: LetterRow, viewOf = (id: string) => this.facts.viewOf(id)): FieldChange[] {
    const seen = Object.entries(letter.fieldsSeen);
    if (seen.length === 0 || letter.state === 'withdrawn') return [];
    const view = viewOf(letter.caseFileId);
    const facts = this.facts.assemble(letter, letter.seenOn, letter.reference, view);
    return seen.flatMap(([path, from]) => {
      const to = fieldValue(path, facts, letter.language);
      return to === from ? [] : [{ path, from, to }];
    });
  }

  /**
   * Saves what the writer changed. A field that is new in the text counts as seen with its present value.
   * @throws LETTER_ISSUED, LETTER_LOCKED when it is approved, CONFLICT {field}, NOT_FOUND
   */
  change(actor: Actor, id: string, revision: number, patch: LetterPatch): Letter {
    return this.store.write(actor, 'letter.update', (writer) => this.changeIn(writer, id, revision, patch));
  }

  /** As `change`, within a transaction that its caller has begun. */
  changeIn(writer: Writer, id: string, revision: number, patch: LetterPatch): LetterRow {
    const current = this.getDraft(id);
    if (stageOf(current) === 'approved') throw new AppError('LETTER_LOCKED');
    const given = givenFields(patch);
    const next = { ...current, ...given };
    const view = this.facts.viewOf(next.caseFileId);
    const facts = this.factsOf(next, { view });
    const known = current.seenOn === '' ? {} : current.fieldsSeen;
    return writer.update(letterTable, id, revision, {
      ...given,
      subjectLine: listedSubject(next, facts),
      fieldsSeen: { ...this.#seen(next, current.seenOn, view), ...stillThere(known, next) },
    });
  }

  /** The writer has looked at the facts as they are now. @throws LETTER_ISSUED, CONFLICT, NOT_FOUND */
  acknowledgeChanges(actor: Actor, id: string, revision: number): Letter {
    return this.store.write(actor, 'letter.acknowledgeChanges', (writer) => {
      const letter = this.getDraft(id);
      return writer.update(letterTable, id, revision, this.firstSeen(letter));
    });
  }

  /** What a letter shows when it is first seen: for new drafts. */
  firstSeen(
    letter: LetterRow,
    view = this.facts.viewOf(letter.caseFileId),
  ): Pick<LetterRow, 'fieldsSeen' | 'seenOn' | 'subjectLine'> {
    const seenOn = this.today();
    return {
      fieldsSeen: this.#seen(letter, seenOn, view),
      seenOn,
      subjectLine: listedSubject(letter, this.factsOf(letter, { view })),
    };
  }

  #seen(letter: LetterRow, asOf: string, view: CaseView): Record<string, string> {
    return valuesSeen(letter, this.facts.assemble(letter, asOf, letter.reference, view));
  }

  /** A page that can be typeset: of a draft with `patch` over it, of an issued letter the page that was issued. */
  setLetter(letter: LetterRow, patch: LetterPatch = {}, asOf?: string, facts?: LetterFacts): SetLetter {
    const frozen = letter.state === 'draft' ? undefined : this.#frozen(letter.id);
    if (frozen !== undefined) {
      const { page, facts: said } = frozen;
      return { page, images: this.setting.imagesOf(said, { partners: page.partners !== undefined }) };
    }
    const content = { ...letter, ...givenFields(patch) };
    return this.setting.set(content, facts ?? this.factsOf(content, { asOf }), true);
  }

  /** Asked for with every pause in typing: the case is read once, and looked through while the page is set. */
  async preview(id: string, patch: LetterPatch, signal: AbortSignal) {
    const letter = this.get(id);
    const { set, check } = letter.state === 'draft' ? this.#draft(letter, patch) : this.#issued(letter);
    const setting = this.setting.drawing(set, signal);
    // Its failure is told below.
    setting.catch(() => undefined);
    const findings = check();
    const { pages, pageCount, warnings } = await setting;
    const glyphs = warnings.flatMap((warning): Finding[] => {
      if (warning.code !== 'MISSING_GLYPH') return [];
      const { character, codePoint, where } = warning;
      return [{ ...noFinding, code: 'missingGlyph', place: where, data: { character, codePoint } }];
    });
    return { pages, pageCount, findings: [...findings, ...glyphs] };
  }

  #draft(letter: LetterRow, patch: LetterPatch) {
    const content = { ...letter, ...givenFields(patch) };
    const view = this.facts.viewOf(content.caseFileId);
    const facts = this.factsOf(content, { view });
    return {
      set: this.setting.set(content, facts, true),
      check: () => this.check(content, facts, view),
    };
  }

  #issued(letter: LetterRow) {
    return { set: this.setLetter(letter), check: (): Finding[] => [] };
  }

  /** @throws LETTER_ISSUED, NOT_FOUND */
  getDraft(id: string): LetterRow {
    const letter = this.get(id);
    if (letter.state !== 'draft') throw new AppError('LETTER_ISSUED');
    return letter;
  }

  #frozen(id: string) {
    return this.store.read.select().from(letterFrozenTable).where(eq(letterFrozenTable.letterId, id)).get();
  }

  listOfAppeal(appealId: string): LetterRow[] {
    return rowsOf(this.store.read, letterTable, 'appealId', appealId);
  }

  /** An issued letter stays: it may be withdrawn. @throws LETTER_ISSUED */
  override remove(actor: Actor, id: string, revision: number): LetterRow {
    this.getDraft(id);
    return super.remove(actor, id, revision);
  }

  /** A new draft with the text of any letter, with a number of its own to come; `supersedesId`: whose place it takes. */
  copyAsDraft(actor: Actor, id: string, supersedesId: string | null = null): LetterRow {
    const { subject, greeting, closing, blocks, ...rest } = this.get(id);
    return this.store.write(actor, 'letter.copyAsDraft', (writer) => {
      const text = { subject, greeting, closing, blocks };
      const fresh = { ...emptyLetter(), ...pickPlace(rest), ...text, supersedesId };
      const row = this.insert(writer, fresh);
      return writer.update(letterTable, row.id, row.revision, this.firstSeen(row));
    });
  }
}

const noFinding = { blocking: true, confirm: false, record: null } as const;
