/** Whom the case concerns, each with a role, and the organisations that stand with or behind it. */
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  caseOrganisationRoles,
  caseRoles,
  type CaseOrganisation,
  type CasePerson,
} from '@shared/casefile/casefile.schema';
import type {
  CaseFileView,
  CaseOrganisationView,
  CasePersonView,
} from '@shared/casefile/casefile-view.schema';
import { codeWords } from '@shared/pseudonym/pseudonym-code.rules';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { OrganisationPicker } from '../organisation/organisation-picker';
import { OrganisationRow } from '../organisation/organisation-row';
import { PersonPicker } from '../person/person-picker';
import { personName } from '../person/person-words';
import { CaseRelations } from '../relation/relation-graph';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { SelectField, TextField } from '../ui/fields';
import { useRecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { SortableList } from '../ui/sortable-list';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { LinkedRow } from './linked-row';

export function PeopleTab({ view }: { view: CaseFileView }) {
  return (
    <Stack gap={0}>
      <Persons view={view} />
      <Organisations view={view} />
      <CaseRelations caseFileId={view.caseFile.id} />
    </Stack>
  );
}

function Persons({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const add = useCommand('casePerson.create');
  const reorder = useCommand('casePerson.reorder');
  const { id } = view.caseFile;
  const codes = useRoute('pseudonym.listOfCase', { caseFileId: id });
  const numbers = new Map(codes.data?.given.map(({ personId, number }) => [personId, number]));
  const items = view.persons.map((entry) => ({ id: entry.link.id, entry }));
  return (
    <SectionCard title={t('people.persons')}>
      {(add.error ?? reorder.error) !== null && <ErrorMessage error={add.error ?? reorder.error} />}
      {items.length === 0 && <EmptyState title={t('people.emptyTitle')} text={t('people.emptyText')} />}
      <SortableList
        label={t('people.persons')}
        items={items}
        nameOf={({ entry }) => personName(entry.person, words.language)}
        render={({ entry }) => <PersonRow entry={entry} number={numbers.get(entry.person.id)} />}
        onReorder={(ids) => reorder.mutate({ caseFileId: id, ids })}
      />
      <PersonPicker
        label={t('people.addPerson')}
        without={view.persons.map(({ person }) => person.id)}
        onPick={(personId) =>
          add.mutate({ caseFileId: id, personId, role: view.persons.length === 0 ? 'subject' : 'other' })
        }
      />
    </SectionCard>
  );
}

interface PersonRowProps {
  entry: CasePersonView;
  /** Of the code that stands for the person in papers without names. */
  number: number | undefined;
}

function PersonRow({ entry: { link, person }, number }: PersonRowProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const form = useRecordForm<CasePerson>('casePerson', link);
  const remove = useRemove();
  const name = personName(person, words.language);
  return (
    <LinkedRow
      href={`#/people/${person.id}`}
      title={name}
      detail={[
        words.text(person.occupation),
        number === undefined ? '' : t('people.code', { code: codeWords([number], words.language) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      onRemove={() => void remove('casePerson', link, name)}
    >
      <SelectField
        form={form}
        name="role"
        label={t('field.role')}
        choices={words.choices('caseRole', caseRoles)}
      />
      <TextField form={form} name="note" label={t('field.note')} />
    </LinkedRow>
  );
}

function Organisations({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const add = useCommand('caseOrganisation.create');
  const reorder = useCommand('caseOrganisation.reorder');
  const { id } = view.caseFile;
  const items = view.organisations.map((entry) => ({ id: entry.link.id, entry }));
  return (
    <SectionCard title={t('people.organisations')}>
      {(add.error ?? reorder.error) !== null && <ErrorMessage error={add.error ?? reorder.error} />}
      <SortableList
        label={t('people.organisations')}
        items={items}
        nameOf={({ entry }) => words.text(entry.organisation.names)}
        render={({ entry }) => <LinkedOrganisation entry={entry} />}
        onReorder={(ids) => reorder.mutate({ caseFileId: id, ids })}
      />
      <OrganisationPicker
        label={t('people.addOrganisation')}
        without={view.organisations.map(({ organisation }) => organisation.id)}
        onPick={(organisationId) => add.mutate({ caseFileId: id, organisationId, role: 'partner' })}
      />
    </SectionCard>
  );
}

function LinkedOrganisation({ entry: { link, organisation } }: { entry: CaseOrganisationView }) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const form = useRecordForm<CaseOrganisation>('caseOrganisation', link);
  const remove = useRemove();
  return (
    <OrganisationRow
      organisation={organisation}
      onRemove={(name) => void remove('caseOrganisation', link, name)}
    >
      <SelectField
        form={form}
        name="role"
        label={t('field.role')}
        choices={words.choices('caseOrganisationRole', caseOrganisationRoles)}
      />
      <SelectField
        form={form}
        name="consentToBeNamed"
        label={t('field.consentToBeNamed')}
        choices={words.choices('consent', ['not_asked', 'yes', 'no'])}
      />
    </OrganisationRow>
  );
}
