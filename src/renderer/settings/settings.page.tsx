import { Stack, Tabs, Title } from '@mantine/core';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
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
import { PlacesSection } from '../place/places-section';
import { VocabulariesSection } from '../vocabulary/vocabularies-section';

const sections = {
  organisation: OrganisationSection,
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

/** Settings by section; the section is part of the address. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const router = useRouter();
  const asked = useRouterState({
    select: ({ location }) => new URLSearchParams(location.searchStr).get('section'),
  });
  const shown = names.find((name) => name === asked) ?? 'organisation';
  return (
    <Stack maw={820}>
      <Title order={1}>{t('title')}</Title>
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(name) => router.history.replace(`/settings?section=${name ?? 'organisation'}`)}
      >
        <Tabs.List mb="md">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`sections.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => {
          const Section = sections[name];
          return (
            <Tabs.Panel key={name} value={name}>
              <Section />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Stack>
  );
}
