/**
 * Forms that are proposed for the names of an office: a card with every form that letters in the language use. Nothing of it is
 * taken over before a person presses so, and it is verified only when that person says so.
 */
import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officeNames, suggestForms, type OfficeName } from '@shared/authority/office-suggestion.rules';
import type { OfficeForms } from '@shared/authority/office.schema';
import type { DocumentLanguage } from '@shared/language/language.schema';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form-foot';
import { useAuthorityWords } from './authority-words';

interface FormsCardProps {
  language: DocumentLanguage;
  forms: OfficeForms;
  onTake: (part: Partial<OfficeForms>) => void;
}

/** Nothing where there is nothing to propose. */
export function SuggestForms({ language, forms, onTake }: FormsCardProps) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  const [opened, setOpened] = useState(false);
  const suggested = suggestForms(forms, language);
  if (suggested === undefined) return null;
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconWand size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('authority:forms.suggest')}
      </Button>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={t('authority:forms.title', { language: words.languageName(language) })}
      >
        <FormsCard
          language={language}
          forms={{ ...forms, ...suggested }}
          written={forms}
          onTake={(part) => {
            setOpened(false);
            onTake(part);
          }}
          onClose={() => setOpened(false)}
        />
      </Dialog>
    </div>
  );
}

interface CardProps extends FormsCardProps {
  /** What stood there before. */
  written: OfficeForms;
  onClose: () => void;
}

const sentences = ['greetingMasculine', 'greetingFeminine', 'greetingUnknown', 'closing'] as const;

function FormsCard({ language, forms, written, onTake, onClose }: CardProps) {
  const { t } = useTranslation('authority');
  const [names, setNames] = useState<Pick<OfficeForms, OfficeName>>(() => {
    const { body, postMasculine, postFeminine } = forms;
    return { body, postMasculine, postFeminine };
  });
  const [verified, setVerified] = useState(false);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('authority:forms.text')}</Text>
      {officeNames
        .filter((name) => names[name].nominative.trim() !== '')
        .map((name) => (
          <NameSheet
            key={name}
            name={name}
            language={language}
            value={names[name]}
            written={written[name]}
            onChange={(value) => setNames({ ...names, [name]: value })}
          />
        ))}
      {sentences
        .filter((one) => forms[one].trim() !== '')
        .map((one) => (
          <div key={one}>
            <Text size="xs" c="dimmed">
              {t(`authority:wording.${one}`)}
            </Text>
            <Text size="sm" lang={language}>
              {forms[one]}
            </Text>
          </div>
        ))}
      <Checkbox
        label={t('authority:forms.verified')}
        checked={verified}
        onChange={(event) => setVerified(event.currentTarget.checked)}
      />
      <FormFoot onCancel={onClose}>
        <Button onClick={() => onTake({ ...names, verified })}>{t('authority:forms.take')}</Button>
      </FormFoot>
    </Stack>
  );
}

interface NameSheetProps {
  name: OfficeName;
  language: DocumentLanguage;
  value: OfficeForms[OfficeName];
  written: OfficeForms[OfficeName];
  onChange: (value: OfficeForms[OfficeName]) => void;
}

/** The name as it is, and each of its forms to be read and corrected; those that are proposed say so. */
function NameSheet({ name, language, value, written, onChange }: NameSheetProps) {
  const { t } = useTranslation('authority');
  const label = t(`wording.${name}`);
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" fw={600} lang={language}>
        {value.nominative}
      </Text>
      {(['genitive', 'dative'] as const).map((form) => (
        <TextInput
          key={form}
          lang={language}
          label={t(`wording.${language === 'fr' ? `${form}French` : form}`)}
          description={written[form].trim() === '' ? t('forms.proposed') : undefined}
          maxLength={500}
          value={value[form]}
          onChange={(event) => onChange({ ...value, [form]: event.currentTarget.value })}
        />
      ))}
    </Stack>
  );
}
