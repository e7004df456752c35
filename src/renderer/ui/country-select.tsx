import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** ISO 3166-1 alpha-2, in blocks by first letter. */
const codes = (
  'AD AE AF AG AI AL AM AO AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ ' +
  'CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FO FR ' +
  'GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT ' +
  'MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW ' +
  'SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ ' +
  'UA UG US UY UZ VA VC VE VG VN VU WS XK YE ZA ZM ZW'
).split(' ');

/** Shown first: where most cases of the first users are. */
const near = ['KZ', 'KG', 'UZ', 'TJ', 'TM', 'RU', 'BY'];

/** Names of countries in the language of the interface. Electron's Intl knows English, French and Russian. */
export function countryNames(language: string): (code: string) => string {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  return (code) => names.of(code) ?? code;
}

export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation();
  return useMemo(() => countryNames(i18n.language), [i18n.language]);
}

interface CountrySelectProps {
  label: string;
  value: string | null;
  onChange: (code: string | null) => void;
  description?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

export function CountrySelect(props: CountrySelectProps) {
  const { i18n } = useTranslation();
  const nameOf = useCountryName();
  const data = useMemo(() => {
    const sorted = codes
      .filter((code) => !near.includes(code))
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b), i18n.language));
    return [...near, ...sorted].map((code) => ({ value: code, label: nameOf(code) }));
  }, [nameOf, i18n.language]);
  return <Select {...props} data={data} searchable clearable limit={60} />;
}
