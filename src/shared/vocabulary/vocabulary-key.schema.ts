import { z } from 'zod';

/**
 * The lists of the HURIDOCS micro-thesauri with their numbers. 61 to 69 are shipped empty: they are the organisation's
 * own. A key is stored in records, so that it never changes.
 */
export const vocabularyNumbers = {
  index_terms: 1,
  violations: 2,
  rights: 3,
  acts: 4,
  methods: 5,
  instruments: 6,
  counting_units: 7,
  civil_status: 8,
  education: 9,
  occupations: 10,
  physical_descriptors: 11,
  religions: 12,
  ethnic_groups: 13,
  languages: 14,
  geographical_terms: 15,
  source_material: 16,
  locations: 17,
  involvement: 18,
  source_connection: 19,
  interventions: 20,
  relationships: 21,
  chain_of_events: 22,
  characteristics: 23,
  perpetrator_types: 24,
  victim_status: 25,
  perpetrator_status: 26,
  responses: 27,
  attribution: 28,
  detention_types: 29,
  whereabouts: 30,
  legal_counsel: 31,
  courts: 32,
  court_language: 33,
  autopsy: 34,
  death_certificate: 35,
  statements_signed: 36,
  medical_attention: 37,
  intent: 38,
  sex: 39,
  address_types: 40,
  violation_status: 41,
  reliability: 42,
  monitoring_status: 43,
  impact: 44,
  intervention_status: 45,
  priority: 46,
  compensation: 47,
  date_types: 48,
  local_index: 61,
  national_legislation: 62,
  local_geography: 63,
  local_occupations: 64,
  origins: 65,
  local_languages: 66,
  sexual_orientation: 67,
  local_other: 68,
  judicial_districts: 69,
} as const;

export type VocabularyKey = keyof typeof vocabularyNumbers;
export const vocabularyKeys = Object.keys(vocabularyNumbers) as VocabularyKey[];
export const VocabularyKey = z.enum(vocabularyKeys);

const keysByNumber = new Map<number, VocabularyKey>(
  vocabularyKeys.map((key) => [vocabularyNumbers[key], key]),
);

/** The list with this HURIDOCS number. */
export function findVocabularyKey(number: number): VocabularyKey | undefined {
  return keysByNumber.get(number);
}
