/**
 * The addressee card: every form that a letter will use, made by the rules that set the letter. A person confirms each
 * language once; what is wrong is corrected here and holds for all letters to this holder.
 */
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addresseeForms,
  correctionIssues,
  noHolderForms,
  type AddresseeForms,
} from '@shared/authority/addressee-card.rules';
import type { HolderForms, Office, OfficeHolder } from '@shared/authority/office.schema';
import { languages, type Language } from '@shared/language/language.schema';
import { findName } from '@shared/letter/person-name.rules';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import { useField, type RecordForm } from '../ui/record-form';
import { useAuthorityWords } from './authority-words';
import { IssueList } from './office-issues';
import classes from './authority.module.css';

interface CardProps {
  office: Office;
  holder: OfficeHolder;
  form: RecordForm<OfficeHolder>;
}

export function AddresseeCard({ office, holder, form }: CardProps) {
  const { t } = useTranslation('authority');
  const field = useField(form, 'forms');
  const names = useField(form, 'names');
  const gender = useField(form, 'gender');
  const honorific = useField(form, 'honorific');
  // What stands in the fields, not what was saved last: the card answers while one types.
  const typed = {
    ...holder,
    names: names.value,
    gender: gender.value,
    honorific: honorific.value,
    forms: field.value,
  };
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('card.title')}
      </Text>
      <div className={classes['languages']}>
        {languages.map((language) => (
          <Sheet key={language} language={language} office={office} holder={typed} form={form} />
        ))}
      </div>
      <FieldState field={field} show={showCorrections} />
    </Stack>
  );
}

/** What a letter says as long as nobody is known to hold the office; nothing to confirm for a person. */
export function PostCard({ office }: { office: Office }) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('card.titleUnknown')}
      </Text>
      <div className={classes['languages']}>
        {languages.map((language) => {
          const forms = addresseeForms(office, null, language);
          const name = words.languageName(language);
          return (
            <section
              key={language}
              className={classes['sheet']}
              aria-label={t('card.of', { language: name })}
            >
              <Text fw={600}>{name}</Text>
              <Preview language={language} forms={forms} />
              <Gaps forms={forms} />
            </section>
          );
        })}
      </div>
    </Stack>
  );
}

function Sheet({ language, office, holder, form }: CardProps & { language: Language }) {
  const { t } = useTranslation('authority');
  const [correcting, setCorrecting] = useState(false);
  const forms = addresseeForms(office, holder, language);
  const name = useAuthorityWords().languageName(language);
  return (
    <section className={classes['sheet']} aria-label={t('card.of', { language: name })}>
      <Group justify="space-between">
        <Text fw={600}>{name}</Text>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPencil size={13} aria-hidden />}
          aria-expanded={correcting}
          aria-label={t('card.correctIn', { language: name })}
          onClick={() => setCorrecting(!correcting)}
        >
          {t('card.correct')}
        </Button>
      </Group>
      <Preview language={language} forms={forms} />
      <Gaps forms={forms} />
      {language === 'ru' && <NameCases holder={holder} />}
      {correcting && <Corrections language={language} holder={holder} forms={forms} form={form} />}
      {forms.corrected && !correcting && (
        <Text size="xs" c="dimmed">
          {t('card.corrected')}
        </Text>
      )}
      <Confirm language={language} forms={forms} form={form} />
    </section>
  );
}

/** As on the page: block, greeting, closing. */
function Preview({ language, forms }: { language: Language; forms: AddresseeForms }) {
  const { t } = useTranslation('authority');
  return (
    <div className={classes['letter']} lang={language}>
      <p className={classes['block']}>{forms.lines.join('\n')}</p>
      <p>{forms.greeting ?? t('card.unknown')}</p>
      <p>{forms.closing ?? t('card.unknown')}</p>
    </div>
  );
}

function Gaps({ forms }: { forms: AddresseeForms }) {
  const { t } = useTranslation('authority');
  return (
    <>
      {forms.missing.map((gap) => (
        <Text key={gap} size="sm">
          <IconAlertTriangle size={14} aria-hidden /> {t(`card.gap.${gap}`)}
        </Text>
      ))}
    </>
  );
}

/** What the tick confirms besides the dative on the page: the other cases of the name, which sentences use. */
function NameCases({ holder }: { holder: OfficeHolder }) {
  const { t } = useTranslation('authority');
  const inflections = findName(holder.names, 'ru')?.inflections;
  if (inflections === null || inflections === undefined) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('card.cases')}{' '}
      <span lang="ru">
        {[inflections.genitive, inflections.dative, inflections.instrumental, inflections.prepositional]
          .filter((text) => text !== '')
          .join(', ')}
      </span>
    </Text>
  );
}

interface SheetProps {
  language: Language;
  holder: OfficeHolder;
  forms: AddresseeForms;
  form: RecordForm<OfficeHolder>;
}

function Corrections({ language, holder, forms, form }: SheetProps) {
  const { t } = useTranslation('authority');
  const { saver } = useField(form, 'forms');
  const own = holder.forms[language] ?? noHolderForms;
  // What is changed was not yet seen as a whole: the tick goes.
  const type = (part: Partial<HolderForms>) =>
    saver.type({ ...holder.forms, [language]: { ...own, ...part, confirmed: false } });
  return (
    <Stack gap="xs">
      {(['addressLine', 'greeting', 'closing'] as const).map((name) => (
        <TextInput
          key={name}
          lang={language}
          label={t(`card.${name}`)}
          placeholder={forms.computed[name]}
          maxLength={500}
          value={own[name]}
          onChange={(event) => type({ [name]: event.currentTarget.value })}
          onBlur={() => saver.leave()}
        />
      ))}
      <Text size="xs" c="dimmed">
        {t('card.correctHint')}
      </Text>
      <IssueList issues={correctionIssues(own, language, holder)} />
    </Stack>
  );
}

function Confirm({ language, forms, form }: Omit<SheetProps, 'holder'>) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  const confirm = useCommand('officeHolder.confirmForms');
  const set = async (confirmed: boolean) => {
    // What is confirmed is what is saved: names and corrections that still stand in their fields go first.
    await form.flush();
    const { id, revision } = form.record;
    confirm.mutate({ id, revision, language, confirmed }, { onSuccess: (saved) => form.receive(saved) });
  };
  return (
    <>
      <Checkbox
        mt="auto"
        label={t('card.confirm')}
        aria-label={t('card.confirmIn', { language: words.languageName(language) })}
        checked={confirm.isPending ? confirm.variables.confirmed : forms.confirmed}
        disabled={forms.missing.length > 0 && !forms.confirmed}
        onChange={(event) => void set(event.currentTarget.checked)}
      />
      {confirm.error !== null && <ErrorMessage error={confirm.error} />}
    </>
  );
}

function showCorrections(forms: OfficeHolder['forms']): string {
  return Object.entries(forms)
    .map(([language, one]) =>
      [language.toUpperCase(), one.addressLine, one.greeting, one.closing].filter(Boolean).join('\n'),
    )
    .join('\n\n');
}
