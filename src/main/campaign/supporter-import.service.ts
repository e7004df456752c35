/**
 * Guarantees: every row of a file either becomes a signature or is named with its line and the reason, and can be saved.
 * Must never: write anything of a file before somebody has seen what was read.
 */
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { unparse } from 'papaparse';
import { v7 as uuid } from 'uuid';
import { readRow, type ReadSignature, type RowReader } from '@shared/campaign/supporter-row.rules';
import { addressKey, personKey } from '@shared/campaign/supporter-key.rules';
import {
  burstSize,
  type ImportCheck,
  type ImportChoice,
  type ImportFile,
  type RowProblem,
  type SupporterFlag,
} from '@shared/campaign/supporter.schema';
import type { Encoding } from '@shared/exchange/encoding.schema';
import { isFreeMail } from '@shared/text/free-mail.rules';
import { AppError } from '@shared/ipc/error';
import type { Desk } from '../desk/desk';
import { detectEncoding, isBlankRow, readBytes } from '../exchange/table-file';
import type { Actor, RequestContext } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, writeOut } from '../release/passage';
import { civilDay } from '../record/today';
import type { Store } from '../store/store';
import type { CampaignService } from './campaign.service';
import { readMessages } from './pasted-messages';
import { mostBytes, readTable, type SignatureTable } from './signature-file';
import { atOnce, type SupporterService } from './supporter.service';

/** Problems that are listed; the rest is counted, and all stand in the file of rejected rows. */
const listed = 200;
const sampled = 6;
const extensions = ['csv', 'tsv', 'txt'];

interface Opened {
  readonly campaignId: string;
  readonly name: string;
  /** undefined: pasted. */
  readonly bytes: Uint8Array | undefined;
  readonly encoding: Encoding;
  readonly table: SignatureTable;
}
interface Read {
  readonly row: number;
  readonly cells: readonly string[];
  readonly signature: ReadSignature | undefined;
  readonly problems: readonly RowProblem[];
}

interface Parts {
  readonly campaign: CampaignService;
  readonly supporter: SupporterService;
}

