/**
 * The data of a case as XML. Guarantees: what a person typed is content, never markup: names of elements come from the
 * keys of the data format alone, and a document that could not be read back is refused, not written.
 */
import { create, type XMLElement } from 'xmlbuilder';
import type { Data, DataObject } from '@shared/exchange/huridocs-values.rules';
import { documentLanguages } from '@shared/language/language.schema';

const namespace = 'urn:amparo:huridocs:1';
/** What XML 1.0 cannot hold, not even as a reference: control characters, halves of pairs. */
// oxlint-disable-next-line no-control-regex -- these are what has to go
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Lists of coded values hold terms; the members of others are called as the list, without its s. */
const termLists = new Set([
  'methods',
  'legislation',
  'instruments',
  'contact',
  'counsel',
  'medicalAttention',
]);

export function huridocsXml(data: DataObject): string {
  const root = create('huridocs', { version: '1.0', encoding: 'UTF-8' });
  root.att('xmlns', namespace);
  const { format: _format, ...content } = data;
  fill(root, content);
  return `${root.end({ pretty: true })}\n`;
}

/** Single values are attributes, texts and what has parts are elements, in the order of the data. */
function fill(element: XMLElement, data: DataObject): void {
  for (const [key, value] of Object.entries(data)) {
    if (value === null || value === '' || value === false) continue;
    if (isList(value)) fillList(element, key, value);
    else if (typeof value === 'object') fillObject(element, key, value);
    else element.att(key, clean(String(value)));
  }
}

function fillObject(element: XMLElement, key: string, value: DataObject): void {
  const entries = Object.entries(value);
  if (entries.length === 0) return;
  if (entries.every(([language]) => documentLanguages.some((one) => one === language))) {
    for (const [language, text] of entries) {
      if (typeof text === 'string') element.ele(key, { 'xml:lang': language }, clean(text));
    }
  } else fill(element.ele(key), value);
}

function fillList(element: XMLElement, key: string, list: readonly Data[]): void {
  if (list.length === 0) return;
  const parent = element.ele(key);
  const member = termLists.has(key) ? 'term' : key.replace(/s$/u, '');
  for (const one of list) {
    if (typeof one === 'object' && one !== null && !isList(one)) fill(parent.ele(member), one);
  }
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}

function clean(text: string): string {
  return text.replaceAll(unwritable, '');
}
