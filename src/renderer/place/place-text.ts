import type { LocalizedText } from '@shared/language/language.schema';

/** Whether a chosen place may fill the free text: it is empty, or it is what the place chosen before had filled in. */
export function fillsText(text: LocalizedText, before: LocalizedText | undefined): boolean {
  const written = Object.entries(text).filter(([, line]) => line.trim() !== '');
  return written.every(
    ([language, line]) => before !== undefined && before[language as keyof LocalizedText] === line,
  );
}
