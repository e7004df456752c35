import { Checkbox, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { officeKinds } from '@shared/authority/office.schema';
import { silenceEffects, startEvents, type DeadlineRule } from '@shared/deadline/deadline-rule.schema';
import { useRoute } from '../ipc/useRoute';
import { CheckboxField, CountryField, SelectField, TextField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { MultiSelectField } from '../ui/multi-select-field';
import { civilToday } from '../ui/partial-date-input';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { TermField } from './term-field';

/** Every value of a rule, with the words a lawyer would look for. */
export function DeadlineRuleEditor({ rule }: { rule: DeadlineRule }) {
  const { t } = useTranslation('deadline');
  const form = useRecordForm<DeadlineRule>('deadlineRule', rule);
  return (
    <Stack gap="sm">
      <LocalizedField form={form} name="names" label={t('field.names')} />
      <LocalizedField form={form} name="law" label={t('field.law')} />
      <SimpleGrid cols={2}>
        <TextField form={form} name="article" label={t('field.article')} />
        <CountryField form={form} name="country" label={t('field.country')} />
      </SimpleGrid>
      <Counting form={form} />
      <Silence form={form} />
      <SelectField
        form={form}
        name="binding"
        label={t('field.binding')}
        description={t('bindingText')}
        choices={(['yes', 'unclear'] as const).map((value) => ({ value, label: t(`binding.${value}`) }))}
      />
      <LocalizedField form={form} name="notes" label={t('field.notes')} multiline minRows={2} />
      <TextField form={form} name="source" label={t('field.source')} />
      <Verified form={form} />
      <CheckboxField form={form} name="retired" label={t('field.retired')} />
    </Stack>
  );
}

type Form = RecordForm<DeadlineRule>;

function Counting({ form }: { form: Form }) {
  const { t } = useTranslation(['deadline', 'authority']);
  return (
    <>
      <MultiSelectField
        form={form}
        name="officeKinds"
        label={t('deadline:field.officeKinds')}
        description={t('deadline:officeKindsText')}
        choices={officeKinds.map((value) => ({ value, label: t(`authority:kind.${value}`) }))}
      />
      <SimpleGrid cols={2}>
        <TermField form={form} name="term" label={t('deadline:field.term')} />
        <SelectField
          form={form}
          name="startsFrom"
          label={t('deadline:field.startsFrom')}
          choices={startEvents.map((value) => ({ value, label: t(`deadline:startsFrom.${value}`) }))}
        />
      </SimpleGrid>
      <CheckboxField
        form={form}
        name="receivedOnWorkingDays"
        label={t('deadline:field.receivedOnWorkingDays')}
      />
      <CheckboxField form={form} name="endsOnWorkingDay" label={t('deadline:field.endsOnWorkingDay')} />
      <TermField form={form} name="extension" label={t('deadline:field.extension')} />
    </>
  );
}

function Silence({ form }: { form: Form }) {
  const { t } = useTranslation('deadline');
  return (
    <>
      <SimpleGrid cols={2}>
        <SelectField
          form={form}
          name="silence"
          label={t('field.silence')}
          choices={silenceEffects.map((value) => ({ value, label: t(`silence.${value}`) }))}
        />
        <TextField form={form} name="silenceArticle" label={t('field.silenceArticle')} />
      </SimpleGrid>
      <SimpleGrid cols={2}>
        <TermField form={form} name="complaint" label={t('field.complaint')} />
        <TextField form={form} name="complaintArticle" label={t('field.complaintArticle')} />
      </SimpleGrid>
    </>
  );
}

/** Ticked, the day and the person are noted; both can be corrected afterwards. */
function Verified({ form }: { form: Form }) {
  const { t } = useTranslation('deadline');
  const actor = useRoute('vault.state', undefined).data?.user?.name ?? '';
  const on = useField(form, 'verifiedOn');
  const by = useField(form, 'verifiedBy');
  const tick = (ticked: boolean) => {
    on.saver.type(ticked ? civilToday() : null);
    on.saver.leave();
    by.saver.type(ticked ? by.value || actor : '');
    by.saver.leave();
  };
  return (
    <SimpleGrid cols={2}>
      <Checkbox
        label={t('field.verified')}
        description={t('verifiedText')}
        checked={on.value !== null}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
      <TextField form={form} name="verifiedBy" label={t('field.verifiedBy')} />
    </SimpleGrid>
  );
}
