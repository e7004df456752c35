/** A name that every file system takes; letters of any alphabet stay. The extension is there once. */
export function fileName(suggested: string, extension: string): string {
  const plain = (suggested.endsWith(`.${extension}`) ? suggested.slice(0, -extension.length - 1) : suggested)
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are what is refused here
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 120);
  return `${plain === '' ? 'Amparo' : plain}.${extension}`;
}
