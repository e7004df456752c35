/** The way out: everything of the vault as open files. What that means is said before, and the passphrase asked again. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../ipc/useJob';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form-foot';
import { JobState } from '../ui/job-state';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import { SubmitButton } from '../vault/new-passphrase';
import { withBytes } from '../vault/passphrase';
import { PassphraseField } from '../vault/passphrase-field';
import { useMay } from '../user/may';

export function ExitSection() {
  const { t } = useTranslation('exchange');
  const [opened, setOpened] = useState(false);
  if (!useMay()('exit.save')) return null;
  return (
    <SectionCard title={t('exit.title')}>
      <Text size="sm" c="dimmed">
        {t('exit.hint')}
      </Text>
      <Group>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('exit.action')}
        </Button>
      </Group>
      {opened && <ExitDialog onClose={() => setOpened(false)} />}
    </SectionCard>
  );
}

function ExitDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['exchange', 'settings']);
  const words = useWords();
  const [text, setText] = useState('');
  const job = useJob('exit.save');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = text;
    setText('');
    void withBytes(typed, (passphrase) => job.run({ passphrase })).then(
      ({ saved, rows, files }) => {
        if (!saved) return;
        const shown = { rows: words.number(rows), files: words.number(files) };
        notifications.show({ message: t('exit.done', shown), autoClose: 15_000 });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog onClose={onClose} title={t('exit.title')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <Alert color="red" variant="outline" icon={<IconAlertTriangle size={18} aria-hidden />}>
            {t('exit.warning')}
          </Alert>
          <Text size="sm">{t('exit.text')}</Text>
          <PassphraseField
            label={t('settings:vault.oldPassphrase')}
            value={text}
            onChange={setText}
            takesFocus
          />
          <JobState job={job} label={t('exit.running')} />
          <FormFoot onCancel={onClose}>
            <SubmitButton label={t('exit.choose')} busy={job.running} disabled={text === ''} />
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
