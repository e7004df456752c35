/**
 * Signatures out of pasted e-mails: messages of a form, whose lines say what is what ("Nom : …", «Страна: …»), and lines
 * of addresses ("Anna Ivanova <anna@example.org>"). What is read has to be looked at before it is kept.
 */
import addressparser from 'nodemailer/lib/addressparser';
import { guessMapping } from '@shared/campaign/supporter-row.rules';
import { importFields, type ImportField } from '@shared/campaign/supporter.schema';
import type { SignatureTable } from './signature-file';

type Found = Partial<Record<ImportField, string>>;

/** "Courriel [requis] : …" */
const labelled = /^\s*([^:<>@]{2,60}?)\s*(?:\[[^\]]*\]|\([^)]*\)|\*)?\s*[:：]\s*(.*)$/u;
const rule = /^\s*[-_=*]{3,}\s*$/u;
/** Lines at the head of a message; their names say nothing of a form. */
const headers = /^(?:from|de|от|to|à|кому|subject|objet|тема|date|sent|envoyé|отправлено)$/iu;

export function readMessages(text: string): SignatureTable {
  const rows = blocksOf(text).flatMap((block) => {
    const form = formIn(block);
    return form === undefined ? addressesIn(block) : [form];
  });
  return {
    columns: [...importFields],
    rows: rows.map((found) => importFields.map((field) => found[field] ?? '')),
    firstLine: 1,
    mapping: Object.fromEntries(importFields.map((field, at) => [field, at])),
  };
}

/** Messages are parted by a ruled line, else where an empty line is followed by the first label again. */
function blocksOf(text: string): string[][] {
  const lines = text.split(/\r?\n/u);
  const blocks: string[][] = [[]];
  for (const line of lines) {
    const current = blocks.at(-1) ?? [];
    if (rule.test(line) || startsAnew(current, line)) blocks.push(rule.test(line) ? [] : [line]);
    else current.push(line);
  }
  return blocks.filter((block) => block.some((line) => line.trim() !== ''));
}

function startsAnew(block: readonly string[], line: string): boolean {
  const label = labelOf(line);
  return label !== undefined && block.some((one) => labelOf(one)?.field === label.field);
}

function labelOf(line: string): { field: ImportField; value: string } | undefined {
  const [, label = '', value = ''] = labelled.exec(line) ?? [];
  if (label === '' || headers.test(label)) return undefined;
  const [field] = Object.keys(guessMapping([label])) as ImportField[];
  return field === undefined ? undefined : { field, value };
}

/** undefined: there is no form in it. What follows the label of the message is the message, to its end. */
function formIn(block: readonly string[]): Found | undefined {
  const found: Found = {};
  let last: ImportField | undefined;
  for (const line of block) {
    const label = labelOf(line);
    if (label !== undefined) {
      found[label.field] = label.value.trim();
      last = label.field;
    } else if (last === 'ownText') {
      found.ownText = `${found.ownText ?? ''}\n${line}`.trim();
    }
  }
  return found.name === undefined && found.email === undefined ? undefined : found;
}

function addressesIn(block: readonly string[]): Found[] {
  return block
    .filter((line) => line.includes('@'))
    .flatMap((line) => addressparser(line.replace(/^[\w\s]{2,12}:\s*/u, ''), { flatten: true }))
    .map(({ name, address }) => ({ name: name ?? '', email: address ?? '' }));
}