export class SupporterImportService {
  /** What was opened last; ends with the vault process, as all that lies in its memory. */
  #opened: { readonly token: string; readonly file: Opened } | undefined;

  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
    private readonly desk: Desk,
    private readonly now: () => number,
  ) {}

  /** null: cancelled in the dialog. @throws FILE_UNREADABLE, TEXT_TOO_LARGE, TABLE_MARK_OPEN, CAMPAIGN_CLOSED */
  async open(campaignId: string): Promise<ImportFile | null> {
    this.parts.campaign.getOpen(campaignId);
    const path = await this.desk.chooseFile({ extensions });
    if (path === undefined) return null;
    const bytes = readBytes(path, mostBytes);
    const encoding = detectEncoding(bytes);
    return this.#keep({
      campaignId,
      name: basename(path),
      bytes,
      encoding,
      table: readTable(bytes, encoding),
    });
  }

  paste(campaignId: string, text: string): ImportFile {
    this.parts.campaign.getOpen(campaignId);
    const table = readMessages(text);
    return this.#keep({ campaignId, name: '', bytes: undefined, encoding: 'UTF-8', table });
  }

  reread(token: string, encoding: Encoding): ImportFile {
    const file = this.#get(token);
    if (file.bytes === undefined) return this.#shown(token, file);
    return this.#keep({ ...file, encoding, table: readTable(file.bytes, encoding) });
  }

  async check({ signal }: Pick<RequestContext, 'signal'>, choice: ImportChoice): Promise<ImportCheck> {
    await this.parts.supporter.prepare();
    const { campaignId } = this.#get(choice.token);
    const flags = new FlagCount(campaignId, this.parts.supporter);
    const problems: RowProblem[] = [];
    const counts = { rows: 0, accepted: 0, rejected: 0, optIns: 0, problemCount: 0 };
    for await (const read of this.#read(choice, signal)) {
      counts.rows += 1;
      counts.problemCount += read.problems.length;
      problems.push(...read.problems.slice(0, listed - problems.length));
      if (read.signature === undefined) counts.rejected += 1;
      else {
        counts.accepted += 1;
        if (read.signature.optIn !== null) counts.optIns += 1;
        flags.add(read.signature);
      }
    }
    return { ...counts, problems, flags: flags.counted() };
  }

  async run(
    { actor, signal, progress }: RequestContext,
    choice: ImportChoice,
  ): Promise<{ importId: string; added: number; rejected: number }> {
    await this.parts.supporter.prepare();
    const { campaignId, table } = this.#get(choice.token);
    const importId = uuid();
    const counts = { added: 0, rejected: 0 };
    let waiting: ReadSignature[] = [];
    const write = () => {
      if (waiting.length === 0) return;
      this.store.write(actor, 'supporter.import', (writer) => {
        const given = waiting.map((one) => ({ ...one, importId, channel: choice.channel }));
        this.parts.supporter.insertAll(writer, campaignId, given);
      });
      counts.added += waiting.length;
      waiting = [];
      progress(counts.added + counts.rejected, table.rows.length);
    };
    for await (const { signature } of this.#read(choice, signal)) {
      if (signature === undefined) counts.rejected += 1;
      else waiting.push(signature);
      if (waiting.length >= atOnce) write();
    }
    write();
    return { importId, ...counts };
  }

  /** The rows that cannot be taken in, as they stood, with the line and the reason before them. */
  async saveRejected(actor: Actor, choice: ImportChoice, signal: AbortSignal): Promise<boolean> {
    const { name, table, campaignId } = this.#get(choice.token);
    const lines: string[][] = [];
    for await (const { row, cells, signature, problems } of this.#read(choice, signal)) {
      if (signature !== undefined) continue;
      const why = problems.filter(({ severe }) => severe).map(({ field, code }) => `${field}: ${code}`);
      lines.push([String(row), why.join(', '), ...cells]);
    }
    const bare = safeFileName(`${name.replace(/\.\w+$/u, '')} - rejected`);
    const path = await this.desk.chooseSavePath({ suggestedName: `${bare}.csv`, extension: 'csv' });
    if (path === undefined) return false;
    const head = ['line', 'reason', ...table.columns];
    const text = unparse([head, ...lines], { escapeFormulae: true });
    writeOut(Passage.asking('signatories'), path, new TextEncoder().encode(`\uFEFF${text}\r\n`));
    this.store.write(actor, 'supporter.saveRejected', (writer) =>
      writer.note('campaign', campaignId, { rows: lines.length }),
    );
    return true;
  }

  /** Row by row, with a pause now and then: the page goes on asking while a long file is read. */
  async *#read(choice: ImportChoice, signal: AbortSignal): AsyncGenerator<Read> {
    const { table, name } = this.#get(choice.token);
    const now = this.now();
    const reader: RowReader = { choice, source: name, today: civilDay(now), now };
    for (const [index, cells] of table.rows.entries()) {
      if (index % 2000 === 1999) await nextTurn();
      if (signal.aborted) throw new AppError('CANCELLED');
      if (isBlankRow(cells)) continue;
      const row = index + table.firstLine;
      yield { row, cells, ...readRow(cells, row, reader) };
    }
  }

  #get(token: string): Opened {
    if (this.#opened?.token !== token) throw new AppError('NOT_FOUND', { what: 'import' });
    return this.#opened.file;
  }

  #keep(file: Opened): ImportFile {
    const token = uuid();
    this.#opened = { token, file };
    return this.#shown(token, file);
  }

  #shown(token: string, { name, encoding, table }: Opened): ImportFile {
    const filled = table.rows.filter((cells) => !isBlankRow(cells));
    return {
      token,
      name,
      encoding,
      columns: [...table.columns],
      sample: filled.slice(0, sampled).map((cells) => cells.map((one) => one.slice(0, 200))),
      rows: filled.length,
      mapping: table.mapping,
    };
  }
}

/** What would be flagged: against what is there, and within the file. */
class FlagCount {
  readonly #seen: Set<string>;
  readonly #days = new Map<string, number>();
  readonly #counts: Record<SupporterFlag, number> = {
    same_address: 0,
    same_person: 0,
    disposable: 0,
    burst: 0,
  };

  constructor(
    campaignId: string,
    private readonly supporters: SupporterService,
  ) {
    const known = supporters.listKeys(campaignId);
    this.#seen = new Set(known.flatMap((one) => [`a ${one.addressKey}`, `p ${one.personKey}`]));
  }

  add({ name, email, organisation, signedOn }: ReadSignature): void {
    const keys = {
      addressKey: email === '' ? '' : addressKey(email),
      personKey: personKey(name, organisation),
    };
    if (this.#again(`a ${keys.addressKey}`)) this.#counts.same_address += 1;
    if (this.#again(`p ${keys.personKey}`)) this.#counts.same_person += 1;
    if (email !== '' && this.supporters.isDisposable(email)) this.#counts.disposable += 1;
    if (signedOn === null || email === '' || isFreeMail(email)) return;
    const day = `${email.slice(email.lastIndexOf('@') + 1).toLowerCase()} ${signedOn}`;
    this.#days.set(day, (this.#days.get(day) ?? 0) + 1);
  }

  counted(): Record<SupporterFlag, number> {
    const bursts = [...this.#days.values()].filter((count) => count >= burstSize);
    return { ...this.#counts, burst: bursts.reduce((sum, count) => sum + count, 0) };
  }

  #again(key: string): boolean {
    const again = key.length > 2 && this.#seen.has(key);
    this.#seen.add(key);
    return again;
  }
}
