/** Before any vault is chosen: begin, try, open, restore. */
import { Stack, Text, UnstyledButton } from '@mantine/core';
import { IconFolderOpen, IconPlus, IconRestore, IconSparkles } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../ui/error-message';
import { VaultCard } from './vault-card';
import type { VaultStep } from './vault-screens';
import { DemoState, useDemo } from './demo';
import { RecentVaults, useChooseVault } from './recent-vaults';
import classes from './vault.module.css';

export function FirstRun({ onStep }: { onStep: (step: VaultStep) => void }) {
  const { t } = useTranslation('vault');
  const choose = useChooseVault(onStep);
  const demo = useDemo(() => onStep('inside'));
  return (
    <VaultCard title={t('start.title')} text={t('start.text')} wide>
      {choose.error !== null && <ErrorMessage error={choose.error} />}
      <Stack gap="sm">
        <Choice
          icon={<IconPlus />}
          title={t('start.create')}
          text={t('start.createText')}
          onChoose={() => onStep('create')}
        />
        <Choice
          icon={<IconSparkles />}
          title={t('start.demo')}
          text={t('start.demoText')}
          onChoose={demo.open}
        />
        <DemoState demo={demo} />
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
