/** To whom it was done: somebody of the case, somebody else, a group with its number, or nobody who is known. */
import { Checkbox, Group, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Act, VictimGroup } from '@shared/event/event.schema';
import { PersonPicker } from '../person/person-picker';
import { FieldState } from '../ui/field-state';
import { LocalizedInput } from '../ui/localized-input';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { CodedInput } from '../vocabulary/coded-input';
import { referredName } from './referred-name';

const emptyGroup: VictimGroup = { names: {}, count: null, about: false, unit: null };

export function VictimField({ form, view }: { form: RecordForm<Act>; view: CaseFileView }) {
  const { t } = useTranslation('event');
  const words = useWords();
  const victim = useField(form, 'victimId');
  const group = useField(form, 'group');
  const [choosing, setChoosing] = useState(false);
  const save = (person: string | null, several: VictimGroup | null) => {
    setChoosing(false);
    victim.saver.type(person);
    victim.saver.leave();
    group.saver.type(several);
    group.saver.leave();
  };
  const choose = (chosen: string | null) => {
    if (chosen === 'else') setChoosing(true);
    else if (chosen === 'group') save(null, group.value ?? emptyGroup);
    else if (chosen === 'unknown') save(null, null);
    else save(chosen, null);
  };
  const present = victim.value ?? (group.value === null ? 'unknown' : 'group');
  return (
    <div>
      <Group grow align="flex-start">
        <Select
          label={t('field.victimId')}
          data={[
            ...choicesOf(view, victim.value, words),
            { value: 'group', label: t('victim.group') },
            { value: 'else', label: t('victim.else') },
            { value: 'unknown', label: t('victim.unknown') },
          ]}
          allowDeselect={false}
          value={choosing ? 'else' : present}
          onChange={choose}
        />
        {choosing && <PersonPicker label={t('victim.which')} without={[]} onPick={(id) => save(id, null)} />}
      </Group>
      <FieldState
        field={victim}
        show={(id) => (id === null ? t('victim.unknown') : referredName(view, id, words))}
      />
      {!choosing && group.value !== null && <GroupFields field={group} value={group.value} />}
    </div>
  );
}

function choicesOf(view: CaseFileView, chosen: string | null, words: ReturnType<typeof useWords>) {
  const ids = view.persons.map(({ person }) => person.id);
  const all = chosen === null || ids.includes(chosen) ? ids : [...ids, chosen];
  return all.map((id) => ({ value: id, label: referredName(view, id, words) }));
}

interface GroupFieldsProps {
  field: ReturnType<typeof useField<Act, 'group'>>;
  value: VictimGroup;
}

function GroupFields({ field, value }: GroupFieldsProps) {
  const { t } = useTranslation('event');
  const { saver } = field;
  const type = (change: Partial<VictimGroup>) => saver.type({ ...value, ...change });
  return (
    <>
      <Group align="flex-end" mt="xs" wrap="nowrap">
        <div style={{ flex: 1 }}>
          <LocalizedInput
            label={t('victim.names')}
            placeholder={t('example.group')}
            value={value.names}
            onChange={(names) => type({ names })}
            onBlur={() => saver.leave()}
          />
        </div>
        <NumberInput
          label={t('victim.count')}
          w={110}
          min={1}
          allowDecimal={false}
          value={value.count ?? ''}
          onChange={(count) => type({ count: typeof count === 'number' && count >= 1 ? count : null })}
          onBlur={() => saver.leave()}
        />
        <Checkbox
          mb={8}
          label={t('victim.about')}
          checked={value.about}
          onChange={(event) => {
            type({ about: event.currentTarget.checked });
            saver.leave();
          }}
        />
      </Group>
      <CodedInput
        list="counting_units"
        label={t('victim.unit')}
        value={value.unit}
        onChange={(unit) => type({ unit })}
        onSettled={() => saver.leave()}
      />
      <FieldState field={field} show={(group) => (group?.count ?? '').toString()} />
    </>
  );
}
