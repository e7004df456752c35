import { expect, it } from 'vitest';
import { emptyForms } from './office-forms.rules';
import { Office, type OfficeWithHolders } from './office.schema';
import { officeHas, officeWording } from './office-tree.rules';

const line: OfficeWithHolders = {
  office: Office.parse({
    id: '01900000-0000-7000-8000-000000000001',
    revision: 1,
    sensitivity: 2,
    createdAt: 0,
    createdBy: '',
    updatedAt: 0,
    updatedBy: '',
    deletedAt: null,
    kind: 'prosecutor',
    country: 'KZ',
    parentId: null,
    forms: {
      ru: {
        ...emptyForms(),
        body: { nominative: 'Прокуратура Акмолинской области', genitive: '', dative: '' },
        postMasculine: { nominative: 'Прокурор Акмолинской области', genitive: '', dative: '' },
      },
    },
    competences: [],
    languages: [],
    addresses: [],
    source: '',
    verifiedOn: null,
    verifiedBy: '',
    starterKey: '',
    notes: '',
  }),
  holders: [],
};

it.each(['', 'прокур', 'АКМОЛ прокурор', 'prokuror', 'prok akmol', 'Akmolinsk'])('finds by %j', (filter) => {
  expect(officeHas(officeWording(line), filter)).toBe(true);
});

it.each(['police', 'prokuror mangystau', 'ak x'])('does not find by %j', (filter) => {
  expect(officeHas(officeWording(line), filter)).toBe(false);
});
