/** A place of the organisation, made where it was missed. */
import { Button, Select, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@shared/language/language.schema';
import { placeKinds, type PlaceKind } from '@shared/place/place.schema';
import { useCommand } from '../ipc/useCommand';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { LocalizedInput } from '../ui/localized-input';
import { useWords } from '../ui/words';
import { PlaceBox } from './place-box';

interface AddPlaceProps {
  /** What was typed, in the language of the interface. */
  readonly text: string;
  readonly onMade: (id: string, names: LocalizedText) => void;
  readonly onClose: () => void;
}

export function AddPlace({ text, onMade, onClose }: AddPlaceProps) {
  const { t } = useTranslation('place');
  const words = useWords();
  const create = useCommand('place.create');
  const [names, setNames] = useState<LocalizedText>({ [words.language]: text });
  const [kind, setKind] = useState<PlaceKind>('town');
  const [parentId, setParentId] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    create.mutate({ names, kind, parentId }, { onSuccess: (made) => onMade(made.id, made.names) });
  };
  return (
    <Dialog onClose={onClose} title={t('place:new.title')}>
      <form onSubmit={submit}>
        <Stack mih={360}>
          <LocalizedInput label={t('place:field.names')} value={names} onChange={setNames} />
          <Select
            label={t('place:field.kind')}
            data={placeKinds.map((value) => ({ value, label: t(`place:kind.${value}`) }))}
            value={kind}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => setKind(placeKinds.find((one) => one === value) ?? kind)}
          />
          <PlaceBox label={t('place:field.parentId')} value={parentId} onPick={setParentId} inDialog />
          {create.error !== null && <ErrorMessage error={create.error} />}
          <FormFoot onCancel={onClose} mt="auto">
            <Button type="submit" loading={create.isPending}>
              {t('place:new.create')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
