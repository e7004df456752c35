/** The perpetrator: unknown, known by kind only, a known person, or an organisation. A name is never forced. */
import { Anchor, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { perpetratorTypes, type Involvement, type Perpetrator } from '@shared/event/involvement.schema';
import { languages, type LocalizedText } from '@shared/language/language.schema';
import { perpetratorWords } from '@shared/letter/act-words';
import { OrganisationPicker } from '../organisation/organisation-picker';
import { PersonPicker } from '../person/person-picker';
import { FieldState } from '../ui/field-state';
import { LocalizedInput } from '../ui/localized-input';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { referredName } from './referred-name';

type PerpetratorType = Extract<Perpetrator, { kind: 'type' }>['type'];

/** How letters name a perpetrator of this kind when nobody describes one. */
function readyDescription(type: PerpetratorType): string[] {
  return type === 'other' ? [] : languages.map((language) => perpetratorWords[language][type].name);
}

interface PerpetratorFieldProps {
  form: RecordForm<Involvement>;
  view: CaseFileView;
}

export function PerpetratorField({ form, view }: PerpetratorFieldProps) {
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
        {choosing === null && value.kind === 'person' && (
          <Named href={`#/people/${value.personId}`} name={referredName(view, value.personId, words)} />
        )}
        {choosing === null && value.kind === 'organisation' && (
          <Named
            href={`#/organisations/${value.organisationId}`}
            name={referredName(view, value.organisationId, words)}
          />
        )}
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

function Named({ href, name }: { href: string; name: string }) {
  return (
    <Text pt={26}>
      <Anchor href={href}>{name}</Anchor>
    </Text>
  );
}
