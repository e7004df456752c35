import { parser } from 'sax';
import { longestText } from '@shared/filetext/file-text.schema';

/** What is never shown as words. */
const silent = new Set(['script', 'style', 'template', 'noscript']);
/** What begins on a line of its own. */
const lines =
  /^(?:p|div|br|li|tr|td|th|h[1-6]|section|article|header|footer|title|table|ul|ol|pre|blockquote)$/;

/** Words of HTML or XML, as loosely as pages are written. Entities of the file's own are not resolved. */
export function markupText(markup: string): string {
  const reader = parser(false, { lowercase: true });
  const parts: string[] = [];
  let hidden = 0;
  let length = 0;
  const say = (text: string) => {
    if (hidden > 0 || length > longestText) return;
    parts.push(text);
    length += text.length;
  };
  reader.ontext = say;
  reader.oncdata = say;
  reader.onopentag = ({ name }) => {
    if (silent.has(name)) hidden += 1;
    if (lines.test(name)) say('\n');
  };
  reader.onclosetag = (name) => {
    if (silent.has(name)) hidden -= 1;
    if (lines.test(name)) say('\n');
  };
  reader.onerror = () => {
    // Goes on with what can be understood.
    reader.error = null;
    reader.resume();
  };
  // Of several trees side by side the library reads the first only.
  reader.write('<all>').write(markup).close();
  return parts.join('');
}
