/** How to reach a person or an organisation; what may be watched says so in words, before it is used. */
import { ActionIcon, Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contactKinds, type ContactPoint } from '@shared/person/person.schema';
import { AddPlace } from '../place/add-place';
import { PlaceBox } from '../place/place-box';
import { FieldState } from '../ui/field-state';
import { useFieldAs, type RecordForm, type StoredRecord } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import classes from './person.module.css';

interface Reachable extends StoredRecord {
  readonly contactPoints: ContactPoint[];
}

const emptyPoint: ContactPoint = {
  kind: 'phone',
  value: '',
  note: '',
  safeHours: '',
  unsafe: false,
  verifiedOn: null,
};

interface ContactPointsProps<R extends Reachable> {
  form: RecordForm<R>;
  /** Puts an address under its own level: that of a person, not of an organisation. */
  guard?: (point: ReactNode) => ReactNode;
}

export function ContactPoints<R extends Reachable>({
  form,
  guard = (point) => point,
}: ContactPointsProps<R>) {
  const { t } = useTranslation('person');
  const field = useFieldAs<ContactPoint[], R>(form, 'contactPoints');
  const { value, saver } = field;
  const type = (index: number, part: Partial<ContactPoint>) =>
    saver.type(value.map((point, at) => (at === index ? { ...point, ...part } : point)));
  const save = (points: ContactPoint[]) => {
    saver.type(points);
    saver.leave();
  };
  return (
    <SectionCard
      title={t('part.contact')}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => save([...value, emptyPoint])}
        >
          {t('contact.add')}
        </Button>
      }
    >
      <div>
        {value.map((point, index) => {
          const shown = (
            <Point
              point={point}
              onChange={(part) => type(index, part)}
              onLeave={() => saver.leave()}
              onRemove={() => save(value.filter((_, at) => at !== index))}
            />
          );
          return <Fragment key={index}>{point.kind === 'address' ? guard(shown) : shown}</Fragment>;
        })}
      </div>
      <FieldState field={field} show={(points) => points.map((point) => point.value).join('; ')} />
    </SectionCard>
  );
}

interface PointProps {
  point: ContactPoint;
  onChange: (part: Partial<ContactPoint>) => void;
  onLeave: () => void;
  onRemove: () => void;
}

function Point({ point, onChange, onLeave, onRemove }: PointProps) {
  const { t } = useTranslation(['person', 'common']);
  const words = useWords();
  return (
    <div className={classes['point']}>
      {point.unsafe && (
        <div className={classes['unsafe']}>
          <IconAlertTriangle size={14} aria-hidden />
          {t('person:contact.unsafeWarning')}
        </div>
      )}
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <Select
          w={150}
          label={t('person:contact.kind')}
          data={words.choices('contactKind', contactKinds)}
          allowDeselect={false}
          value={point.kind}
          onChange={(kind) => onChange({ kind: (kind ?? point.kind) as ContactPoint['kind'] })}
          onBlur={onLeave}
        />
        <TextInput
          flex={2}
          label={t('person:contact.value')}
          value={point.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <TextInput
          flex={1}
          label={t('person:contact.safeHours')}
          value={point.safeHours}
          onChange={(event) => onChange({ safeHours: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <TextInput
          flex={1}
          label={t('person:contact.note')}
          value={point.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <ActionIcon
          mb={2}
          aria-label={t('common:removeNamed', { name: point.value })}
          title={t('common:remove')}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {point.kind === 'address' && <AddressPlace point={point} onChange={onChange} onLeave={onLeave} />}
      <Checkbox
        label={t('person:contact.unsafe')}
        checked={point.unsafe}
        onChange={(event) => onChange({ unsafe: event.currentTarget.checked })}
        onBlur={onLeave}
      />
    </div>
  );
}

/** In which region, district or town the address lies: chosen from the places of the vault, beside what was written. */
function AddressPlace({ point, onChange, onLeave }: Pick<PointProps, 'point' | 'onChange' | 'onLeave'>) {
  const { t } = useTranslation('person');
  const [missing, setMissing] = useState<string>();
  const pick = (placeId: string | null) => {
    onChange({ placeId });
    onLeave();
  };
  return (
    <>
      <PlaceBox label={t('contact.place')} value={point.placeId ?? null} onPick={pick} onAdd={setMissing} />
      {missing !== undefined && (
        <AddPlace
          text={missing}
          onClose={() => setMissing(undefined)}
          onMade={(made) => {
            setMissing(undefined);
            pick(made);
          }}
        />
      )}
    </>
  );
}
