/** For which addressees a template or a demand is written. */
import { MultiSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { competences, officeKinds } from '@shared/authority/office.schema';
import { listCountryCodes } from '@shared/language/country.rules';
import type { Suits } from '@shared/template/suits.schema';
import { useCountryName } from '../ui/country-select';
import { FieldState } from '../ui/field-state';
import { WithHelp } from '../ui/with-help';
import { useFieldAs, type RecordForm, type StoredRecord } from '../ui/record-form';

interface SuitsFieldsProps<R extends StoredRecord> {
  form: RecordForm<R>;
  /** What follows from a choice, where it is not what follows for a template. */
  hint?: string;
}

/** Kinds of office, competences and countries; none chosen: anybody. */
export function SuitsFields<R extends StoredRecord & { readonly suits: Suits }>({
  form,
  hint,
}: SuitsFieldsProps<R>) {
  const { t } = useTranslation(['template', 'authority']);
  const countryName = useCountryName();
  const field = useFieldAs<Suits, R>(form, 'suits');
  const suits = field.value;
  const put = (part: Partial<Suits>) => {
    field.saver.type({ ...suits, ...part });
    field.saver.leave();
  };
  return (
    <WithHelp form={form} name="suits" label={t('template:about.offices')}>
      <Stack gap="xs">
        <MultiSelect
          label={t('template:about.offices')}
          description={hint ?? t('template:about.suitsHint')}
          searchable
          data={officeKinds.map((value) => ({ value, label: t(`authority:kind.${value}`) }))}
          value={suits.offices}
          onChange={(values) => put({ offices: officeKinds.filter((one) => values.includes(one)) })}
        />
        <MultiSelect
          label={t('template:about.competences')}
          searchable
          data={competences.map((value) => ({ value, label: t(`authority:competence.${value}`) }))}
          value={suits.competences}
          onChange={(values) => put({ competences: competences.filter((one) => values.includes(one)) })}
        />
        <MultiSelect
          label={t('template:about.countries')}
          searchable
          limit={60}
          data={listCountryCodes().map((value) => ({ value, label: countryName(value) }))}
          value={suits.countries}
          onChange={(countries) => put({ countries })}
        />
      </Stack>
      <FieldState field={field} show={() => ''} />
    </WithHelp>
  );
}
