/** "Zhanuzakov’s", "Dias’s"; a plural that ends in s takes the apostrophe alone: "defenders’". */
export function englishPossessive(noun: string, plural = false): string {
  return plural && noun.endsWith('s') ? `${noun}’` : `${noun}’s`;
}

/** "1st", "2nd", "11th". */
export function englishOrdinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

/** "a labour activist", "an artist", "a union leader"; a phrase with its own article or of several people stays. */
export function withIndefinite(phrase: string): string {
  if (/^(?:an?|the|one of|our|[A-Z]) /u.test(phrase) || /^\p{Lu}/u.test(phrase)) return phrase;
  const vowel =
    /^(?:[aeio]|u(?!n(?:i(?!n|m)))|hono|hour|heir)/iu.test(phrase) && !/^(?:eu|one\b)/iu.test(phrase);
  return `${vowel ? 'an' : 'a'} ${phrase}`;
}
