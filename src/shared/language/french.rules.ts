import type { Gender } from './language.schema';

/** Words with a mute h; every other h keeps the vowel before it, which is right for foreign names ("de Hassan"). */
const muteH =
  /^(?:habit|hommage|homme|honneur|honor|hôpita|horaire|horreur|hôte|heure|heureu|histoire|hiver|huiss|humain|humanit|humili|hypothès|hélène|henri|hervé|hubert|hugues|honoré|hortense)/iu;
/** "le onze", "le oui": no elision before these. */
const noElision = /^(?:onz|oui\b)/iu;

/** True when a little word before this one loses its vowel: "d’Almaty", "l’homme"; not "de Yerzhan", "de Hassan". */
export function isVowelSound(word: string): boolean {
  const start = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[«“"'’( ]+/u, '');
  if (noElision.test(start)) return false;
  // Y before a consonant is a vowel: "d’Yves", but "de Yerzhan", "de Yuri".
  if (/^y/iu.test(start)) return /^y[^aeiouy]/iu.test(start);
  if (/^h/iu.test(start)) return muteH.test(word.normalize('NFC').replace(/^[«“"'’( ]+/u, ''));
  return /^[aeiouœæ]/iu.test(start);
}

/** "de" or "que" before a word: "d’Erzhan", "qu’il", "de Marat". */
export function elided(
  word: 'de' | 'que' | 'le' | 'la' | 'se' | 'ne' | 'ce' | 'je' | 'lorsque',
  next: string,
): string {
  return isVowelSound(next) ? `${word.slice(0, -1)}’${next}` : `${word} ${next}`;
}

/** "de" before a noun phrase with its article: "le Procureur" → "du Procureur", "les autorités" → "des autorités". */
export function withDe(phrase: string): string {
  const [article, rest] = splitArticle(phrase);
  if (article === 'le') return `du ${rest}`;
  if (article === 'les') return `des ${rest}`;
  if (article !== '') return `de ${phrase}`;
  return elided('de', phrase);
}

/** "à" before a noun phrase with its article: "au Procureur", "aux autorités", "à la ministre", "à Marat". */
export function withA(phrase: string): string {
  const [article, rest] = splitArticle(phrase);
  if (article === 'le') return `au ${rest}`;
  if (article === 'les') return `aux ${rest}`;
  return `à ${phrase}`;
}

function splitArticle(phrase: string): ['le' | 'la' | 'les' | 'l’' | '', string] {
  if (/^l['’]/u.test(phrase)) return ['l’', phrase.slice(2)];
  const match = /^(le|la|les) /u.exec(phrase);
  if (match?.[1] === 'le' || match?.[1] === 'la' || match?.[1] === 'les')
    return [match[1], phrase.slice(match[0].length)];
  return ['', phrase];
}

/** "1er", "1re", "2e": only the first has a gender. */
export function frenchOrdinal(value: number, gender: Gender): string {
  if (value === 1) return gender === 'feminine' ? '1re' : '1er';
  return `${value}e`;
}

/** generic: "défenseurs"; double: "défenseurs et défenseures"; median: "défenseur·es". */
export type InclusiveStyle = 'generic' | 'double' | 'median';

/** Endings that the median dot joins otherwise than by what follows the masculine: "travailleur·ses", "lecteur·rices". */
const medianEndings: readonly (readonly [masculine: RegExp, feminine: RegExp, joined: string])[] = [
  [/teurs$/u, /trices$/u, 'teur·rices'],
  [/eurs$/u, /euses$/u, 'eur·ses'],
  [/eur$/u, /euse$/u, 'eur·se'],
  [/teur$/u, /trice$/u, 'teur·rice'],
  [/ers$/u, /ères$/u, 'er·ères'],
  [/ifs$/u, /ives$/u, 'if·ives'],
  [/eux$/u, /euses$/u, 'eux·ses'],
  // A masculine in -s has no other plural: "pris·es", not "pri·ses".
  [/is$/u, /ises$/u, 'is·es'],
  [/^tous$/u, /^toutes$/u, 'tous·tes'],
  [/^ceux$/u, /^celles$/u, 'ceux·celles'],
];

/**
 * A word that means people of any gender, in the house style. Both forms in the same number; falls back to the double form
 * where no usual median form exists.
 */
export function inclusive(masculine: string, feminine: string, style: InclusiveStyle, joint = 'et'): string {
  if (style === 'generic' || masculine === feminine) return masculine;
  if (style === 'median') {
    const ending = medianEndings.find(([one, other]) => one.test(masculine) && other.test(feminine));
    if (ending !== undefined) return masculine.replace(ending[0], ending[2]);
    const stem = masculine.replace(/s$/u, '');
    if (feminine.startsWith(stem)) return `${stem}·${feminine.slice(stem.length)}`;
  }
  return `${masculine} ${joint} ${feminine}`;
}
