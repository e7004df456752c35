import { expect, it } from 'vitest';
import { chipText } from './fields-context';

it('shows words about people of any gender in both forms, and not as a fact that is missing', () => {
  const fields = { language: 'fr', byPath: new Map() } as const;
  expect(chipText(fields, 'inclusive', ['défenseurs', 'défenseures'])).toBe('défenseurs / défenseures');
  expect(chipText(fields, 'person.name', [])).toBeNull();
});
