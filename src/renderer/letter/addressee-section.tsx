/** Whom the letter goes to: the block as it will be printed, and the holder of the office. */
import { Anchor, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/letter/letter.schema';
import { useRoute } from '../ipc/useRoute';
import { FieldState } from '../ui/field-state';
import { useField } from '../ui/record-form';
import type { LetterForm } from './letter-form';
import { holderName, useOfficeName } from './office-name';
import classes from './workbench.module.css';

/** A value of the choice that no record has. */
const nobody = 'nobody';

export function AddresseeSection(props: { form: LetterForm; view: LetterView; readOnly: boolean }) {
  const { t } = useTranslation(['letter', 'common']);
  const { form, view } = props;
  const { officeId, language } = form.record;
  const office = useRoute('office.view', { id: officeId });
  const officeName = useOfficeName();
  const field = useField(form, 'holderId');
  const holders = office.data?.holders ?? [];
  const choices = [
    ...holders.map((holder) => ({
      value: holder.id,
      label: holderName(holder, language) || t('letter:addressee.noName'),
    })),
    { value: nobody, label: t('letter:addressee.nobody') },
  ];
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" fw={500}>
          {t('letter:editor.printed')}
        </Text>
        <address className={classes['printed']} lang={language}>
          {view.addressee.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of an address have no other identity
            <span key={index}>{line}</span>
          ))}
        </address>
      </div>
      <div>
        <Select
          label={t('letter:addressee.holder')}
          description={t('letter:addressee.holderHint')}
          data={choices}
          value={field.value ?? nobody}
          allowDeselect={false}
          disabled={props.readOnly}
          onChange={(value) => {
            field.saver.type(value === nobody ? null : value);
            field.saver.leave();
          }}
        />
        <FieldState field={field} show={(id) => choices.find(({ value }) => value === id)?.label ?? '–'} />
      </div>
      <Text size="sm">{t('letter:addressee.language', { language: t(`common:language.${language}`) })}</Text>
      {office.data !== undefined && (
        <Anchor size="sm" href={`#/authorities/${officeId}`}>
          {t('letter:addressee.card', { office: officeName(office.data.office) })}
        </Anchor>
      )}
    </Stack>
  );
}
