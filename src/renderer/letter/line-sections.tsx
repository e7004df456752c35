/** The short parts of a letter: greeting, closing, date and place, who signs, copies and enclosures. */
import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textIn } from '@shared/language/language.schema';
import { useRoute } from '../ipc/useRoute';
import { CivilDateField } from '../ui/civil-date-input';
import { EmptyState } from '../ui/empty-state';
import { FieldState } from '../ui/field-state';
import { TextField } from '../ui/fields';
import { useField } from '../ui/record-form';
import { WithHelp } from '../ui/with-help';
import type { LetterForm } from './letter-form';
import classes from './workbench.module.css';

interface SectionProps {
  form: LetterForm;
  readOnly: boolean;
}

/** Greeting or closing: empty means as the addressee's card says, which is shown as it will be printed. */
export function LineSection(
  props: SectionProps & { name: 'greeting' | 'closing'; label: string; usual: string; hint: string },
) {
  const { t } = useTranslation('letter');
  const { language } = props.form.record;
  const field = useField(props.form, props.name);
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={500}>
          {t('editor.printed')}
        </Text>
        <p className={classes['printed']} lang={language}>
          {props.usual === '' ? t('editor.noForm') : props.usual}
        </p>
      </div>
      <WithHelp form={props.form} name={props.name} label={t('editor.ownWords')}>
        <Textarea
          label={t('editor.ownWords')}
          description={props.hint}
          autosize
          minRows={props.name === 'closing' ? 3 : 1}
          lang={language}
          disabled={props.readOnly}
          value={field.value}
          onChange={(event) => field.saver.type(event.currentTarget.value)}
          onBlur={() => field.saver.leave()}
        />
        <FieldState field={field} show={String} />
      </WithHelp>
    </Stack>
  );
}

export function DetailsSection({ form, readOnly }: SectionProps) {
  const { t } = useTranslation('letter');
  return (
    <Stack gap="md">
      <TextField
        form={form}
        name="place"
        label={t('details.place')}
        description={t('details.placeHint')}
        disabled={readOnly}
      />
      <CivilDateField
        form={form}
        name="date"
        label={t('details.date')}
        description={t('details.dateHint')}
        lean="past"
        disabled={readOnly}
      />
      <TextField
        form={form}
        name="yourReference"
        label={t('details.yourReference')}
        description={t('details.yourReferenceHint')}
        disabled={readOnly}
      />
    </Stack>
  );
}

export function SignatorySection({ form, readOnly }: SectionProps) {
  const { t } = useTranslation('letter');
  const signatories = useRoute('signatory.list', {});
  const field = useField(form, 'signatoryIds');
  const { language } = form.record;
  const toggle = (id: string) => {
    const chosen = field.value.includes(id) ? field.value.filter((one) => one !== id) : [...field.value, id];
    field.saver.type(chosen);
    field.saver.leave();
  };
  if (signatories.data?.length === 0)
    return <EmptyState title={t('signatory.emptyTitle')} text={t('signatory.emptyText')} />;
  return (
    <Stack gap="sm" role="group" aria-label={t('section.signatory')}>
      {signatories.data?.map((one) => (
        <Checkbox
          key={one.id}
          label={textIn(one.names, language)}
          description={textIn(one.titles, language)}
          checked={field.value.includes(one.id)}
          disabled={readOnly}
          onChange={() => toggle(one.id)}
        />
      ))}
      <FieldState field={field} show={(ids) => String(ids.length)} />
      <PartnerLogos form={form} readOnly={readOnly} />
    </Stack>
  );
}

/** Asked only in a case that has co-sponsors who agreed to be named. */
function PartnerLogos({ form, readOnly }: SectionProps) {
  const { t } = useTranslation('letter');
  const field = useField(form, 'partnerLogos');
  const { caseFileId, language } = form.record;
  const view = useRoute('casefile.view', { id: caseFileId });
  const named = (view.data?.organisations ?? []).filter(
    ({ link }) => link.role === 'cosponsor' && link.consentToBeNamed === 'yes',
  );
  if (named.length === 0) return null;
  return (
    <>
      <Checkbox
        label={t('signatory.partnerLogos')}
        description={named
          .map(({ organisation: { names, logoId } }) => {
            const name = textIn(names, language);
            return logoId === null ? t('signatory.noLogo', { name }) : name;
          })
          .join(' · ')}
        checked={field.value}
        disabled={readOnly}
        onChange={(event) => {
          field.saver.type(event.currentTarget.checked);
          field.saver.leave();
        }}
      />
      <FieldState field={field} show={(on) => t(on ? 'signatory.logosOn' : 'signatory.logosOff')} />
    </>
  );
}

export function AnnexesSection({ form, readOnly }: SectionProps) {
  const { t } = useTranslation('letter');
  return (
    <Stack gap="md">
      <Lines form={form} name="copies" label={t('annexes.copies')} readOnly={readOnly} />
      <Lines form={form} name="enclosures" label={t('annexes.enclosures')} readOnly={readOnly} />
    </Stack>
  );
}

/** One line an entry; blank lines are not printed. */
function Lines(props: SectionProps & { name: 'copies' | 'enclosures'; label: string }) {
  const { t } = useTranslation('letter');
  const field = useField(props.form, props.name);
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <Textarea
        label={props.label}
        description={t('annexes.hint')}
        autosize
        minRows={3}
        lang={props.form.record.language}
        disabled={props.readOnly}
        value={field.value.join('\n')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          field.saver.type(value === '' ? [] : value.split('\n'));
        }}
        onBlur={() => field.saver.leave()}
      />
      <FieldState field={field} show={(lines) => lines.join('\n')} />
    </WithHelp>
  );
}
