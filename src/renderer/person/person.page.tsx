/** One person: names as every letter will print them, who they are, how to reach them, and their cases. */
import { Anchor, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listCountryCodes } from '@shared/language/country.rules';
import type { Person } from '@shared/person/person.schema';
import { useGo } from '../app/navigation';
import { LocalizedPassage, TextPassage } from '../casefile/passage';
import { StatusBadge } from '../casefile/status-badge';
import { CustomFields } from '../custom/custom-fields';
import { useFieldLabel } from '../casefile/field-label';
import { HistoryPanel } from '../journal/history-panel';
import { FlagButton } from '../flag/flag-button';
import { useRoute } from '../ipc/useRoute';
import { useCountryName } from '../ui/country-select';
import { Relationships } from '../relation/relationships';
import { ErrorMessage } from '../ui/error-message';
import { CheckboxField, GenderField, TextField } from '../ui/fields';
import { Guarded } from '../ui/guarded-field';
import { LocalizedField } from '../ui/localized-input';
import { MultiSelectField } from '../ui/multi-select-field';
import { PartialDateField } from '../ui/partial-date-input';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { Affiliations } from './affiliations';
import { MergePerson } from './merge-person';
import { ContactPoints } from './contact-points';
import { otherNames, personName } from './person-words';
import { PersonNames } from './person-names';
import classes from '../casefile/casefile.module.css';

export function PersonPage() {
  const { id = '' } = useParams({ strict: false });
  const person = useRoute('person.get', { id });
  if (person.error !== null)
    return <ErrorMessage error={person.error} onRetry={() => void person.refetch()} />;
  if (person.data === undefined) return <Skeleton h={160} />;
  return <OnePerson key={id} person={person.data} />;
}

function OnePerson({ person }: { person: Person }) {
  const { t } = useTranslation('person');
  const form = useRecordForm<Person>('person', person);
  const labelOf = useFieldLabel('person');
  return (
    <div className={classes['page']}>
      <PersonHeader person={person} />
      <div className={classes['columns']}>
        <div>
          <SectionCard title={t('part.names')}>
            <PersonNames form={form} />
          </SectionCard>
          <SectionCard title={t('part.about')}>
            <LocalizedPassage
              form={form}
              name="profile"
              label={t('field.profile')}
              empty={t('empty.profile')}
              multiline
            />
            <LocalizedField form={form} name="occupation" label={t('field.occupation')} />
          </SectionCard>
          <HealthAndFamily form={form} />
          <Affiliations personId={person.id} />
          <Relationships personId={person.id} />
          <ContactPoints
            form={form}
            guard={(point) => (
              <Guarded form={form} table="person" field="address">
                {point}
              </Guarded>
            )}
          />
        </div>
        <div>
          <Identity form={form} />
          <CustomFields form={form} host="person" card />
          <CasesOfPerson personId={person.id} />
          <SectionCard title={t('part.history')}>
            <HistoryPanel table="person" id={person.id} labelOf={labelOf} />
          </SectionCard>
        </div>
      </div>
    </div>
  );
}

function PersonHeader({ person }: { person: Person }) {
  const { t } = useTranslation(['person', 'common']);
  const words = useWords();
  const go = useGo();
  const remove = useRemove();
  const name = personName(person, words.language);
  const leave = async () => {
    if (await remove('person', person, name)) go('/people');
  };
  return (
    <header className={classes['header']}>
      <Group justify="space-between" wrap="nowrap">
        <div className={classes['titleLine']}>
          <Title order={1}>{name || t('person:unnamed')}</Title>
          <SensitivityBadge level={person.sensitivity} />
          <FlagButton subjectTable="person" subjectId={person.id} />
        </div>
        <Group gap="xs" wrap="nowrap">
          <MergePerson person={person} />
          <Button variant="default" size="compact-sm" onClick={() => void leave()}>
            {t('common:remove')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {[words.text(person.occupation), ...otherNames(person, name).slice(0, 4)].filter(Boolean).join(' · ')}
      </Text>
    </header>
  );
}

function HealthAndFamily({ form }: { form: RecordForm<Person> }) {
  const { t } = useTranslation('person');
  return (
    <SectionCard title={t('part.private')}>
      <Guarded form={form} table="person" field="health">
        <LocalizedField
          form={form}
          name="health"
          label={t('field.health')}
          description={t('help.health')}
          multiline
          minRows={2}
        />
      </Guarded>
      <Guarded form={form} table="person" field="family">
        <LocalizedField
          form={form}
          name="family"
          label={t('field.family')}
          description={t('help.family')}
          multiline
          minRows={2}
        />
      </Guarded>
    </SectionCard>
  );
}

function Identity({ form }: { form: RecordForm<Person> }) {
  const { t } = useTranslation('person');
  const countryName = useCountryName();
  const countries = listCountryCodes().map((value) => ({ value, label: countryName(value) }));
  return (
    <SectionCard title={t('part.identity')}>
      <GenderField form={form} name="gender" label={t('field.gender')} description={t('help.gender')} />
      <PartialDateField form={form} name="birthDate" label={t('field.birthDate')} />
      <LocalizedField form={form} name="birthPlace" label={t('field.birthPlace')} />
      <MultiSelectField form={form} name="citizenships" label={t('field.citizenships')} choices={countries} />
      <TextField form={form} name="codeName" label={t('field.codeName')} description={t('help.codeName')} />
      <CheckboxField form={form} name="deceased" label={t('field.deceased')} />
      <TextPassage form={form} name="notes" label={t('field.notes')} empty={t('empty.notes')} />
    </SectionCard>
  );
}

function CasesOfPerson({ personId }: { personId: string }) {
  const { t } = useTranslation('person');
  const words = useWords();
  const cases = useRoute('casefile.list', { personId });
  return (
    <SectionCard title={t('part.cases')}>
      {cases.data?.lines.length === 0 && <Text c="dimmed">{t('empty.cases')}</Text>}
      <ul className={classes['lines']}>
        {cases.data?.lines.map((line) => (
          <li key={line.id}>
            <Group gap="xs">
              <Anchor href={`#/cases/${line.id}`}>{words.text(line.titles) || line.number}</Anchor>
              <StatusBadge status={line.status} />
            </Group>
            <Text size="xs" c="dimmed">
              {[line.number, words.text(line.phrase)].filter(Boolean).join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
