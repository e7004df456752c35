import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { Mark } from './mark';
import classes from './vault.module.css';

const ownNames = { en: 'English', fr: 'Français', ru: 'Русский' } as const;

interface VaultCardProps {
  title: string;
  text?: string;
  children: ReactNode;
  wide?: boolean;
}

/** One calm column: mark, title, what to do; the language can be changed on every screen. */
export function VaultCard({ title, text, children, wide }: VaultCardProps) {
  return (
    <div className={classes['screen']}>
      <main className={classes['card']} data-wide={wide || undefined}>
        <Stack gap="md">
          <Group gap="sm" wrap="nowrap">
            <Mark />
            <Title order={1}>{title}</Title>
          </Group>
          {text !== undefined && <Text c="dimmed">{text}</Text>}
          {children}
        </Stack>
      </main>
      <LanguageLinks />
    </div>
  );
}

function LanguageLinks() {
  const { t, i18n } = useTranslation('vault');
  const setLanguage = useCommand('app.setLanguage');
  return (
    <nav aria-label={t('languages')} className={classes['languages']}>
      {languages.map((language) => (
        <Anchor
          key={language}
          component="button"
          type="button"
          lang={language}
          fz="sm"
          underline={i18n.language === language ? 'always' : 'hover'}
          fw={i18n.language === language ? 600 : 400}
          aria-pressed={i18n.language === language}
          onClick={() => setLanguage.mutate({ language })}
        >
          {ownNames[language]}
        </Anchor>
      ))}
    </nav>
  );
}
