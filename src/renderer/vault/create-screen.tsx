/** A new vault in one page: name, person, folder, passphrase; then the recovery key, shown once. */
import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';
import { request } from '../ipc/api';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { TextButton } from '../ui/text-button';
import { isReady, NewPassphrase, noPassphrase, SubmitButton } from './new-passphrase';
import { withBytes } from './passphrase';
import { RecoveryKeyStep } from './recovery-key-step';
import { VaultCard } from './vault-card';
import type { VaultStep } from './vault-screens';

export function CreateScreen({ onStep }: { onStep: (step: VaultStep) => void }) {
  const { t, i18n } = useTranslation(['vault', 'common']);
  const [name, setName] = useState('');
  const [userName, setUserName] = useState('');
  const [folder, setFolder] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const create = useMutation({
    mutationFn: (text: string) =>
      withBytes(text, (bytes) =>
        request('vault.create', {
          folder: folder ?? '',
          name: name.trim(),
          userName: userName.trim(),
          passphrase: bytes,
          language: Language.parse(i18n.language),
        }),
      ),
    gcTime: 0,
  });
  if (create.data !== undefined)
    return (
      <RecoveryKeyStep groups={create.data.recoveryKey} vaultName={name} onDone={() => onStep('inside')} />
    );
  const ready = name.trim() !== '' && userName.trim() !== '' && folder !== null && isReady(passphrase);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    create.mutate(passphrase.text, { onSuccess: () => setPassphrase(noPassphrase) });
  };
  return (
    <VaultCard title={t('create.title')} text={t('create.text')} wide>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Group grow align="flex-start">
            <TextInput
              label={t('create.name')}
              description={t('create.nameHint')}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            <TextInput
              label={t('create.userName')}
              description={t('create.userNameHint')}
              value={userName}
              maxLength={80}
              onChange={(event) => setUserName(event.currentTarget.value)}
            />
          </Group>
          <FolderChoice label={t('create.folder')} folder={folder} onChange={setFolder} />
          <NewPassphrase value={passphrase} onChange={setPassphrase} known={[name, userName]} />
          {create.error !== null && <ErrorMessage error={create.error} />}
          <Group justify="space-between">
            <TextButton size="sm" onClick={() => onStep('start')}>
              {t('common:back')}
            </TextButton>
            <SubmitButton label={t('create.submit')} busy={create.isPending} disabled={!ready} />
          </Group>
        </Stack>
      </form>
    </VaultCard>
  );
}

/** A folder chosen in the system's dialog: nobody types a path. */
export function FolderChoice(props: {
  label: string;
  folder: string | null;
  onChange: (folder: string) => void;
}) {
  const { t } = useTranslation('vault');
  const choose = useCommand('vaults.chooseFolder');
  return (
    <Input.Wrapper label={props.label} labelElement="div">
      <Group gap="sm" wrap="nowrap">
        <Button
          variant="default"
          onClick={() =>
            choose.mutate(undefined, { onSuccess: (chosen) => chosen !== null && props.onChange(chosen) })
          }
        >
          {t('chooseFolder')}
        </Button>
        <Text size="sm" c="dimmed" truncate="start">
          {props.folder ?? t('noFolder')}
        </Text>
      </Group>
      {choose.error !== null && <ErrorMessage error={choose.error} />}
    </Input.Wrapper>
  );
}
