/** The same letter for Chromium: the same text, pictures, margins and fonts, justified and hyphenated. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SetLetter } from '../../src/main/letter/letter-setting.service';
import type { LetterBodyBlock, Runs } from '../../src/shared/typeset/block.schema';
import type { HtmlLetter } from '../host/commands';
import { resources } from './paths';

/** The page in which bodies are swapped. @returns its path; pictures lie beside it, so that they are loaded once */
export function writeLetterPage(folder: string, { images }: SetLetter): string {
  for (const [key, bytes] of Object.entries(images)) writeFileSync(join(folder, `${key}.png`), bytes);
  const face = (file: string, style: string) =>
    `@font-face { font-family: Letter; src: url("${pathToFileURL(join(resources, 'fonts', file)).href}"); ${style} }`;
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Letter</title><style>
    ${face('AmparoSerif-Regular.ttf', '')} ${face('AmparoSerif-Bold.ttf', 'font-weight: bold;')}
    body { font: 11pt/1.35 Letter; margin: 0; text-align: justify; hyphens: auto; }
    header, .right { text-align: right; } header img { width: 100%; } .signature { height: 15mm; }
    .mark { position: fixed; top: 40%; left: 20%; font-size: 80pt; color: #eee; transform: rotate(-45deg); z-index: -1; }
    </style><body></body></html>`;
  const file = join(folder, 'letter.html');
  writeFileSync(file, page);
  return file;
}

export function letterHtml({ page }: SetLetter): HtmlLetter {
  const lines = (texts: readonly string[]) => texts.map(escape).join('<br>');
  const picture = (key: string | null, name: string) =>
    key === null ? '' : `<img class="${name}" src="${key}.png" alt="">`;
  const signatories = page.signatories.map(
    ({ name, title, image }) =>
      `<p>${picture(image, 'signature')}<br>${escape(name)}<br>${escape(title)}</p>`,
  );
  const body = [
    page.draftMark === null ? '' : `<div class="mark">${escape(page.draftMark)}</div>`,
    `<header>${picture(page.letterhead.logo, 'logo')}${lines([page.letterhead.name, ...page.letterhead.lines])}</header>`,
    ...page.references.map(({ label, value }) => `<div>${escape(`${label} ${value}`)}</div>`),
    `<p class="right">${escape(page.placeDate)}</p><p class="right">${lines(page.addressee)}</p>`,
    `<p><b>${escape(`${page.subject.label} ${page.subject.text}`)}</b></p><p>${escape(page.greeting)}</p>`,
    ...page.body.map(block),
    ...page.closing.map((one) => `<p>${runs(one)}</p>`),
    ...signatories,
    lines([page.copies.label, ...page.copies.lines, page.enclosures.label, ...page.enclosures.lines]),
  ];
  return { language: page.language, body: body.join('\n') };
}

function block(one: LetterBodyBlock): string {
  const items = (list: readonly Runs[]) => list.map((item) => `<li>${runs(item)}</li>`).join('');
  switch (one.kind) {
    case 'paragraph':
      return `<p>${runs(one.runs)}</p>`;
    case 'heading':
      return `<h2>${escape(one.text)}</h2>`;
    case 'list':
      return one.ordered ? `<ol>${items(one.items)}</ol>` : `<ul>${items(one.items)}</ul>`;
    case 'demands':
      return `<p>${runs(one.intro)}</p><ol>${items(one.items)}</ol>`;
  }
}

function runs(list: Runs): string {
  return list
    .map(({ text, bold, italic }) => {
      const inner = italic === true ? `<i>${escape(text)}</i>` : escape(text);
      return bold === true ? `<b>${inner}</b>` : inner;
    })
    .join('');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
