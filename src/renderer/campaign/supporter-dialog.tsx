/** One signature as it was given, its proof of opt-in, and the way to forget the person. */
import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, type Supporter, type SupporterLine } from '@shared/campaign/supporter.schema';
import { documentLanguages } from '@shared/language/language.schema';
import { useForgetRead } from '../ipc/use-forget-read';
import { useCommand } from '../ipc/useCommand';
import { CivilDateField } from '../ui/civil-date-input';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { CountryField, SelectField, TextAreaField, TextField } from '../ui/fields';
import { useMoments } from '../ui/moments';
import { useRecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { MayButton } from '../user/may-button';
import { TakeBackImport } from './take-back-import';

interface SupporterDialogProps {
  line: SupporterLine;
  locked: boolean;
  onClose: () => void;
}

export function SupporterDialog({ line, locked, onClose }: SupporterDialogProps) {
  const { t } = useTranslation(['campaign', 'common']);
  const remove = useRemove();
  const [asking, setAsking] = useState(false);
  const forget = useCommand('supporter.forget');
  const forgetRead = useForgetRead();
  const { id, name } = line;
  const gone = line.forgottenAt !== null;
  const erase = () =>
    forget.mutate(
      { id },
      {
        onSuccess: () => {
          notifications.show({ message: t('campaign:forget.done') });
          onClose();
          forgetRead();
        },
      },
    );
  return (
    <Dialog onClose={onClose} size="lg" title={gone ? t('campaign:signatory.forgotten') : name}>
      <Stack>
        {gone ? <Text size="sm">{t('campaign:forget.gone')}</Text> : <Fields line={line} locked={locked} />}
        {forget.error !== null && <ErrorMessage error={forget.error} />}
        {!gone && (
          <Group justify="space-between">
            <MayButton route="supporter.forget" variant="default" color="red" onClick={() => setAsking(true)}>
              {t('campaign:forget.button')}
            </MayButton>
            {!locked && line.importId !== null && (
              <TakeBackImport importId={line.importId} onDone={onClose} />
            )}
            {!locked && (
              <Button
                variant="default"
                onClick={() => void remove('supporter', line, name).then((done) => done && onClose())}
              >
                {t('common:remove')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={asking}
        title={t('campaign:forget.title', { name })}
        text={t('campaign:forget.text')}
        action={t('campaign:forget.button')}
        danger
        busy={forget.isPending}
        onConfirm={erase}
        onClose={() => setAsking(false)}
      />
    </Dialog>
  );
}

function Fields({ line, locked }: { line: SupporterLine; locked: boolean }) {
  const { t } = useTranslation(['campaign', 'common']);
  const words = useWords();
  const form = useRecordForm<Supporter>('supporter', line);
  const languages = documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }));
  return (
    <fieldset disabled={locked} style={{ border: 0, padding: 0, margin: 0 }}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextField form={form} name="name" label={t('campaign:signatory.field.name')} required />
          <TextField
            form={form}
            name="email"
            label={t('campaign:signatory.field.email')}
            required={line.channel !== 'paper'}
          />
        </Group>
        <Group grow align="flex-start">
          <TextField form={form} name="organisation" label={t('campaign:signatory.field.organisation')} />
          <CountryField form={form} name="country" label={t('campaign:signatory.field.country')} />
        </Group>
        <Group grow align="flex-start">
          <CivilDateField form={form} name="signedOn" label={t('campaign:signatory.field.signedOn')} />
          <SelectField
            form={form}
            name="language"
            label={t('campaign:signatory.field.language')}
            choices={languages}
            clearable
          />
          <SelectField
            form={form}
            name="channel"
            label={t('campaign:signatory.field.channel')}
            choices={words.choices('supporterChannel', channels)}
          />
        </Group>
        <TextAreaField
          form={form}
          name="ownText"
          label={t('campaign:signatory.field.ownText')}
          description={t(
            line.ownText === '' ? 'campaign:signatory.defaultSent' : 'campaign:signatory.editedSent',
          )}
        />
        <OptInProof line={line} />
      </Stack>
    </fieldset>
  );
}

function OptInProof({ line: { optIn } }: { line: SupporterLine }) {
  const { t } = useTranslation(['campaign', 'common']);
  const moments = useMoments();
  if (optIn === null) {
    return (
      <Text size="sm" c="dimmed">
        {t('campaign:signatory.noOptIn')}
      </Text>
    );
  }
  return (
    <Alert variant="light" p="xs" title={t('campaign:signatory.optIn')}>
      <Textarea
        readOnly
        autosize
        value={optIn.wording}
        lang={optIn.language}
        aria-label={t('campaign:import.wording')}
      />
      <Text size="xs" mt={4}>
        {[t(`common:language.${optIn.language}`), moments.day(optIn.at), optIn.source]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Alert>
  );
}
