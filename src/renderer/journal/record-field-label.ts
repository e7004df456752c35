import { useTranslation } from 'react-i18next';

/** The catalog that names the fields of a table. */
const catalogOf: Record<string, string> = {
  case_file: 'casefile',
  case_person: 'casefile',
  case_organisation: 'casefile',
  event: 'event',
  act: 'event',
  involvement: 'event',
  event_link: 'event',
  source: 'source',
  information: 'source',
  detention: 'detention',
  charge: 'custody',
  proceeding: 'custody',
  hearing: 'custody',
  judgment: 'custody',
  custody_move: 'custody',
  visit: 'custody',
  custody_incident: 'custody',
  remedy: 'remedy',
  consent: 'consent',
  risk_assessment: 'risk',
  protection_measure: 'measure',
  contact_entry: 'contact',
  demand: 'demand',
  document: 'document',
  statement: 'statement',
  person: 'person',
  custom_field: 'custom',
  organisation: 'organisation',
  affiliation: 'person',
  relationship: 'relation',
  office: 'authority',
  office_holder: 'authority',
  task: 'task',
  playbook: 'playbook',
  letter: 'letter',
  settings: 'settings',
  signatory: 'settings',
  campaign: 'campaign',
};

/** The label of a stored field of any record, as its own page calls it. */
export function useRecordFieldLabel(): (table: string, field: string) => string {
  const { t, i18n } = useTranslation(['common', ...new Set(Object.values(catalogOf))]);
  return (table, field) => {
    if (field === 'sensitivity') return t('common:sensitivity.label');
    if (field === 'custom') return t('common:ownFields');
    const key = `${catalogOf[table] ?? 'casefile'}:field.${field}`;
    return i18n.exists(key) ? t(key) : field;
  };
}
