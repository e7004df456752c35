/** A field with a level of its own beside it; what is need-to-know waits behind a click, for whoever looks over a shoulder. */
import { Button, Group } from '@mantine/core';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fieldLevel,
  needToKnow,
  type FieldLevels,
  type GuardedField,
  type GuardedTable,
} from '@shared/record/field-level';
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
  const [shown, setShown] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  const level = fieldLevel(table, levels.value, field);
  const hidden = level >= needToKnow && !shown;
  const show = () => {
    setShown(true);
    // The button is gone: whoever came by keyboard goes on in the field.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('input, textarea, button')?.focus());
  };
  return (
    <div>
      <Group justify={hidden ? 'flex-start' : 'flex-end'} gap="xs">
        {hidden && (
          <Button size="compact-sm" variant="default" aria-controls={id} aria-expanded={false} onClick={show}>
            {t(`fieldLevel.show.${field}`)}
          </Button>
        )}
        <LevelMenu
          label={t('fieldLevel.change', { field: t(`fieldLevel.${field}`) })}
          level={level}
          onChange={(next) => {
            levels.saver.type({ ...levels.value, [field]: next });
            levels.saver.leave();
          }}
        />
      </Group>
      <FieldState field={levels} show={(all) => t('fieldLevel.count', { count: Object.keys(all).length })} />
      <div id={id} ref={body}>
        {!hidden && children}
      </div>
    </div>
  );
}
