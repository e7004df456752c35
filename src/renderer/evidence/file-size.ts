import { useTranslation } from 'react-i18next';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "3.2 MB" in the language of the interface. */
export function fileSizeIn(language: string, bytes: number): string {
  let value = bytes;
  let index = 0;
  for (; value >= 1000 && index < units.length - 1; index += 1) value /= 1000;
  const digits = value < 10 && index > 0 ? 1 : 0;
  const unit = units[index] ?? 'byte';
  // The short form of a byte is the word itself, which then has no plural: "55 byte".
  const style = { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(language, { ...style, maximumFractionDigits: digits }).format(value);
}

export function useFileSize(): (bytes: number) => string {
  const { language } = useTranslation().i18n;
  return (bytes) => fileSizeIn(language, bytes);
}
