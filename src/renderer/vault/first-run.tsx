/** Before any vault is chosen: begin, try, open, restore. */
import { Anchor, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconDatabase, IconFolderOpen, IconPlus, IconRestore, IconSparkles } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { VaultCard } from './vault-card';
import type { VaultStep } from './vault-screens';
import { useDemo } from './demo';
import classes from './vault.module.css';

export function FirstRun({ onStep }: { onStep: (step: VaultStep) => void }) {
  const { t } = useTranslation('vault');
  const choose = useChooseVault(onStep);
  const demo = useDemo(() => onStep('inside'));
  return (
    <VaultCard title={t('start.title')} text={t('start.text')} wide>
      {choose.error !== null && <ErrorMessage error={choose.error} />}
      {demo.error !== null && <ErrorMessage error={demo.error} />}
      <Stack gap="sm">
        <Choice
          icon={<IconPlus />}
          title={t('start.create')}
          text={t('start.createText')}
          onChoose={() => onStep('create')}
        />
        {demo.offered && (
          <Choice
            icon={<IconSparkles />}
            title={t('start.demo')}
            text={t('start.demoText')}
            onChoose={demo.open}
          />
        )}
        <Choice
          icon={<IconFolderOpen />}
          title={t('start.open')}
          text={t('start.openText')}
          onChoose={choose.run}
        />
        <Choice
          icon={<IconRestore />}
          title={t('start.restore')}
          text={t('start.restoreText')}
          onChoose={() => onStep('restore')}
        />
      </Stack>
      <RecentVaults onStep={onStep} />
    </VaultCard>
  );
}

function Choice(props: { icon: ReactNode; title: string; text: string; onChoose: () => void }) {
  return (
    <UnstyledButton className={classes['choice'] ?? ''} onClick={props.onChoose}>
      {props.icon}
      <span>
        <Text component="span" display="block" fw={600}>
          {props.title}
        </Text>
        <Text component="span" display="block" size="sm" c="dimmed">
          {props.text}
        </Text>
      </span>
    </UnstyledButton>
  );
}

/** Asks by dialog for a vault and turns the window to it. */
export function useChooseVault(onStep: (step: VaultStep) => void) {
  const choose = useCommand('vaults.choose');
  const queries = useQueryClient();
  return {
    error: choose.error,
    run: () =>
      choose.mutate(undefined, {
        onSuccess: (place) => {
          if (place === null) return;
          void queries.invalidateQueries().then(() => onStep('unlock'));
        },
      }),
  };
}

export function RecentVaults({ onStep, except }: { onStep: (step: VaultStep) => void; except?: string }) {
  const { t } = useTranslation('vault');
  const recent = useRoute('vaults.recent', undefined);
  const open = useCommand('vaults.open');
  const queries = useQueryClient();
  const places = (recent.data ?? []).filter(({ folder }) => folder !== except);
  if (places.length === 0) return null;
  return (
    <nav aria-label={t('recent')}>
      <Text size="sm" fw={600} mb={4}>
        {t('recent')}
      </Text>
      <Stack gap={4} align="flex-start">
        {places.map(({ folder, name }, index) => (
          <Anchor
            key={folder}
            component="button"
            type="button"
            fz="sm"
            onClick={() =>
              open.mutate(
                { folder },
                { onSuccess: () => void queries.invalidateQueries().then(() => onStep('unlock')) },
              )
            }
          >
            <IconDatabase size={14} aria-hidden /> {name ?? t('hiddenName', { number: index + 1 })}
          </Anchor>
        ))}
      </Stack>
      {open.error !== null && <ErrorMessage error={open.error} />}
    </nav>
  );
}
