/** What the next number would look like: the same places as main fills, with this year and a made-up number. */
export function exampleOf(pattern: string, language: string, year = new Date().getFullYear()): string {
  return pattern.replaceAll(
    /\{(year|number|country|language)(?::(\d))?\}/g,
    (_whole, name: string, width = '1') => {
      if (name === 'year') return String(year);
      if (name === 'number') return '12'.padStart(Number(width), '0');
      return name === 'country' ? 'KZ' : language.toUpperCase();
    },
  );
}
