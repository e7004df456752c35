import { describe, expect, it } from 'vitest';
import { certaintyIn } from './certainty.rules';

describe('how sure a sentence of a dossier is', () => {
  it('is a sentence in which who says it stands in its form, in each language', () => {
    expect(certaintyIn('reported', 'his colleagues', 'en')).toBe('reported by his colleagues');
    expect(certaintyIn('alleged', 'ses collègues', 'fr')).toBe('allégué par ses collègues');
    expect(certaintyIn('reported', 'его коллег', 'ru')).toBe('по сообщениям его коллег');
    expect(certaintyIn('alleged', 'его коллег', 'ru')).toBe('по утверждению его коллег');
  });

  it('names nobody where nobody is named, and for what we say ourselves', () => {
    expect(certaintyIn('reported', '', 'ru')).toBe('сообщается');
    expect(certaintyIn('established', 'his colleagues', 'en')).toBe('established');
    expect(certaintyIn('assessed', 'ses collègues', 'fr')).toBe('notre appréciation');
  });
});
