import { Button, Group, Select, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { earliestDay } from '@shared/dates/partial-date.rules';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useKeptAnswers } from '../ui/kept-answers';
import { PartialDateInput } from '../ui/partial-date-input';
import { stopsAtRefused } from '../ui/refused-field';
import { RestoredMark } from '../ui/restored-mark';

const Answers = z.object({
  date: PartialDate.nullable(),
  /** What stands in the field of the date and is refused. */
  written: z.string(),
  name: z.string(),
  kind: z.enum(['off', 'worked']),
});
const noAnswers: z.infer<typeof Answers> = { date: null, written: '', name: '', kind: 'off' };

/** A day of the organisation's own, or one that a government has moved. */
export function AddHoliday({ country }: { country: string }) {
  const { t } = useTranslation('holiday');
  const create = useCommand('holiday.create');
  const form = useRef<HTMLFormElement>(null);
  const { answers, change, forget, restored } = useKeptAnswers(`new:holiday:${country}`, Answers, noAnswers);
  const { date, written, name, kind } = answers;
  const exact = date !== null && date.start.length === 10 && date.end === null;
  const add = () => {
    if (!exact || stopsAtRefused(form.current)) return;
    create.mutate(
      { country, date: earliestDay(date), name: name.trim(), kind },
      { onSuccess: () => forget() },
    );
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <RestoredMark restored={restored} />
      <Group align="flex-start" wrap="nowrap">
        <PartialDateInput
          label={t('date')}
          lean="future"
          value={date}
          onChange={(next) => change({ date: next })}
          written={written}
          onWritten={(text) => change({ written: text ?? '' })}
        />
        <TextInput
          label={t('name')}
          value={name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Select
          w={170}
          label={t('kind.label')}
          allowDeselect={false}
          data={(['off', 'worked'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => change({ kind: value === 'worked' ? 'worked' : 'off' })}
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
