/** Why, until when, and who: for one record, or for many at once. */
import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CivilDateInput, useDay } from '../ui/civil-date-input';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form-foot';

export interface FlagValues {
  readonly reason: string;
  readonly dueOn: string | null;
  readonly who: string;
}

interface FlagFormProps {
  title: string;
  /** On the button. */
  action: string;
  initial: FlagValues;
  /** The day alone: reasons and persons stay as they are. */
  dayOnly?: boolean;
  onClose: () => void;
  onFlag: (values: FlagValues) => void;
}

export function FlagForm({ title, action, initial, dayOnly = false, onClose, onFlag }: FlagFormProps) {
  const { t } = useTranslation('flag');
  const [reason, setReason] = useState(initial.reason);
  const [who, setWho] = useState(initial.who);
  const { day, ready, input } = useDay(initial.dueOn);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready) onFlag({ reason: reason.trim(), dueOn: day, who: who.trim() });
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          {!dayOnly && (
            <TextInput
              data-autofocus
              label={t('reason')}
              description={t('reasonHint')}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <CivilDateInput label={t('day')} description={t('dayHint')} {...input} />
          {!dayOnly && (
            <TextInput
              label={t('who')}
              description={t('whoHint')}
              maxLength={500}
              value={who}
              onChange={(event) => setWho(event.currentTarget.value)}
            />
          )}
          <FormFoot onCancel={onClose}>
            <Button type="submit" disabled={!ready}>
              {action}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
