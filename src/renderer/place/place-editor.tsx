import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeKinds, type Place } from '@shared/place/place.schema';
import { SelectField, TextAreaField } from '../ui/fields';
import { FieldState } from '../ui/field-state';
import { LocalizedField } from '../ui/localized-input';
import { useFieldAs, useRecordForm, type RecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { PlaceBox } from './place-box';
import { usePlaces } from './use-places';
import classes from './place.module.css';

export function PlaceEditor({ place }: { place: Place }) {
  const { t } = useTranslation(['place', 'common']);
  const words = useWords();
  const remove = useRemove();
  const form = useRecordForm<Place>('place', place);
  const kinds = placeKinds.map((value) => ({ value, label: t(`place:kind.${value}`) }));
  return (
    <Stack gap="sm" className={classes['editor'] ?? ''}>
      <LocalizedField form={form} name="names" label={t('place:field.names')} />
      <LocalizedField
        form={form}
        name="inNames"
        label={t('place:field.inNames')}
        description={t('place:help.inNames')}
      />
      <Group grow align="flex-start">
        <SelectField form={form} name="kind" label={t('place:field.kind')} choices={kinds} />
        <Parent form={form} />
      </Group>
      <CoordinatesField form={form} />
      <TextAreaField form={form} name="notes" label={t('place:field.notes')} minRows={1} />
      <Group justify="flex-end">
        <Button
          size="compact-sm"
          variant="default"
          color="red"
          onClick={() => void remove('place', place, words.text(place.names))}
        >
          {t('common:remove')}
        </Button>
      </Group>
    </Stack>
  );
}

function Parent({ form }: { form: RecordForm<Place> }) {
  const { t } = useTranslation('place');
  const { path } = usePlaces();
  const field = useFieldAs<string | null, Place>(form, 'parentId');
  return (
    <div>
      <PlaceBox
        label={t('field.parentId')}
        value={field.value}
        onPick={(id) => {
          field.saver.type(id);
          field.saver.leave();
        }}
      />
      <FieldState field={field} show={path} />
    </div>
  );
}

type Point = { latitude: number | null; longitude: number | null };

/** Both numbers or none: half a point is no place. */
function CoordinatesField({ form }: { form: RecordForm<Place> }) {
  const { t } = useTranslation('place');
  const field = useFieldAs<Place['coordinates'], Place>(form, 'coordinates');
  const [typed, setTyped] = useState<Point>(field.value ?? { latitude: null, longitude: null });
  const change = (part: Partial<Point>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const { latitude, longitude } = next;
    if ((latitude === null) !== (longitude === null)) return;
    field.saver.type(latitude === null || longitude === null ? null : { latitude, longitude });
  };
  const numberOf = (value: number | string) => (typeof value === 'number' ? value : null);
  return (
    <div>
      <Group grow align="flex-start">
        <NumberInput
          label={t('field.latitude')}
          min={-90}
          max={90}
          decimalScale={6}
          hideControls
          value={typed.latitude ?? ''}
          onChange={(value) => change({ latitude: numberOf(value) })}
          onBlur={() => field.saver.leave()}
        />
        <NumberInput
          label={t('field.longitude')}
          min={-180}
          max={180}
          decimalScale={6}
          hideControls
          value={typed.longitude ?? ''}
          onChange={(value) => change({ longitude: numberOf(value) })}
          onBlur={() => field.saver.leave()}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('help.coordinates')}
      </Text>
      <FieldState field={field} show={showPoint} />
    </div>
  );
}

function showPoint(point: Place['coordinates']): string {
  return point === null ? '' : `${point.latitude}, ${point.longitude}`;
}
