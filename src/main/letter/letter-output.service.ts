import { join } from 'node:path';
import type { AttachmentService } from '../attachment/attachment.service';
import type { Desk } from '../desk/desk';
import type { Actor, RequestContext } from '../ipc/context';
import { printOut, writeOut, type GivenAnswer, type Passage } from '../release/passage';
import type { Store } from '../store/store';
import { eachOf, lettersAtOnce } from './each-of';
import { letterFileName } from './letter-file-name';
import type { LetterReleaseService } from './letter-release.service';
import type { LetterSettingService } from './letter-setting.service';
import type { LetterRow } from './letter-row';
import type { LetterService } from './letter.service';

/**
 * Letters leave the vault here and nowhere else: to a file that a person chose, or to the printer. Each time is noted in
 * the journal. What was issued goes out byte for byte as it is kept; a draft is set anew and carries its mark.
 */
export class LetterOutputService {
  constructor(
    private readonly store: Store,
    private readonly letters: LetterService,
    private readonly setting: LetterSettingService,
    private readonly attachments: AttachmentService,
    private readonly desk: Desk,
    private readonly releases: Pick<LetterReleaseService, 'pass'>,
  ) {}

  async pdf(
    letter: LetterRow,
    signal?: AbortSignal,
    facts = this.letters.factsOf(letter),
  ): Promise<Uint8Array> {
    if (letter.attachmentId !== null) return this.attachments.getBytes(letter.attachmentId);
    return (await this.setting.pdf(this.letters.setLetter(letter, {}, undefined, facts), signal)).pdf;
  }

  /** false: cancelled in the dialog. @throws FILE_UNWRITABLE */
  async savePdf(actor: Actor, id: string, answer: GivenAnswer, signal: AbortSignal): Promise<boolean> {
    const letter = this.letters.get(id);
    const passage = this.releases.pass([letter], answer);
    const pdf = await this.pdf(letter, signal);
    const path = await this.desk.chooseSavePath({
      suggestedName: `${this.#name(letter)}.pdf`,
      extension: 'pdf',
    });
    if (path === undefined) return false;
    writeOut(passage, path, pdf);
    this.#note(actor, 'letter.save', [letter], passage);
    return true;
  }

  async print(actor: Actor, id: string, answer: GivenAnswer, signal: AbortSignal): Promise<boolean> {
    const letter = this.letters.get(id);
    const passage = this.releases.pass([letter], answer);
    const pdf = new Uint8Array(await this.pdf(letter, signal));
    const printed = await printOut(passage, this.desk, pdf);
    if (printed) this.#note(actor, 'letter.print', [letter], passage);
    return printed;
  }

  /** How many letters were saved. `one`: a single file, page numbers starting again with each letter. */
  async saveAll(
    { actor, signal, progress }: RequestContext,
    {
      appealId,
      as,
      answer = {},
    }: { appealId: string; as: 'one' | 'separate'; answer?: GivenAnswer | undefined },
  ): Promise<number> {
    const letters = this.letters.listOfAppeal(appealId).filter((letter) => letter.state !== 'withdrawn');
    if (letters.length === 0) return 0;
    const passage = this.releases.pass(letters, answer);
    if (as === 'one') return this.#saveJoint(actor, letters, passage, signal);
    const folder = await this.desk.chooseFolder();
    if (folder === undefined) return 0;
    const taken = new Set<string>();
    const saved: LetterRow[] = [];
    try {
      await eachOf(letters, lettersAtOnce, signal, async (letter, stopped) => {
        progress(saved.length, letters.length);
        // The name is taken before the first pause, so that names follow the order of the letters.
        const facts = this.letters.factsOf(letter);
        const path = join(folder, `${freeName(letterFileName(letter, facts), taken)}.pdf`);
        writeOut(passage, path, await this.pdf(letter, stopped, facts));
        saved.push(letter);
      });
    } finally {
      // What left the vault before a cancellation or a full disk is noted too.
      if (saved.length > 0) this.#note(actor, 'letter.save', saved, passage);
    }
    progress(letters.length, letters.length);
    return letters.length;
  }

  async #saveJoint(
    actor: Actor,
    letters: LetterRow[],
    passage: Passage,
    signal: AbortSignal,
  ): Promise<number> {
    const { pdf } = await this.setting.jointPdf(
      letters.map((letter) => this.letters.setLetter(letter)),
      signal,
    );
    const [first] = letters;
    const suggestedName = `${first === undefined ? '' : this.#name(first)} (${letters.length}).pdf`;
    const path = await this.desk.chooseSavePath({ suggestedName, extension: 'pdf' });
    if (path === undefined) return 0;
    writeOut(passage, path, pdf);
    this.#note(actor, 'letter.save', letters, passage);
    return letters.length;
  }

  #name(letter: LetterRow): string {
    return letterFileName(letter, this.letters.factsOf(letter));
  }

  #note(actor: Actor, action: string, letters: readonly LetterRow[], { detail }: Passage): void {
    this.store.write(actor, action, (writer) => {
      for (const { id } of letters) writer.note('letter', id, detail);
    });
  }
}

/** A second letter to the same office gets a number, never the place of the first. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLocaleLowerCase()); n += 1) free = `${name} ${n}`;
  taken.add(free.toLocaleLowerCase());
  return free;
}
