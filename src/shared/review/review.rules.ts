import type { LocalizedText } from '../language/language.schema';

/** Whether one of the names, in whatever language, is that of the writer: nobody is another person to oneself. */
export function isOneself(writer: string, names: LocalizedText): boolean {
  const plain = (name: string) => name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase();
  return plain(writer) !== '' && Object.values(names).some((name) => plain(name ?? '') === plain(writer));
}
