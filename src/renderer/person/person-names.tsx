/**
 * The names of somebody in several scripts: one main form a language, Russian ones with their case forms. For any record
 * that carries names and a gender: a person, the holder of an office.
 */
import { ActionIcon, Box, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { documentLanguages, type DocumentLanguage, type Gender } from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import { nameKinds, type PersonName } from '@shared/person/person.schema';
import { FieldState } from '../ui/field-state';
import { useFieldAs, type RecordForm, type StoredRecord } from '../ui/record-form';
import { WithHelp } from '../ui/with-help';
import { useWords } from '../ui/words';
import { changeName, missingLanguages, nameFor } from './name-list';
import { RussianForms } from './russian-forms';
import classes from './person.module.css';

/** Under which name the guidance of its parts is kept. */
const nameHelp = { name: 'personName' };

interface Named extends StoredRecord {
  readonly names: PersonName[];
  readonly gender: Gender | null;
}

export function PersonNames<R extends Named>({ form }: { form: RecordForm<R> }) {
  const { t } = useTranslation(['person', 'common']);
  const field = useFieldAs<PersonName[], R>(form, 'names');
  const gender = useFieldAs<Gender | null, R>(form, 'gender').value;
  const { value, saver } = field;
  const save = (names: PersonName[]) => {
    saver.type(names);
    saver.leave();
  };
  const add = (language: DocumentLanguage) => save([...value, nameFor(language, value)]);
  const missing = missingLanguages(value);
  const offered = missing.length > 0 ? missing : documentLanguages;
  return (
    <Stack gap="sm">
      {value.map((name, index) => (
        <NameRow
          key={index}
          name={name}
          onChange={(part) => saver.type(changeName(value, index, part))}
          onLeave={() => saver.leave()}
          onSave={(part) => save(changeName(value, index, part))}
          onRemove={() => save(value.filter((_, at) => at !== index))}
        >
          {name.language === 'ru' && (
            <RussianForms
              draftKey={`forms:${form.draftPrefix}${index}`}
              name={name}
              gender={gender}
              onSave={(inflections) => save(changeName(value, index, { inflections }))}
            />
          )}
        </NameRow>
      ))}
      <FieldState field={field} show={(names) => names.map((name) => fullName(name, true)).join('; ')} />
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('person:names.add')}
        </Text>
        {offered.map((language) => (
          <Button
            key={language}
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => add(language)}
          >
            {t(`common:language.${language}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

/** Where a field begins below its label. */
const atField = '1.625rem';

interface NameRowProps {
  name: PersonName;
  /** While it is typed. */
  onChange: (part: Partial<PersonName>) => void;
  onLeave: () => void;
  /** Changed and left at once. */
  onSave: (part: Partial<PersonName>) => void;
  onRemove: () => void;
  children: React.ReactNode;
}

/** Latin spellings leave the patronymic out, unless somebody entered one. */
function nameParts({ language, patronymic }: PersonName) {
  const latin = language === 'en' || language === 'fr';
  return latin && patronymic === ''
    ? (['given', 'family'] as const)
    : (['given', 'patronymic', 'family'] as const);
}

function NameRow({ name, onChange, onLeave, onSave, onRemove, children }: NameRowProps) {
  const { t } = useTranslation(['person', 'common']);
  const words = useWords();
  const language = t(`common:language.${name.language}`);
  const label = `${language}: ${fullName(name, true)}`;
  const primary = t(name.primary ? 'person:names.isPrimary' : 'person:names.makePrimary', { language });
  return (
    <section className={classes['name']} aria-label={label}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <ActionIcon
          aria-label={primary}
          title={primary}
          aria-pressed={name.primary}
          mt={atField}
          onClick={() => onSave({ primary: true })}
        >
          {name.primary ? <IconStarFilled size={16} aria-hidden /> : <IconStar size={16} aria-hidden />}
        </ActionIcon>
        <Group gap="sm" align="flex-end" flex={1} miw={0}>
          <Helped name="language" w={112}>
            {(label) => (
              <Select
                label={label}
                data={documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
                allowDeselect={false}
                value={name.language}
                onChange={(value) =>
                  onSave({ language: (value ?? name.language) as DocumentLanguage, inflections: null })
                }
              />
            )}
          </Helped>
          {nameParts(name).map((part) => (
            <Helped key={part} name={part}>
              {(label) => (
                <TextInput
                  lang={name.language}
                  label={label}
                  maxLength={500}
                  value={name[part]}
                  onChange={(event) => onChange({ [part]: event.currentTarget.value })}
                  onBlur={onLeave}
                />
              )}
            </Helped>
          ))}
          <Helped name="kind" w={148}>
            {(label) => (
              <Select
                label={label}
                data={words.choices('nameKind', nameKinds)}
                allowDeselect={false}
                value={name.kind}
                onChange={(value) => onSave({ kind: (value ?? name.kind) as PersonName['kind'] })}
              />
            )}
          </Helped>
        </Group>
        <ActionIcon
          mt={atField}
          aria-label={t('common:removeNamed', { name: label })}
          title={t('common:remove')}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {children}
    </section>
  );
}

interface HelpedProps {
  name: 'language' | 'given' | 'patronymic' | 'family' | 'kind';
  /** Else as wide as there is room. */
  w?: number;
  children: (label: string) => React.ReactNode;
}

/** Beside the help there is little room: the parts of a name go below each other rather than lose their letters. */
const narrowest = '8.5rem';

/** A part of a name with its guidance: parts are fields of one value, not of the record. */
function Helped({ name, w, children }: HelpedProps) {
  const { t } = useTranslation('person');
  const label = t(`names.${name}`);
  return (
    <Box {...(w === undefined ? { flex: 1, miw: narrowest } : { w, flex: 'none' })}>
      <WithHelp form={nameHelp} name={name} label={label}>
        {children(label)}
      </WithHelp>
    </Box>
  );
}
