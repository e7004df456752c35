/** The tasks of a playbook, saved as one value when a field of one is left. */
import { ActionIcon, Button, Group, Select, Stack } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dueUnits } from '@shared/calendar/working-days.rules';
import type { Playbook, PlaybookStep } from '@shared/playbook/playbook.schema';
import { anchorKinds, taskKinds, taskPriorities } from '@shared/task/task.schema';
import { OffsetCount, sides, useSide } from '../task/offset-count';
import { FieldState } from '../ui/field-state';
import { LocalizedInput } from '../ui/localized-input';
import { useField, type RecordForm } from '../ui/record-form';
import { HelpMark, WithHelp } from '../ui/with-help';
import { useWords } from '../ui/words';
import classes from './playbook.module.css';

/** Under which name the guidance of a step is kept. */
const help = { name: 'playbook' };

const newStep: PlaybookStep = {
  titles: {},
  notes: {},
  kind: 'task',
  priority: 'normal',
  from: 'day',
  count: 1,
  unit: 'day',
};

export function StepsField({ form }: { form: RecordForm<Playbook> }) {
  const { t } = useTranslation('playbook');
  const field = useField(form, 'steps');
  const { value: steps, saver } = field;
  const save = (next: PlaybookStep[]) => {
    saver.type(next);
    saver.leave();
  };
  const moveUp = (index: number) => {
    const [step, above] = [steps[index], steps[index - 1]];
    if (step === undefined || above === undefined) return;
    save(steps.with(index - 1, step).with(index, above));
  };
  return (
    <div>
      <ol className={classes['steps']}>
        {steps.map((step, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is its place in the playbook
          <li key={index}>
            <Step
              step={step}
              first={index === 0}
              onType={(part) => saver.type(steps.with(index, { ...step, ...part }))}
              onLeave={() => saver.leave()}
              onUp={() => moveUp(index)}
              onRemove={() => save(steps.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        size="compact-sm"
        mt="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => save([...steps, newStep])}
      >
        {t('addStep')}
      </Button>
      <FieldState field={field} show={(shown) => t('steps', { count: shown.length })} />
    </div>
  );
}

interface StepProps {
  step: PlaybookStep;
  first: boolean;
  onType: (part: Partial<PlaybookStep>) => void;
  onLeave: () => void;
  onUp: () => void;
  onRemove: () => void;
}

function Step({ step, first, onType, onLeave, onUp, onRemove }: StepProps) {
  const { t } = useTranslation('playbook');
  const words = useWords();
  const title = words.text(step.titles);
  return (
    <Stack gap="xs" onBlur={onLeave}>
      <Group wrap="nowrap" align="flex-end" gap="xs">
        <div style={{ flex: 1 }}>
          <WithHelp form={help} name="steps" label={t('field.step')} own>
            <LocalizedInput
              label={t('field.step')}
              aside={<HelpMark form={help} name="steps" label={t('field.step')} />}
              value={step.titles}
              onChange={(titles) => onType({ titles })}
              onBlur={onLeave}
            />
          </WithHelp>
        </div>
        <ActionIcon
          disabled={first}
          aria-label={t('moveUp', { title })}
          title={t('moveUp', { title })}
          onClick={onUp}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('removeStep', { title })}
          title={t('removeStep', { title })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <WithHelp form={help} name="timing" label={t('field.from')} own>
        <StepTime step={step} onType={onType} />
      </WithHelp>
    </Stack>
  );
}

function StepTime({ step, onType }: Pick<StepProps, 'step' | 'onType'>) {
  const { t } = useTranslation(['playbook', 'task']);
  const side = useSide(step.count, (count) => onType({ count }));
  const label = (from: PlaybookStep['from']) =>
    from === 'day' ? t('playbook:today') : t(`task:anchor.${from}`);
  return (
    <Group grow preventGrowOverflow={false} gap="xs">
      <OffsetCount size="xs" ariaLabel={t('playbook:field.count')} count={step.count} side={side} />
      <Choice
        label={t('playbook:field.unit')}
        values={dueUnits}
        name={(unit) => t(`task:unit.${unit}`)}
        value={step.unit}
        onChange={(unit) => onType({ unit })}
      />
      <Choice
        label={t('playbook:field.direction')}
        values={sides}
        name={(one) => t(`task:direction.${one}`)}
        value={side.side}
        onChange={side.setSide}
      />
      <Choice
        label={t('playbook:field.from')}
        values={anchorKinds}
        name={label}
        value={step.from}
        onChange={(from) => onType({ from })}
      />
      <Choice
        label={t('playbook:field.kind')}
        values={taskKinds}
        name={(kind) => t(`task:kind.${kind}`)}
        value={step.kind}
        onChange={(kind) => onType({ kind })}
      />
      <Choice
        label={t('playbook:field.priority')}
        values={taskPriorities}
        name={(one) => t(`task:priority.${one}`)}
        value={step.priority}
        onChange={(priority) => onType({ priority })}
      />
    </Group>
  );
}

function Choice<Value extends string>(props: {
  label: string;
  values: readonly Value[];
  name: (value: Value) => string;
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <Select
      size="xs"
      aria-label={props.label}
      allowDeselect={false}
      data={props.values.map((value) => ({ value, label: props.name(value) }))}
      value={props.value}
      onChange={(chosen) => {
        const value = props.values.find((one) => one === chosen);
        if (value !== undefined) props.onChange(value);
      }}
    />
  );
}
