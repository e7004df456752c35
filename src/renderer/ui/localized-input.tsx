/** One text in several languages: a tab a language, with a mark on those that are written. */
import { Group, Input, Tabs, Textarea, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleFilled } from '@tabler/icons-react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  documentLanguages,
  type DocumentLanguage,
  type LocalizedText,
} from '@shared/language/language.schema';
import { FieldState } from './field-state';
import type { FieldOf, FieldProps } from './fields';
import { HelpMark, WithHelp } from './with-help';
import { useFieldAs, type StoredRecord } from './record-form';

/** Somebody is sent to the text in this language; each new one asks anew. */
export interface AskedLanguage {
  readonly language: DocumentLanguage;
}

interface LocalizedInputProps {
  label: string;
  value: LocalizedText;
  onChange: (value: LocalizedText) => void;
  onBlur?: (() => void) | undefined;
  /** Languages offered; all four by default. */
  languages?: readonly DocumentLanguage[] | undefined;
  multiline?: boolean | undefined;
  minRows?: number | undefined;
  description?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Beside the label. */
  aside?: ReactNode;
  readOnly?: boolean | undefined;
  asked?: AskedLanguage | undefined;
}

export function LocalizedInput(props: LocalizedInputProps) {
  const { t, i18n } = useTranslation('common');
  const offered = props.languages ?? documentLanguages;
  const [chosen, setChosen] = useState(() => startLanguage(props.value, offered, i18n.language));
  const id = useId();
  const { asked } = props;
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    if (asked !== undefined) setChosen(asked.language);
  }
  useEffect(() => {
    if (asked !== undefined) document.getElementById(id)?.focus();
  }, [asked, id]);
  const text = props.value[chosen] ?? '';
  const shared = {
    id,
    value: text,
    lang: chosen,
    placeholder: props.placeholder,
    error: props.error,
    onBlur: props.onBlur,
    ...(props.readOnly === true ? { readOnly: true } : {}),
    'aria-describedby': `${id}-language`,
    onChange: (event: { currentTarget: { value: string } }) =>
      props.onChange(changed(props.value, chosen, event.currentTarget.value)),
  };
  return (
    <div>
      <Group justify="space-between" align="flex-end" gap="xs" wrap="nowrap">
        <Group gap={4} wrap="nowrap">
          <Input.Label htmlFor={id} required={props.required ?? false} size="sm">
            {props.label}
          </Input.Label>
          {props.aside}
        </Group>
        <Languages
          value={props.value}
          offered={offered}
          chosen={chosen}
          onChoose={setChosen}
          label={props.label}
        />
      </Group>
      {props.description !== undefined && <Input.Description mb={4}>{props.description}</Input.Description>}
      <VisuallyHidden id={`${id}-language`}>{t(`language.${chosen}`)}</VisuallyHidden>
      {props.multiline === true ? (
        <Textarea {...shared} autosize minRows={props.minRows ?? 3} maxRows={24} />
      ) : (
        <TextInput {...shared} data-autofocus={props.autoFocus} />
      )}
    </div>
  );
}

function Languages(props: {
  value: LocalizedText;
  offered: readonly DocumentLanguage[];
  chosen: DocumentLanguage;
  label: string;
  onChoose: (language: DocumentLanguage) => void;
}) {
  const { t } = useTranslation('common');
  return (
    <Tabs
      value={props.chosen}
      variant="pills"
      onChange={(value) => props.onChoose((value ?? props.chosen) as DocumentLanguage)}
    >
      {/* On one line: in a narrow column the label gives way. */}
      <Tabs.List
        aria-label={t('language.tabs', { field: props.label })}
        mb={2}
        style={{ flexWrap: 'nowrap' }}
      >
        {props.offered.map((language) => {
          const written = (props.value[language] ?? '').trim() !== '';
          return (
            <Tabs.Tab
              key={language}
              value={language}
              px={6}
              py={3}
              mih={24}
              fz="xs"
              aria-controls={undefined}
              aria-label={t(written ? 'language.written' : 'language.missing', {
                name: t(`language.${language}`),
              })}
              title={t(written ? 'language.written' : 'language.missing', {
                name: t(`language.${language}`),
              })}
              rightSection={
                written ? <IconCircleFilled size={7} aria-hidden /> : <IconCircle size={7} aria-hidden />
              }
            >
              {language.toUpperCase()}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
    </Tabs>
  );
}

/** The language of the interface, else the first that is written, else the first. */
function startLanguage(
  value: LocalizedText,
  offered: readonly DocumentLanguage[],
  ui: string,
): DocumentLanguage {
  const written = (language: DocumentLanguage) => (value[language] ?? '').trim() !== '';
  const own = offered.find((language) => language === ui);
  if (own !== undefined && (written(own) || !offered.some(written))) return own;
  return offered.find(written) ?? own ?? offered[0] ?? 'en';
}

/** An emptied language is taken out: missing and empty are the same to a reader. */
function changed(value: LocalizedText, language: DocumentLanguage, text: string): LocalizedText {
  const { [language]: _old, ...others } = value;
  return text === '' ? others : { ...others, [language]: text };
}

export function showLocalized(value: LocalizedText): string {
  return Object.entries(value)
    .map(([language, text]) => `${language.toUpperCase()}: ${text}`)
    .join('\n');
}

/** A localized field of a record that saves itself. */
export function LocalizedField<R extends StoredRecord>(
  props: FieldProps<R, FieldOf<R, LocalizedText>> & {
    multiline?: boolean;
    minRows?: number;
    languages?: readonly DocumentLanguage[];
    asked?: AskedLanguage | undefined;
  },
) {
  const { form, name, disabled: _disabled, ...rest } = props;
  const field = useFieldAs<LocalizedText, R>(form, name);
  return (
    <WithHelp form={form} name={name} label={props.label} own>
      <LocalizedInput
        {...rest}
        aside={<HelpMark form={form} name={name} label={props.label} />}
        value={field.value}
        onChange={(next) => field.saver.type(next)}
        onBlur={() => field.saver.leave()}
        readOnly={field.saver.locked}
      />
      <FieldState field={field} show={showLocalized} />
    </WithHelp>
  );
}
