/** A field of a form with its guidance: F1 in it, or the question mark beside its label, opens the help beside the page. */
import { ActionIcon } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { askHelp, turnHelpTo, type FieldHelp } from './field-help';
import { useGuidance } from './form-help';
import { reads } from '../user/read-only';
import classes from './with-help.module.css';

interface HelpedField {
  readonly form: { readonly name: string };
  readonly name: string;
  readonly label: string;
}

function useFormFieldHelp({ form, name, label }: HelpedField): FieldHelp | undefined {
  const guidance = useGuidance(form.name, name);
  return guidance && { ...guidance, title: label };
}

/** `own`: the field has a place for the mark itself. */
export function WithHelp({ children, own, ...field }: HelpedField & { own?: boolean; children: ReactNode }) {
  const help = useFormFieldHelp(field);
  // With a place for the mark from the beginning: else the field would be made anew, and lose the focus and what was just
  // typed, in the moment in which its help is there.
  if (help === undefined)
    return (
      <div>
        {children}
        {null}
      </div>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F1') return;
    event.preventDefault();
    askHelp(help);
  };
  return (
    <div
      role="presentation"
      className={classes['field']}
      onKeyDown={onKeyDown}
      onFocus={() => turnHelpTo(help)}
    >
      {children}
      {own !== true && (
        <span className={classes['mark']}>
          <HelpMark {...field} />
        </span>
      )}
    </div>
  );
}

/** Nothing for a field without guidance. */
export function HelpMark(field: HelpedField) {
  const { t } = useTranslation('common');
  const help = useFormFieldHelp(field);
  if (help === undefined) return null;
  return (
    <ActionIcon
      {...reads}
      size="xs"
      variant="transparent"
      color="gray"
      tabIndex={-1}
      aria-label={t('helpOn', { label: field.label })}
      onClick={() => askHelp(help)}
    >
      <IconHelp size={14} aria-hidden />
    </ActionIcon>
  );
}
