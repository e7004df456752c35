import { useTranslation } from 'react-i18next';

/** The kind of a record in words, by its table; an unknown one shows as it is called in the journal. */
export function useTableName(): (table: string) => string {
  const { t, i18n } = useTranslation('frame');
  return (table) => (i18n.exists(`frame:table.${table}`) ? t(`table.${table}`) : table.replaceAll('_', ' '));
}
