/** What the control words of RTF mean to a reader of words (Rich Text Format 1.9.1). */

/** A font's character set says in which code page its letters are written; 0 and 1 say nothing. */
export const pageOfCharset: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const named: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  65001: 'utf-8',
};

/** What a page of letters is called; Western for one that nobody knows. */
export function pageOfNumber(number: number): string {
  return named[number] ?? (number >= 1250 && number <= 1258 ? `windows-${number}` : 'windows-1252');
}

/** What a control word stands for in the text. */
export const wordSigns: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  page: '\n',
  sect: '\n',
  row: '\n',
  nestrow: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};

/** The same of a backslash before one sign. */
export const signs: Readonly<Record<string, string>> = {
  '~': '\u00A0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n',
  '\r': '\n',
};

/** Groups without words: tables of fonts and styles, pictures, what a program notes for itself. */
export const silentGroups: ReadonlySet<string> = new Set(
  'colortbl stylesheet info pict object nonshppict listtext pntext sn sv xe tc fldinst objdata'.split(' '),
);

/** Of the groups that an older program leaves out (a star says so) those that hold words. */
export const starredWords: ReadonlySet<string> = new Set('shpinst shptxt annotation ud'.split(' '));
