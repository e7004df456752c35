/** A field with a level of its own beside it; what is need-to-know waits behind a click. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fieldLevel,
  type FieldLevels,
  type GuardedField,
  type GuardedTable,
} from '@shared/record/field-level';
import { BehindClick } from './behind-click';
import { FieldState } from './field-state';
import { LevelMenu } from './level-menu';
import { useFieldAs, type RecordForm, type StoredRecord } from './record-form';

interface WithLevels extends StoredRecord {
  readonly fieldLevels: FieldLevels;
}

interface GuardedProps<R extends WithLevels, Table extends GuardedTable> {
  form: RecordForm<R>;
  table: Table;
  field: GuardedField<Table>;
  children: ReactNode;
}

export function Guarded<R extends WithLevels, Table extends GuardedTable>(props: GuardedProps<R, Table>) {
  const { t } = useTranslation('common');
  const { form, table, field, children } = props;
  const levels = useFieldAs<FieldLevels, R>(form, 'fieldLevels');
  const level = fieldLevel(table, levels.value, field);
  return (
    <BehindClick
      level={level}
      show={t(`fieldLevel.show.${field}`)}
      aside={
        <LevelMenu
          label={t('fieldLevel.change', { field: t(`fieldLevel.${field}`) })}
          level={level}
          onChange={(next) => {
            levels.saver.type({ ...levels.value, [field]: next });
            levels.saver.leave();
          }}
        />
      }
      state={
        <FieldState
          field={levels}
          show={(all) => t('fieldLevel.count', { count: Object.keys(all).length })}
        />
      }
    >
      {children}
    </BehindClick>
  );
}
