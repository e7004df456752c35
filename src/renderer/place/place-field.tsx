/**
 * Which place of the vault is meant, below the free text that names it: found by any name, shown with its path, made where
 * it is missing. What is chosen fills the free text, unless somebody has written something else there.
 */
import { useState } from 'react';
import type { LocalizedText } from '@shared/language/language.schema';
import type { FieldOf } from '../ui/fields';
import { FieldState } from '../ui/field-state';
import { useFieldAs, type RecordForm, type StoredRecord } from '../ui/record-form';
import { AddPlace } from './add-place';
import { PlaceBox } from './place-box';
import { fillsText } from './place-text';
import { usePlaces } from './use-places';

interface PlaceFieldProps<R extends StoredRecord> {
  readonly form: RecordForm<R>;
  readonly name: FieldOf<R, string | null>;
  /** The free text that the choice fills. */
  readonly text: FieldOf<R, LocalizedText>;
  readonly label: string;
}

export function PlaceField<R extends StoredRecord>({ form, name, text, label }: PlaceFieldProps<R>) {
  const id = useFieldAs<string | null, R>(form, name);
  const written = useFieldAs<LocalizedText, R>(form, text);
  const places = usePlaces();
  const [missing, setMissing] = useState<string>();
  const pick = (placeId: string | null, names = places.tree.find(placeId)?.names) => {
    const before = places.tree.find(id.value);
    id.saver.type(placeId);
    id.saver.leave();
    if (names === undefined || !fillsText(written.value, before?.names)) return;
    written.saver.type(names);
    written.saver.leave();
  };
  return (
    <div>
      <PlaceBox label={label} value={id.value} onPick={(placeId) => pick(placeId)} onAdd={setMissing} />
      <FieldState field={id} show={(value) => places.path(value)} />
      {missing !== undefined && (
        <AddPlace
          text={missing}
          onClose={() => setMissing(undefined)}
          onMade={(made, names) => {
            setMissing(undefined);
            // The tree does not hold it yet.
            pick(made, names);
          }}
        />
      )}
    </div>
  );
}
