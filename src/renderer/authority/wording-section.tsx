/** The names of an office and the words that open and close a letter to it, one language at a time. */
import { Checkbox, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyForms } from '@shared/authority/office-forms.rules';
import type { DeclinedName, Office, OfficeForms } from '@shared/authority/office.schema';
import { documentLanguages, Language, type DocumentLanguage } from '@shared/language/language.schema';
import { declines, officeNames } from '@shared/authority/office-suggestion.rules';
import { FieldState } from '../ui/field-state';
import { useField, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { WithHelp } from '../ui/with-help';
import { useAuthorityWords } from './authority-words';
import { SuggestForms } from './forms-card';
import classes from './authority.module.css';

const names = officeNames;
/** Under which name the guidance of these forms is kept. */
const help = { name: 'officeForms' };
const sentences = ['greetingMasculine', 'greetingFeminine', 'greetingUnknown', 'closing'] as const;

export function WordingSection({ form }: { form: RecordForm<Office> }) {
  const { t, i18n } = useTranslation('authority');
  const words = useAuthorityWords();
  const field = useField(form, 'forms');
  const [shown, setShown] = useState<DocumentLanguage>(Language.parse(i18n.language));
  const change = (language: DocumentLanguage, part: Partial<OfficeForms>) => {
    const old = field.value[language] ?? emptyForms();
    field.saver.type({ ...field.value, [language]: { ...old, verified: false, ...part } });
  };
  return (
    <SectionCard title={t('wording.title')}>
      <Tabs value={shown} onChange={(value) => setShown((value ?? shown) as DocumentLanguage)}>
        <Tabs.List mb="sm" aria-label={t('wording.title')}>
          {documentLanguages.map((language) => (
            <Tabs.Tab key={language} value={language} leftSection={<Mark forms={field.value[language]} />}>
              {words.languageName(language)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {documentLanguages.map((language) => (
          <Tabs.Panel key={language} value={language}>
            <Wording
              language={language}
              forms={field.value[language] ?? emptyForms()}
              onChange={(part) => change(language, part)}
              onBlur={() => field.saver.leave()}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      <FieldState field={field} show={showForms} />
    </SectionCard>
  );
}

function Mark({ forms }: { forms: OfficeForms | undefined }) {
  if (forms?.verified === true) return <IconCheck size={13} aria-hidden />;
  const written = forms !== undefined && forms.postMasculine.nominative.trim() !== '';
  return written ? <IconAlertTriangle size={13} aria-hidden /> : <IconCircle size={9} aria-hidden />;
}

interface WordingProps {
  language: DocumentLanguage;
  forms: OfficeForms;
  onChange: (part: Partial<OfficeForms>) => void;
  onBlur: () => void;
}

function Wording({ language, forms, onChange, onBlur }: WordingProps) {
  const { t } = useTranslation('authority');
  return (
    <Stack gap="sm">
      {names.map((name) => (
        <WithHelp key={name} form={help} name={name} label={t(`wording.${name}`)}>
          <NameForms
            label={t(`wording.${name}`)}
            hint={hintOf(name, language) && t(`wording.hint.${name}`)}
            language={language}
            value={forms[name]}
            onChange={(value) => onChange({ [name]: value })}
            onBlur={onBlur}
          />
        </WithHelp>
      ))}
      <SuggestForms
        language={language}
        forms={forms}
        onTake={(part) => {
          onChange(part);
          onBlur();
        }}
      />
      <div className={classes['facts']}>
        {sentences.slice(0, 3).map((name) => (
          <Sentence key={name} {...{ name, language, forms, onChange, onBlur }} />
        ))}
      </div>
      <Sentence {...{ language, forms, onChange, onBlur }} name="closing" hint={t('wording.hint.closing')} />
      <Checkbox
        label={t('wording.verified')}
        description={t('wording.hint.verified')}
        checked={forms.verified}
        onChange={(event) => {
          onChange({ verified: event.currentTarget.checked });
          onBlur();
        }}
      />
    </Stack>
  );
}

function Sentence({
  name,
  hint,
  language,
  forms,
  onChange,
  onBlur,
}: WordingProps & { name: (typeof sentences)[number]; hint?: string }) {
  const { t } = useTranslation('authority');
  const label = t(`wording.${name}`);
  return (
    <WithHelp form={help} name={name} label={label}>
      <TextInput
        lang={language}
        label={label}
        description={hint}
        maxLength={500}
        value={forms[name]}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        onBlur={onBlur}
      />
    </WithHelp>
  );
}

function hintOf(name: (typeof names)[number], language: DocumentLanguage): boolean {
  return name === 'postFeminine' && language === 'ru';
}

function NameForms(props: {
  label: string;
  hint: string | false;
  language: DocumentLanguage;
  value: DeclinedName;
  onChange: (value: DeclinedName) => void;
  onBlur: () => void;
}) {
  const { t } = useTranslation('authority');
  const { label, hint, language, value, onChange, onBlur } = props;
  const cases = declines(language)
    ? (['nominative', 'genitive', 'dative'] as const)
    : (['nominative'] as const);
  const formName = (form: 'genitive' | 'dative') =>
    t(`wording.${language === 'fr' ? `${form}French` : form}`);
  return (
    <div>
      <div className={classes['cases']}>
        {cases.map((one) => (
          <Textarea
            autosize
            minRows={1}
            key={one}
            lang={language}
            label={one === 'nominative' ? label : formName(one)}
            aria-label={
              one === 'nominative' ? label : t('wording.caseOf', { name: label, form: formName(one) })
            }
            maxLength={500}
            value={value[one]}
            onChange={(event) => onChange({ ...value, [one]: oneLine(event.currentTarget.value) })}
            onBlur={onBlur}
          />
        ))}
      </div>
      {hint !== false && (
        <Text size="xs" c="dimmed" mt={2}>
          {hint}
        </Text>
      )}
    </div>
  );
}

/** Names are long and wrap in their field, but they are one line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ');
}

/** All forms as lines, for a comparison. */
function showForms(forms: Office['forms']): string {
  return Object.entries(forms)
    .flatMap(([language, one]) => [
      language.toUpperCase(),
      ...names.flatMap((name) => [one[name].nominative, one[name].genitive, one[name].dative]),
      ...sentences.map((name) => one[name]),
    ])
    .filter((line) => line !== '')
    .join('\n');
}
