import { useMemo } from 'react';
import type { CustomField } from '@shared/custom/custom-field.schema';
import { textIn } from '@shared/language/language.schema';
import { customColumnKey } from '@shared/list/list-shape';
import { listShapes } from '@shared/list/list-shapes';
import type { ListKind } from '@shared/list/list.schema';
import { useCustomFields } from '../custom/use-custom-fields';
import { useWords } from '../ui/words';
import type { DataColumn } from './list-cell';

/** What is need-to-know is read on the page of its record, not in a list. */
const needToKnow = 4;

/** The organisation's own fields that a list can show and be narrowed by. */
export function useListFields(list: ListKind): readonly CustomField[] {
  const host = listShapes[list].custom;
  const all = useCustomFields();
  return useMemo(
    () => all.filter((field) => field.host === host && !field.retired && field.level < needToKnow),
    [all, host],
  );
}

export function useFieldColumns(list: ListKind): DataColumn[] {
  const { language } = useWords();
  const fields = useListFields(list);
  return useMemo(
    () => fields.map(({ id, names }) => ({ key: customColumnKey(id), title: textIn(names, language) })),
    [fields, language],
  );
}
