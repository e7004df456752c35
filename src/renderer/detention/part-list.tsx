/** The records of one kind of a detention: a line each, which opens into its fields. */
import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proceeding } from '@shared/detention/proceeding.schema';
import { RecordCard } from '../ui/record-card';
import type { RecordForm } from '../ui/record-form';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { PartEditor } from './part-editor';
import type { PartRecord, PartSpec } from './part-specs';
import classes from './detention.module.css';

export interface PartListProps<R extends PartRecord> {
  spec: PartSpec<R>;
  records: readonly R[];
  proceedings: readonly Proceeding[];
  /** The record that the address points at. */
  target: string | undefined;
  /** The line of quick entry while it is open. */
  entry: ReactNode;
  /** Before the fields and after them. */
  first?: (form: RecordForm<R>) => ReactNode;
  more?: (form: RecordForm<R>, record: R) => ReactNode;
  /** Said beside the record where somebody has to act. */
  notice?: (record: R) => string;
}

export function PartList<R extends PartRecord>(props: PartListProps<R>) {
  const { t } = useTranslation('custody');
  const { spec, records, entry } = props;
  if (records.length === 0 && entry === null) return null;
  return (
    <section className={classes['part']} aria-label={t(`part.${spec.key}`)}>
      <Title order={3} size="h5">
        {t(`part.${spec.key}`)}
      </Title>
      {records.map((record) => (
        <PartRow key={record.id} {...props} record={record} />
      ))}
      {entry}
    </section>
  );
}

function PartRow<R extends PartRecord>(props: PartListProps<R> & { record: R }) {
  const { t } = useTranslation('custody');
  const words = useWords();
  const remove = useRemove();
  const { spec, record, more, notice } = props;
  const title = spec.title(record, words) || t(`one.${spec.key}`);
  const details = spec.details(record, words).filter(Boolean).join(' · ');
  const due = notice?.(record) ?? '';
  return (
    <RecordCard
      id={record.id}
      name={title}
      title={
        <span className={classes['row']}>
          <span className={classes['when']}>{words.date(record.date) || t('undatedRow')}</span>
          <span>
            {title}
            {details !== '' && <span className={classes['details']}> · {details}</span>}
            {due !== '' && <strong className={classes['due']}>{due}</strong>}
          </span>
        </span>
      }
      startOpen={props.target === record.id}
      onRemove={() => void remove(spec.route, record, title)}
      editor={
        <PartEditor<R>
          spec={spec}
          record={record}
          proceedings={props.proceedings}
          first={props.first}
          more={more && ((form) => more(form, record))}
        />
      }
    >
      {record.sensitivity > 2 && (
        <Group mt={2}>
          <SensitivityBadge level={record.sensitivity} />
        </Group>
      )}
    </RecordCard>
  );
}
