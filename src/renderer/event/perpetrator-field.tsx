/** The perpetrator: unknown, known by kind only, a known person, or an organisation. A name is never forced. */
import { Anchor, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { perpetratorTypes, type Act, type Perpetrator } from '@shared/event/event.schema';
import { languages, type LocalizedText } from '@shared/language/language.schema';
import { perpetratorWords } from '@shared/letter/act-words';
import { useRoute } from '../ipc/useRoute';
import { OrganisationPicker } from '../organisation/organisation-picker';
import { PersonPicker } from '../person/person-picker';
import { personName } from '../person/person-words';
import { FieldState } from '../ui/field-state';
import { LocalizedInput } from '../ui/localized-input';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';

type PerpetratorType = Extract<Perpetrator, { kind: 'type' }>['type'];

/** How letters name a perpetrator of this kind when nobody describes one. */
function readyDescription(type: PerpetratorType): string[] {
  return type === 'other' ? [] : languages.map((language) => perpetratorWords[language][type].name);
}

export function PerpetratorField({ form }: { form: RecordForm<Act> }) {
  const { t } = useTranslation('event');
  const words = useWords();
  const field = useField(form, 'perpetrator');
  const [choosing, setChoosing] = useState<'person' | 'organisation' | null>(null);
  const { value, saver } = field;
  const save = (perpetrator: Perpetrator) => {
    saver.type(perpetrator);
    saver.leave();
    setChoosing(null);
  };
  const choose = (chosen: string | null) => {
    if (chosen === 'person' || chosen === 'organisation') setChoosing(chosen);
    else if (chosen !== null)
      save({
        kind: 'type',
        type: chosen as PerpetratorType,
        description: value.kind === 'type' ? value.description : {},
      });
  };
  return (
    <div>
      <Group grow align="flex-start">
        <Select
          label={t('field.perpetrator')}
          data={[
            ...words.choices('perpetratorType', perpetratorTypes),
            { value: 'person', label: t('perpetrator.person') },
            { value: 'organisation', label: t('perpetrator.organisation') },
          ]}
          allowDeselect={false}
          value={choosing ?? (value.kind === 'type' ? value.type : value.kind)}
          onChange={choose}
        />
        {choosing === null && value.kind === 'type' && (
          <LocalizedInput
            label={t('perpetrator.description')}
            placeholder={readyDescription(value.type)[languages.indexOf(words.language)]}
            value={value.description}
            onChange={(description: LocalizedText) => saver.type({ ...value, description })}
            onBlur={() => saver.leave()}
          />
        )}
        {choosing === 'person' && (
          <PersonPicker
            label={t('perpetrator.which')}
            without={[]}
            onPick={(personId) => save({ kind: 'person', personId })}
          />
        )}
        {choosing === 'organisation' && (
          <OrganisationPicker
            label={t('perpetrator.which')}
            without={[]}
            onPick={(organisationId) => save({ kind: 'organisation', organisationId })}
          />
        )}
        {choosing === null && value.kind === 'person' && <PersonLink id={value.personId} />}
        {choosing === null && value.kind === 'organisation' && <OrganisationLink id={value.organisationId} />}
      </Group>
      <FieldState
        field={field}
        show={(one) =>
          one.kind === 'type' ? words.value('perpetratorType', one.type) : t(`perpetrator.${one.kind}`)
        }
      />
    </div>
  );
}

function PersonLink({ id }: { id: string }) {
  const words = useWords();
  const person = useRoute('person.get', { id });
  return (
    <Text pt={26}>
      <Anchor href={`#/people/${id}`}>
        {person.data === undefined ? '' : personName(person.data, words.language)}
      </Anchor>
    </Text>
  );
}

function OrganisationLink({ id }: { id: string }) {
  const words = useWords();
  const organisation = useRoute('organisation.get', { id });
  return (
    <Text pt={26}>
      <Anchor href={`#/organisations/${id}`}>{words.text(organisation.data?.names ?? {})}</Anchor>
    </Text>
  );
}
