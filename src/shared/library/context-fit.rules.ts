import { countryName } from '../language/country.rules';
import type { Language } from '../language/language.schema';
import { fold } from '../text/fold';
import type { LibraryText } from './library.schema';

/**
 * Whether a background text is about the place or the sector of a case: its country, or its sector or place, stands in the
 * values of the fields of the letter. `values`: as they would be printed in `language`.
 */
export function fitsCase(
  { country, sector }: Pick<LibraryText, 'country' | 'sector'>,
  values: readonly (string | null)[],
  language: Language,
): boolean {
  const said = fold(values.filter((value) => value !== null).join(' '));
  const named = [country === null ? '' : countryName(country, language), sector];
  return named.some((name) => name.trim() !== '' && said.includes(fold(name)));
}
