/** The questions of a form: what the facts say, what the writer says instead or besides, and where a gap is closed. */
import { Anchor, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formWords } from '@shared/submission/form-words';
import type { FormItem } from '@shared/submission/form.schema';
import type { ItemState, OwnAnswer, SubmissionView } from '@shared/submission/submission.schema';
import { useField } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { TextButton } from '../ui/text-button';
import { questionId } from './missing';
import { addressOfPlace } from './place-address';
import type { SubmissionForm } from './submission.page';
import { useFormWords } from './use-words-of';
import classes from './submission.module.css';

interface QuestionsProps {
  readonly view: SubmissionView;
  readonly form: SubmissionForm;
  readonly readOnly: boolean;
}

export function Questions(props: QuestionsProps) {
  const say = useFormWords();
  const states = new Map(props.view.items.map((item) => [item.id, item]));
  return props.view.form.sections
    .filter(({ items }) => items.length > 0)
    .map((section) => (
      <SectionCard key={section.id} title={say(section.heading)}>
        <div>
          {section.items.map((item) => (
            <Question key={item.id} {...props} item={item} state={states.get(item.id)} />
          ))}
        </div>
      </SectionCard>
    ));
}

type QuestionProps = QuestionsProps & { readonly item: FormItem; readonly state: ItemState | undefined };

function Question(props: QuestionProps) {
  const { t } = useTranslation('submission');
  const say = useFormWords();
  const { item, state, form, readOnly } = props;
  const field = useField(form, 'answers');
  const own = field.value[item.id];
  const [open, setOpen] = useState(false);
  const change = (answer: OwnAnswer | undefined) => {
    const { [item.id]: _before, ...others } = field.saver.read().value;
    field.saver.type(answer === undefined ? others : { ...others, [item.id]: answer });
  };
  const facts = state?.facts ?? [];
  const writing = own !== undefined || open;
  const answered = facts.length > 0 || (own?.text.trim() ?? '') !== '';
  const covered = own !== undefined && own.mode === 'instead' && own.text.trim() !== '';
  return (
    <div id={questionId(item.id)} tabIndex={-1} className={classes['question']}>
      <Text size="sm" fw={500}>
        {say(item.label)}
      </Text>
      {facts.length > 0 && (
        <Text
          size="sm"
          className={classes['facts'] ?? ''}
          {...(covered ? { td: 'line-through', c: 'dimmed' } : {})}
          lang={form.record.language}
        >
          {facts.join('\n')}
        </Text>
      )}
      {!answered && <Gap item={item} byHand={props.view.form.byHand} />}
      {writing && (
        <Own
          {...props}
          own={own ?? { text: '', mode: facts.length > 0 ? 'after' : 'instead' }}
          onChange={change}
          onLeave={() => field.saver.leave()}
        />
      )}
      {item.hint !== undefined && (writing || !answered) && (
        <Text size="xs" c="dimmed">
          {say(item.hint)}
        </Text>
      )}
      {!readOnly && (
        <Tools
          {...props}
          answered={answered}
          own={own}
          onWrite={() => setOpen(true)}
          onChange={(answer) => {
            setOpen(false);
            change(answer);
            field.saver.leave();
          }}
          writing={writing}
          writeText={facts.length > 0 ? t('writeMore') : t('write')}
        />
      )}
    </div>
  );
}

function Gap({ item, byHand }: { item: FormItem; byHand: boolean }) {
  const { t } = useTranslation('submission');
  const needed = item.need !== 'optional' && !byHand && item.group === undefined;
  if (!needed)
    return (
      <Text size="sm" c="dimmed">
        {t(byHand ? 'byHand' : 'open')}
      </Text>
    );
  return (
    <Text size="sm" className={classes['gap'] ?? ''}>
      <IconAlertTriangle size={14} aria-hidden />
      {t(item.need === 'required' ? 'gapRequired' : 'gap')}
    </Text>
  );
}

interface OwnProps extends QuestionProps {
  readonly own: OwnAnswer;
  readonly onChange: (answer: OwnAnswer) => void;
  readonly onLeave: () => void;
}

function Own({ item, state, own, readOnly, form, onChange, onLeave }: OwnProps) {
  const { t } = useTranslation('submission');
  const say = useFormWords();
  return (
    <Stack gap={4} mt={4}>
      <Textarea
        aria-label={t('ownText', { question: say(item.label) })}
        lang={form.record.language}
        autosize
        minRows={2}
        maxRows={24}
        maxLength={100_000}
        readOnly={readOnly}
        value={own.text}
        onChange={(event) => onChange({ ...own, text: event.currentTarget.value })}
        onBlur={onLeave}
      />
      {(state?.facts.length ?? 0) > 0 && (
        <Checkbox
          size="xs"
          label={t('instead')}
          disabled={readOnly}
          checked={own.mode === 'instead'}
          onChange={(event) => {
            onChange({ ...own, mode: event.currentTarget.checked ? 'instead' : 'after' });
            onLeave();
          }}
        />
      )}
    </Stack>
  );
}

interface ToolsProps extends QuestionProps {
  readonly answered: boolean;
  readonly own: OwnAnswer | undefined;
  readonly writing: boolean;
  readonly writeText: string;
  readonly onWrite: () => void;
  readonly onChange: (answer: OwnAnswer | undefined) => void;
}

function Tools(props: ToolsProps) {
  const { t } = useTranslation('submission');
  const { item, view, form, answered, own } = props;
  const { submission } = view;
  const { notKnown } = formWords(submission.language);
  const openQuestion = !answered && !view.form.byHand;
  return (
    <div className={classes['tools']}>
      {item.enteredIn !== undefined && (
        <Anchor size="xs" href={`#${addressOfPlace(item.enteredIn, submission)}`}>
          {t(`place.${item.enteredIn}`)}
        </Anchor>
      )}
      {!props.writing && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          className={classes['gap'] ?? ''}
          onClick={props.onWrite}
        >
          <IconPencil size={12} aria-hidden />
          {props.writeText}
        </Anchor>
      )}
      {openQuestion && item.need !== 'optional' && (
        <TextButton onClick={() => props.onChange({ text: notKnown, mode: 'instead' })}>
          {t('notKnown')}
        </TextButton>
      )}
      {own !== undefined && <TextButton onClick={() => props.onChange(undefined)}>{t('clear')}</TextButton>}
      {view.form.audience !== 'inside' && !view.form.byHand && <Confidential item={item} form={form} />}
    </div>
  );
}

function Confidential({ item, form }: { item: FormItem; form: SubmissionForm }) {
  const { t } = useTranslation('submission');
  const field = useField(form, 'confidential');
  const change = (on: boolean) => {
    const others = field.saver.read().value.filter((id) => id !== item.id);
    field.saver.type(on ? [...others, item.id] : others);
    field.saver.leave();
  };
  return (
    <Checkbox
      size="xs"
      label={t('confidential')}
      checked={field.value.includes(item.id)}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}
