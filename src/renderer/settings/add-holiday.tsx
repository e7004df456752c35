import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { earliestDay } from '@shared/dates/partial-date.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { PartialDateInput } from '../ui/partial-date-input';

/** A day of the organisation's own, or one that a government has moved. */
export function AddHoliday({ country }: { country: string }) {
  const { t } = useTranslation('holiday');
  const create = useCommand('holiday.create');
  const [date, setDate] = useState<PartialDate | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'off' | 'worked'>('off');
  const exact = date !== null && date.start.length === 10 && date.end === null;
  const add = () => {
    if (!exact) return;
    create.mutate(
      { country, date: earliestDay(date), name: name.trim(), kind },
      {
        onSuccess: () => {
          setDate(null);
          setName('');
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Group align="flex-start" wrap="nowrap">
        <PartialDateInput label={t('date')} lean="future" value={date} onChange={setDate} />
        <TextInput label={t('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Select
          w={170}
          label={t('kind.label')}
          allowDeselect={false}
          data={(['off', 'worked'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(value === 'worked' ? 'worked' : 'off')}
        />
        <Button
          type="submit"
          variant="default"
          mt={22}
          style={{ flex: 'none' }}
          disabled={!exact}
          loading={create.isPending}
        >
          {t('add')}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </form>
  );
}
