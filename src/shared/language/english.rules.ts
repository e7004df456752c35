/** "Zhanuzakov’s", "Dias’s"; a plural that ends in s takes the apostrophe alone: "defenders’". */
export function englishPossessive(noun: string, plural = false): string {
  return plural && noun.endsWith('s') ? `${noun}’` : `${noun}’s`;
}

/** "1st", "2nd", "11th". */
export function englishOrdinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}
