/** The names of an office-holder, one a language; Russian with the dative that the addressee's block prints. */
import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OfficeHolder } from '@shared/authority/office.schema';
import { documentLanguages, type DocumentLanguage } from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import type { NameInflections, PersonName } from '@shared/person/person.schema';
import { FieldState } from '../ui/field-state';
import { useField, type RecordForm } from '../ui/record-form';
import classes from './authority.module.css';

const noCases: NameInflections = {
  genitive: '',
  dative: '',
  accusative: '',
  instrumental: '',
  prepositional: '',
  confirmed: false,
};
const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

function emptyName(language: DocumentLanguage): PersonName {
  const kind = language === 'ru' || language === 'kk' ? 'legal' : 'transliteration';
  return { kind, language, given: '', patronymic: '', family: '', primary: true, inflections: null };
}

export function HolderNames({ form }: { form: RecordForm<OfficeHolder> }) {
  const { t } = useTranslation('authority');
  const field = useField(form, 'names');
  const { saver, value: names } = field;
  const missing = documentLanguages.find((one) => !names.some((name) => name.language === one)) ?? 'en';
  const put = (next: PersonName[]) => {
    saver.type(next);
    saver.leave();
  };
  return (
    <Stack gap="xs">
      {names.map((name, at) => (
        <NameFields
          // oxlint-disable-next-line react/no-array-index-key -- names have no id; their place is their identity
          key={at}
          name={name}
          onType={(part) => saver.type(names.with(at, { ...name, ...part }))}
          onLeave={() => saver.leave()}
          onRemove={() => put(names.toSpliced(at, 1))}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => put([...names, emptyName(missing)])}
        >
          {t('names.add')}
        </Button>
      </div>
      <FieldState field={field} show={(list) => list.map((name) => fullName(name, true)).join('\n')} />
    </Stack>
  );
}

interface NameFieldsProps {
  name: PersonName;
  onType: (part: Partial<PersonName>) => void;
  onLeave: () => void;
  onRemove: () => void;
}

function NameFields({ name, onType, onLeave, onRemove }: NameFieldsProps) {
  const { t } = useTranslation(['authority', 'common']);
  const language = t(`common:language.${name.language}`);
  // Another name has other cases: what was confirmed for the old one no longer holds.
  const rename = (part: Partial<PersonName>) =>
    onType({
      ...part,
      ...(name.inflections === null ? {} : { inflections: { ...name.inflections, confirmed: false } }),
    });
  return (
    <div role="group" aria-label={t('authority:names.in', { language })}>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <Select
          w={130}
          label={t('authority:names.language')}
          data={documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          value={name.language}
          allowDeselect={false}
          onChange={(value) =>
            onType({ language: documentLanguages.find((one) => one === value) ?? name.language })
          }
        />
        {(['given', 'patronymic', 'family'] as const).map((part) => (
          <TextInput
            key={part}
            flex={1}
            lang={name.language}
            label={t(`authority:names.${part}`)}
            maxLength={500}
            value={name[part]}
            onChange={(event) => rename({ [part]: event.currentTarget.value })}
            onBlur={onLeave}
          />
        ))}
        <ActionIcon mb={4} aria-label={t('authority:names.remove', { language })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {name.language === 'ru' && <RussianCases name={name} onType={onType} onLeave={onLeave} />}
    </div>
  );
}

function RussianCases({ name, onType, onLeave }: Omit<NameFieldsProps, 'onRemove'>) {
  const { t } = useTranslation('authority');
  const inflections = name.inflections ?? noCases;
  return (
    <>
      <div className={classes['facts']}>
        {cases.map((one) => (
          <TextInput
            key={one}
            lang="ru"
            size="xs"
            label={t(`names.${one}`)}
            maxLength={500}
            value={inflections[one]}
            onChange={(event) =>
              onType({ inflections: { ...inflections, [one]: event.currentTarget.value, confirmed: false } })
            }
            onBlur={onLeave}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed" mt={2}>
        {t('names.casesHint')}
      </Text>
    </>
  );
}
