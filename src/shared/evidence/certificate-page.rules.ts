/** The custody certificate as it will be printed, from what the vault knows of one document. */
import { formatDate } from '../dates/date-format';
import { datePoint, type PartialDate } from '../dates/partial-date.schema';
import type { DocumentEntry } from '../document/document.schema';
import { printedText } from '../letter/printed-text';
import { typesetText } from '../text/typography';
import type { Runs } from '../typeset/block.schema';
import type { CertificatePage } from '../typeset/certificate-page.schema';
import { certificateWord, custodyActWord, type CertificateWord } from './certificate-words';
import type { CertificateChoice } from './certificate.schema';
import type { CustodyEntry, VersionView } from './evidence.schema';
import { instantInWords } from './instant.rules';

export interface CertificateSource {
  readonly document: DocumentEntry;
  readonly caseNumber: string;
  /** Newest first. */
  readonly versions: readonly Pick<VersionView, 'version' | 'file'>[];
  /** Oldest first. */
  readonly custody: readonly CustodyEntry[];
  /** Titles of the documents that this one is a translation or a redacted version of; empty: of none. */
  readonly translationOf: string;
  readonly redactionOf: string;
  /** In the language of the certificate. */
  readonly material: string;
  readonly organisation: string;
  readonly logo: string | null;
  readonly at: number;
  /** Minutes by which the clock of the place is ahead of UTC at an instant. */
  readonly offsetAt: (at: number) => number;
}

type Item = { label: string; value: Runs[] };

class Wording {
  constructor(
    readonly source: CertificateSource,
    readonly choice: CertificateChoice,
  ) {}

  get language() {
    return this.choice.language;
  }
  word(key: CertificateWord, values: Readonly<Record<string, string | number>> = {}): string {
    return certificateWord(this.language, key, values);
  }
  runs(text: string): Runs {
    return [{ text: typesetText(text, this.language) }];
  }
  /** As it is: names of files and fingerprints are not typeset. */
  plain(text: string): Runs {
    return [{ text }];
  }
  /** None for a text that is empty. */
  item(key: CertificateWord, text: string): Item[] {
    return text.trim() === '' ? [] : [{ label: this.word(key), value: [this.runs(text.trim())] }];
  }
  date(date: PartialDate | null): string {
    return date === null ? '' : formatDate(date, this.language);
  }
  instant(at: number): string {
    const { utc, local } = instantInWords(at, this.source.offsetAt(at));
    return `${utc} (${local})`;
  }
}

/** `draft`: a preview, for which no file was read again; it says that it is a draft. */
export function certificatePage(
  source: CertificateSource,
  choice: CertificateChoice,
  { draft }: { draft: boolean },
): CertificatePage {
  const print = new Wording(source, choice);
  const { document, at } = source;
  const title = print.word('title');
  const subtitle = [
    document.exhibitNumber === null
      ? print.word('noExhibit')
      : print.word('exhibit', { number: document.exhibitNumber }),
    source.caseNumber === '' ? '' : print.word('case', { number: source.caseNumber }),
  ];
  const organisation = typesetText(source.organisation, choice.language);
  return {
    language: choice.language,
    draftMark: draft ? printedText(choice.language, 'letter', 'draft') : null,
    organisation,
    logo: source.logo,
    title,
    subtitle: subtitle.filter(Boolean).join(', '),
    document: { title: print.word('document'), items: documentItems(print) },
    files: {
      title: print.word('files'),
      none: print.word('noFile'),
      hashLabel: print.word('hash'),
      entries: source.versions.map((view, index) => fileEntry(view, index === 0, print)),
    },
    custody: {
      title: print.word('custody'),
      note: print.plain(print.word('custodyNote')),
      table: custodyTable(print),
    },
    check: check(print),
    statement: statement(print, organisation),
    band: printedText(choice.language, 'sensitivity', `${document.sensitivity}`),
    pageLabel: printedText(choice.language, 'letter', 'page'),
    footer: print.word('made', { instant: instantInWords(at, 0).utc }),
    metadata: {
      title: `${title}, ${subtitle.filter(Boolean).join(', ')}`,
      author: organisation,
      keywords: [source.caseNumber].filter(Boolean),
      date: new Date(at).toISOString().slice(0, 10),
    },
  };
}

