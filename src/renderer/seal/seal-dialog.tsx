import { Alert, Button, List, MultiSelect, Stack, Text, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';

interface SealDialogProps {
  caseFileId: string;
  /** Who sees it now; nobody: it is open to all. */
  named: readonly string[];
  onClose: () => void;
  onSealed: () => void;
}

/** Asks who sees the case from now on, and says plainly what that does and what it does not. */
export function SealDialog({ caseFileId, named, onClose, onSealed }: SealDialogProps) {
  const { t } = useTranslation('seal');
  const users = useRoute('user.list', {});
  const me = useRoute('vault.state', undefined).data?.user?.id;
  const seal = useCommand('caseSeal.set');
  const [others, setOthers] = useState(() => named.filter((id) => id !== me));
  const choices = (users.data ?? []).filter(({ id, endedAt }) => endedAt === null && id !== me);
  // Whoever left since is no longer named.
  const chosen = others.filter((other) => choices.some(({ id }) => id === other));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (me === undefined) return;
    seal.mutate({ caseFileId, userIds: [me, ...chosen] }, { onSuccess: onSealed });
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('seal:dialogTitle')}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('seal:what')}</Text>
          <MultiSelect
            data-autofocus
            label={t('seal:names')}
            description={t('seal:namesHint')}
            comboboxProps={{ withinPortal: false }}
            data={choices.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={setOthers}
          />
          {chosen.length === 0 && (
            <Alert color="gray" variant="outline" p="sm">
              {t('seal:one')}
            </Alert>
          )}
          <div>
            <Title order={3} size="sm">
              {t('seal:limits')}
            </Title>
            <List size="sm" spacing={4}>
              <List.Item>{t('seal:limitKey')}</List.Item>
              <List.Item>{t('seal:limitOut')}</List.Item>
              <List.Item>{t('seal:limitShared')}</List.Item>
            </List>
          </div>
          {seal.error !== null && <ErrorMessage error={seal.error} />}
          <FormFoot onCancel={onClose}>
            <Button type="submit" loading={seal.isPending}>
              {t(named.length === 0 ? 'seal:action' : 'seal:save')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
