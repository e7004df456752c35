/** Instants as people read them in the interface; the clock is that of this computer. */
import { useTranslation } from 'react-i18next';

export interface Moments {
  /** "10:42" */
  time(at: number): string;
  /** "22 Nov 2026" */
  day(at: number): string;
  /** "22 Nov 2026, 10:42"; only the time when it was today. */
  moment(at: number): string;
}

export function momentsIn(language: string): Moments {
  // English dates are set day first: unambiguous for readers on both sides of the ocean.
  const locale = language === 'en' ? 'en-GB' : language;
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return {
    time: (at) => time.format(at),
    day: (at) => day.format(at),
    moment: (at) =>
      day.format(at) === day.format(Date.now()) ? time.format(at) : `${day.format(at)}, ${time.format(at)}`,
  };
}

export function useMoments(): Moments {
  return momentsIn(useTranslation().i18n.language);
}
