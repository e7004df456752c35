import { describe, expect, it } from 'vitest';
import fields from '../texts/en/fields.json';
import findings from '../texts/en/findings.json';
import { textFindingCodes } from '../text/text-check';
import { letterFields } from './letter-fields.rules';
import { letterFindingCodes } from './letter.schema';
import { fieldTitleKey } from './printed-text';

describe('the catalogs', () => {
  it('have a sentence for every finding', () => {
    expect(Object.keys(findings).toSorted()).toEqual([...letterFindingCodes, ...textFindingCodes].toSorted());
  });

  it('have a title for every field', () => {
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(letterFields).map(fieldTitleKey).toSorted());
  });
});
