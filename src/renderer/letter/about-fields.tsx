/** Which persons, event and detention the letters are about; asked only where the case has several. */
import { Group, MultiSelect, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@shared/dates/date-format';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { Language, textIn } from '@shared/language/language.schema';
import { findName, fullName } from '@shared/letter/person-name.rules';
import { useRoute } from '../ipc/useRoute';

/** Absent: as the case suggests. */
export interface About {
  readonly personId?: string;
  /** With whom besides; the letters speak of all of them in the plural. */
  readonly otherPersonIds?: string[];
  readonly incidentId?: string;
  readonly detentionId?: string;
}

interface AboutFieldsProps {
  caseFileId: string;
  value: About;
  onChange: (about: About) => void;
}

export function AboutFields({ caseFileId, value, onChange }: AboutFieldsProps) {
  const { t, i18n } = useTranslation('letter');
  const language = Language.parse(i18n.language);
  const view = useRoute('casefile.view', { id: caseFileId });
  if (view.data === undefined) return null;
  const dated = (date: PartialDate | null, text: string) =>
    [date === null ? '' : formatDate(date, language), text].filter(Boolean).join(' · ') || '–';
  const persons = view.data.persons
    .filter(({ link }) => link.role === 'subject')
    .map(({ person }) => {
      const name = findName(person.names, language) ?? person.names[0];
      return { value: person.id, label: name === undefined ? person.codeName : fullName(name) };
    });
  const incidents = view.data.events
    .filter(({ event }) => event.kind === 'incident')
    .map(({ event }) => ({ value: event.id, label: dated(event.date, textIn(event.titles, language)) }));
  const detentions = view.data.detentions.map(({ detention }) => ({
    value: detention.id,
    label: dated(detention.heldSince ?? detention.arrestDate, t('new.detention')),
  }));
  const chosen = chosenPersons(value) ?? persons.map((one) => one.value);
  const choices = [
    { key: 'incidentId', label: t('new.incident'), data: incidents, usual: incidents.at(-1) },
    // Of several persons each has its own: the one that began last.
    {
      key: 'detentionId',
      label: t('new.detention'),
      data: chosen.length > 1 ? [] : detentions,
      usual: detentions.at(-1),
    },
  ] as const;
  const asked = choices.filter(({ data }) => data.length > 1);
  if (asked.length === 0 && persons.length < 2) return null;
  return (
    <Stack gap="sm">
      {persons.length > 1 && (
        <MultiSelect
          label={t('new.persons')}
          description={chosen.length > 1 ? t('new.personsTogether') : t('new.personsApart')}
          data={persons}
          value={chosen}
          onChange={(ids) => onChange(withPersons(value, ids))}
        />
      )}
      <Group grow>
        {asked.map(({ key, label, data, usual }) => (
          <Select
            key={key}
            label={label}
            data={data}
            allowDeselect={false}
            value={value[key] ?? usual?.value ?? null}
            onChange={(id) => {
              if (id !== null) onChange({ ...value, [key]: id });
            }}
          />
        ))}
      </Group>
    </Stack>
  );
}

/** undefined: those whom the case is about. */
function chosenPersons({ personId, otherPersonIds = [] }: About): string[] | undefined {
  return personId === undefined ? undefined : [personId, ...otherPersonIds];
}

/** A letter is about somebody: the last one chosen stays. */
function withPersons(about: About, [personId, ...otherPersonIds]: string[]): About {
  if (personId === undefined) return about;
  const { detentionId: _detention, ...rest } = about;
  return { ...rest, personId, otherPersonIds };
}
