/** Ways to a vault that exists: the ones opened before, and the dialog. */
import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconDatabase, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { routeKey, useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import type { VaultStep } from './vault-screens';
import classes from './vault.module.css';

type Step = (step: VaultStep) => void;

/** Asks by dialog for a vault and turns the window to it. */
export function useChooseVault(onStep: Step) {
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

/** Turns the window to a vault of the recent list. */
export function useOpenVault(onStep: Step) {
  const open = useCommand('vaults.open');
  const queries = useQueryClient();
  return {
    error: open.error,
    run: (folder: string) =>
      open.mutate(
        { folder },
        { onSuccess: () => void queries.invalidateQueries().then(() => onStep('unlock')) },
      ),
  };
}

export function RecentVaults({ onStep, except }: { onStep: Step; except?: string }) {
  const { t } = useTranslation('vault');
  const recent = useRoute('vaults.recent', undefined);
  const open = useOpenVault(onStep);
  const forget = useCommand('vaults.forget');
  const queries = useQueryClient();
  const places = (recent.data ?? []).filter(({ folder }) => folder !== except);
  if (places.length === 0) return null;
  const drop = (folder: string) =>
    forget.mutate(
      { folder },
      { onSuccess: (left) => queries.setQueryData(routeKey('vaults.recent', undefined), left) },
    );
  return (
    <nav aria-label={t('recent')}>
      <Text size="sm" fw={600} mb={4}>
        {t('recent')}
      </Text>
      <Stack gap={4}>
        {places.map(({ folder, name: ownName }, index) => {
          const name = ownName ?? t('hiddenName', { number: index + 1 });
          const label = t('forget', { name });
          return (
            <Group key={folder} gap="xs" wrap="nowrap" justify="space-between">
              <Anchor
                component="button"
                type="button"
                fz="sm"
                ta="start"
                className={classes['recent'] ?? ''}
                {...(ownName === null ? {} : { title: folder })}
                onClick={() => open.run(folder)}
              >
                <IconDatabase size={14} aria-hidden />
                <span>{name}</span>
              </Anchor>
              <ActionIcon size="sm" aria-label={label} title={label} onClick={() => drop(folder)}>
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Group>
          );
        })}
      </Stack>
      {open.error !== null && <ErrorMessage error={open.error} />}
    </nav>
  );
}
