/** Mail anybody can open in anybody's name. */
const freeMail =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|gmx|protonmail|proton|mail|bk|list|inbox|internet|rambler|yandex|ya)\.(?:com|ru|kz|net|me|de|fr|by|ua|uz|kg)$/iu;

export function isFreeMail(address: string): boolean {
  return freeMail.test(address.trim());
}
