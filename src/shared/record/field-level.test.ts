import { describe, expect, it } from 'vitest';
import { fieldLevel, levelOfStored } from './field-level';

describe('fields with a level of their own', () => {
  it('are stricter than their record until somebody says otherwise', () => {
    expect(fieldLevel('person', {}, 'health')).toBe(4);
    expect(fieldLevel('person', {}, 'family')).toBe(3);
    expect(fieldLevel('person', { family: 1 }, 'family')).toBe(1);
    expect(fieldLevel('detention', { health: 2 }, 'health')).toBe(2);
  });

  it('are known by the name under which the journal keeps them', () => {
    expect(levelOfStored('person', {}, 'contactPoints')).toBe(3);
    expect(levelOfStored('detention', undefined, 'medicalAttention')).toBe(4);
    expect(levelOfStored('person', {}, 'occupation')).toBeUndefined();
    expect(levelOfStored('toString', {}, 'health')).toBeUndefined();
  });
});
