import { Stack, Text, Title } from '@mantine/core';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { permissions } from '@shared/user/permissions.rules';
import { AboutSection } from './about-section';
import { ComputerSection } from './computer-section';
import { DeadlineRulesSection } from '../deadline/deadline-rules-section';
import { CustomFieldsSection } from '../custom/custom-fields-section';
import { PlaybooksSection } from '../playbook/playbooks-section';
import { HolidaysSection } from './holidays-section';
import { OrganisationSection } from './organisation-section';
import { SignatoriesSection } from './signatories-section';
import { LibrarySection } from '../library/library-section';
import { TemplatesSection } from '../template/templates-section';
import { VaultSection } from './vault-section';
import { UsersSection } from '../user/users-section';
import { useMay } from '../user/may';
import { PlacesSection } from '../place/places-section';
import { VocabulariesSection } from '../vocabulary/vocabularies-section';
import { PartsColumn } from '../ui/parts-column';
import { Changes, Reading } from '../user/changes';

const sections = {
  organisation: OrganisationSection,
  users: UsersSection,
  signatories: SignatoriesSection,
  templates: TemplatesSection,
  library: LibrarySection,
  playbooks: PlaybooksSection,
  holidays: HolidaysSection,
  deadlines: DeadlineRulesSection,
  vocabularies: VocabulariesSection,
  places: PlacesSection,
  fields: CustomFieldsSection,
  vault: VaultSection,
  computer: ComputerSection,
  about: AboutSection,
} as const;
type SectionName = keyof typeof sections;
const names = Object.keys(sections) as SectionName[];

/** What changes a section. Of the sections that are not here nothing, or each part what it says itself. */
const changedBy = {
  organisation: 'settings.update',
  signatories: 'signatory.update',
  fields: 'customField.update',
  templates: 'template.update',
  library: 'libraryEntry.update',
  playbooks: 'playbook.update',
  holidays: 'holiday.update',
  deadlines: 'deadlineRule.update',
  vocabularies: 'vocabularyTerm.update',
  places: 'place.update',
} as const;

function isChanged(name: SectionName): name is keyof typeof changedBy {
  return name in changedBy;
}

/** Settings by section; the section is part of the address. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const router = useRouter();
  const asked = useRouterState({
    select: ({ location }) => new URLSearchParams(location.searchStr).get('section'),
  });
  const shown = names.find((name) => name === asked) ?? 'organisation';
  return (
    <Stack maw={1040}>
      <Title order={1}>{t('title')}</Title>
      <PartsColumn
        label={t('title')}
        parts={names.map((name) => ({ name, title: t(`sections.${name}`) }))}
        chosen={shown}
        onChoose={(name) => router.history.replace(`/settings?section=${name}`)}
      >
        <Section key={shown} name={shown} />
      </PartsColumn>
    </Stack>
  );
}

/** A section; who may not change it is told who does. */
function Section({ name }: { name: SectionName }) {
  const { t } = useTranslation('user');
  const may = useMay();
  const Content = sections[name];
  if (!isChanged(name)) {
    return (
      <Reading>
        <Content />
      </Reading>
    );
  }
  const route = changedBy[name];
  return (
    <Changes route={route}>
      {!may(route) && (
        <Text size="sm" c="dimmed" role="note" mb="sm">
          {t('settingsOnly', { context: permissions[route] })}
        </Text>
      )}
      <Content />
    </Changes>
  );
}
