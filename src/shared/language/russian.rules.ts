/** Prepositions that gain a vowel before some words. */
const consonant = 'бвгджзклмнпрстфхцчшщ';
const longForms = {
  // «во Франции», «во вторник»; «в Венгрии».
  в: { long: 'во', before: new RegExp(`^(?:[вф][${consonant}]|мн|льв)`, 'iu') },
  // «со ссылкой», «со мной», «со второго»; «с сентября».
  с: { long: 'со', before: new RegExp(`^(?:[сзшж][${consonant}]|щ|мн|втор|вс|льв)`, 'iu') },
  // «об аресте», «об Иванове»; «о ёлке», «о юристе»: those begin with a consonant sound.
  о: { long: 'об', before: /^[аиоуэ]/iu },
  к: { long: 'ко', before: /^(?:мн|вс|втор)/iu },
} as const;

/** "в", "с", "о" or "к" before a word in the right case: «во Франции», «об избиении», «со ссылкой». */
export function russianWith(preposition: keyof typeof longForms, next: string): string {
  const { long, before } = longForms[preposition];
  const word = next.replace(/^[«„"(]+/u, '');
  return `${before.test(word) ? long : preposition} ${next}`;
}