function documentItems(print: Wording): Item[] {
  const { source, choice } = print;
  const { document } = source;
  const from = document.receivedFrom.trim();
  return [
    ...print.item('name', document.title),
    ...print.item('kind', source.material),
    ...print.item('date', print.date(document.date)),
    ...print.item('documentLanguage', nameOfLanguage(document.language, choice.language)),
    ...print.item('origin', document.origin),
    ...print.item('receivedFrom', from !== '' && !choice.names ? print.word('withheld') : from),
    ...print.item('form', document.form === null ? '' : print.word(document.form)),
    ...print.item('location', document.location),
    ...print.item('translationOf', source.translationOf),
    ...print.item('redactionOf', source.redactionOf),
  ];
}

function nameOfLanguage(code: DocumentEntry['language'], language: CertificateChoice['language']): string {
  if (code === null) return '';
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

function fileEntry(
  { version, file }: CertificateSource['versions'][number],
  current: boolean,
  print: Wording,
): CertificatePage['files']['entries'][number] {
  const { source, language } = print;
  const number = print.word('version', { number: version.number });
  const items: [CertificateWord, string][] = [
    ['size', print.word('bytes', { count: new Intl.NumberFormat(language).format(file.size) })],
    ['type', file.mime],
    ['received', print.instant(version.createdAt)],
    ['checked', print.word('identical', { instant: print.instant(source.at) })],
  ];
  return {
    title: current && source.versions.length > 1 ? `${number} (${print.word('current')})` : number,
    items: [
      { label: print.word('fileName'), value: [print.plain(file.name)] },
      ...items.map(([key, text]) => ({ label: print.word(key), value: [print.plain(text)] })),
    ],
    sha256: file.sha256,
  };
}

function custodyTable(print: Wording): CertificatePage['custody']['table'] {
  const { source, choice, language } = print;
  const rows = source.custody.map((entry, index) => {
    const { utc, local } = instantInWords(entry.at, source.offsetAt(entry.at));
    const remarks = [
      entry.day === ''
        ? ''
        : print.word('onDay', {
            day: formatDate(datePoint(entry.day), language),
          }),
      ...(choice.names ? [entry.who, entry.note] : []),
      entry.act === 'hashed' ? inGroups(entry.sha256) : '',
    ];
    const version = entry.version === 0 ? '' : `, ${print.word('ofVersion', { number: entry.version })}`;
    return [
      print.plain(String(index + 1)),
      print.plain(`${utc}\n${local}`),
      print.runs(`${custodyActWord(language, entry.act)}${version}`),
      print.runs(entry.actor),
      print.runs(remarks.filter((part) => part.trim() !== '').join('; ')),
    ];
  });
  return {
    kind: 'table',
    columns: (['number', 'when', 'act', 'who', 'remark'] as const).map((key) => print.word(key)),
    rows,
    widths: [6, 37, 24, 17, 32],
  };
}

/** A fingerprint in a narrow cell: 64 characters would run over its edge. */
function inGroups(sha256: string): string {
  return sha256.match(/.{1,16}/gu)?.join(' ') ?? '';
}

/** Only for files: paper has no fingerprint. */
function check(print: Wording): CertificatePage['check'] {
  const some = print.source.versions.length > 0;
  const set = (keys: readonly CertificateWord[]) =>
    some ? keys.map((key) => print.plain(print.word(key))) : [];
  return {
    title: print.word('check'),
    paragraphs: set(['check1', 'check2']),
    steps: set(['windows', 'mac', 'linux']),
  };
}

function statement(print: Wording, organisation: string): CertificatePage['statement'] {
  const { source } = print;
  const said = [print.word('statement1', { organisation, instant: print.instant(source.at) })];
  if (source.versions.length > 0) said.push(print.word('statement2'));
  return {
    title: print.word('statement'),
    paragraphs: said.map((text) => print.plain(text)),
    lines: (['signName', 'signPlace', 'signature', 'stamp'] as const).map((key) => print.word(key)),
  };
}
