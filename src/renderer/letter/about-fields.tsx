/** Which person, event and detention the letters are about; asked only where the case has several. */
import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@shared/dates/date-format';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { Language, textIn } from '@shared/language/language.schema';
import { findName, fullName } from '@shared/letter/person-name.rules';
import { useRoute } from '../ipc/useRoute';

/** Absent: as the case suggests. */
export interface About {
  readonly personId?: string;
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
  const choices = [
    { key: 'personId', label: t('new.person'), data: persons, usual: persons[0] },
    { key: 'incidentId', label: t('new.incident'), data: incidents, usual: incidents.at(-1) },
    { key: 'detentionId', label: t('new.detention'), data: detentions, usual: detentions.at(-1) },
  ] as const;
  const asked = choices.filter(({ data }) => data.length > 1);
  if (asked.length === 0) return null;
  return (
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
  );
}
