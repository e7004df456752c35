import { CustomValues } from '@shared/custom/custom-field.schema';
import { levelOfValues } from '@shared/custom/custom-value.rules';
import { levelOfStored } from '@shared/record/field-level';
import { useCustomFields } from '../custom/use-custom-fields';

/** How sensitive stored values of a field are that stand side by side, as in a comparison: what is need-to-know waits. */
export function useShownLevel(): (table: string, field: string, value: unknown) => number {
  const own = useCustomFields();
  return (table, field, value) => {
    if (field !== 'custom') return levelOfStored(table, undefined, field) ?? 1;
    return levelOfValues(own, CustomValues.safeParse(value).data) ?? 1;
  };
}
