import { useTranslation } from 'react-i18next';

/** The label of a stored field as its page calls it; `slice` is the catalog that holds it under "field". */
export function useFieldLabel(slice: string): (field: string) => string {
  const { t, i18n } = useTranslation([slice, 'common']);
  return (field) => {
    if (field === 'sensitivity') return t('common:sensitivity.label');
    if (field === 'custom') return t('common:ownFields');
    return i18n.exists(`${slice}:field.${field}`) ? t(`${slice}:field.${field}`) : field;
  };
}
