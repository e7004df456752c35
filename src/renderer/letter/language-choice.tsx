import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@shared/language/language.schema';

interface LanguageChoiceProps {
  value: readonly Language[];
  /** In which the template is written. */
  written: readonly Language[];
  onChange: (languages: Language[]) => void;
}

/** A language that the template lacks cannot be chosen, and it is said which ones it has. */
export function LanguageChoice({ value, written, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation(['letter', 'common']);
  const names = written.map((one) => t(`common:language.${one}`)).join(', ');
  return (
    <Checkbox.Group
      label={t('letter:new.languages')}
      description={
        written.length === languages.length ? undefined : t('letter:new.writtenIn', { languages: names })
      }
      value={[...value]}
      onChange={(values) => onChange(languages.filter((one) => values.includes(one)))}
    >
      <Group mt={4}>
        {languages.map((one) => (
          <Checkbox
            key={one}
            value={one}
            label={t(`common:language.${one}`)}
            disabled={!written.includes(one)}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
