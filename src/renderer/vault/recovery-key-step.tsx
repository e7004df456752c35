/** The recovery key, shown once: it goes on paper, and two groups are typed to prove that it is there. */
import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoverySheetButtons } from './recovery-sheet-buttons';
import { VaultCard } from './vault-card';
import classes from './vault.module.css';

interface RecoveryKeyProps {
  groups: readonly string[];
  vaultName: string;
  /** What the last button does: "Open the vault". */
  doneLabel: string;
  onDone: () => void;
}

export function RecoveryKeyStep(props: Omit<RecoveryKeyProps, 'doneLabel'>) {
  const { t } = useTranslation('vault');
  return (
    <VaultCard title={t('recovery.title')} text={t('recovery.text')} wide>
      <RecoveryKey {...props} doneLabel={t('recovery.done')} />
    </VaultCard>
  );
}

export function RecoveryKey(props: RecoveryKeyProps) {
  const { t } = useTranslation('vault');
  const [checking, setChecking] = useState(false);
  if (checking) return <Check {...props} onBack={() => setChecking(false)} />;
  return (
    <Stack>
      <ol className={classes['groups']} aria-label={t('recovery.title')}>
        {props.groups.map((group, index) => (
          <li key={group}>
            <small>{index + 1}</small>
            {group}
          </li>
        ))}
      </ol>
      <Alert color="gray" variant="outline" icon={<IconPrinter size={18} aria-hidden />} p="sm">
        {t('recovery.keep')}
      </Alert>
      <Group justify="space-between" align="flex-start">
        <RecoverySheetButtons groups={props.groups} vaultName={props.vaultName} />
        <Button onClick={() => setChecking(true)}>{t('recovery.written')}</Button>
      </Group>
    </Stack>
  );
}

function Check(props: RecoveryKeyProps & { onBack: () => void }) {
  const { t } = useTranslation(['vault', 'common']);
  const [asked] = useState(() => twoOf(props.groups.length));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [tried, setTried] = useState(false);
  const isRight = (index: number) =>
    (typed[index] ?? '').trim().toUpperCase() === (props.groups[index] ?? '').toUpperCase();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (asked.every(isRight)) props.onDone();
    else setTried(true);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {asked.map((index) => (
          <TextInput
            key={index}
            label={t('vault:recovery.group', { number: index + 1 })}
            value={typed[index] ?? ''}
            spellCheck={false}
            autoComplete="off"
            error={tried && !isRight(index) ? t('vault:recovery.wrongGroup') : undefined}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((old) => ({ ...old, [index]: value }));
            }}
          />
        ))}
        <Group justify="space-between">
          <Button variant="default" onClick={props.onBack}>
            {t('vault:recovery.again')}
          </Button>
          <Button type="submit">{props.doneLabel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Two different places, in order; which ones is no secret, so that any source of chance will do. */
function twoOf(count: number): number[] {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return [first, second].sort((a, b) => a - b);
}
