import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName, listCountryCodes } from '@shared/language/country.rules';
import { Language } from '@shared/language/language.schema';

/** Shown first: where most cases of the first users are. */
const near = ['KZ', 'KG', 'UZ', 'TJ', 'TM', 'RU', 'BY'];

/** The name of a country in the language of the interface. */
export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation();
  return (code) => countryName(code, Language.parse(i18n.language));
}

interface CountrySelectProps {
  label: string;
  value: string | null;
  onChange: (code: string | null) => void;
  description?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
}

export function CountrySelect(props: CountrySelectProps) {
  const { i18n } = useTranslation();
  const data = useMemo(() => {
    const language = Language.parse(i18n.language);
    const choices = listCountryCodes().map((value) => ({ value, label: countryName(value, language) }));
    const first = near.flatMap((code) => choices.filter(({ value }) => value === code));
    const others = choices.filter(({ value }) => !near.includes(value));
    return [...first, ...others.sort((a, b) => a.label.localeCompare(b.label, language))];
  }, [i18n.language]);
  return <Select {...props} data={data} searchable clearable limit={60} />;
}
