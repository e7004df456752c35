/** A passage of a record, read first and edited in place. */
import { useTranslation } from 'react-i18next';
import { findText, type LocalizedText } from '@shared/language/language.schema';
import { TextAreaField, type FieldOf, type FieldProps } from '../ui/fields';
import { InlineEdit } from '../ui/inline-edit';
import { LocalizedField } from '../ui/localized-input';
import { useFieldAs, type StoredRecord } from '../ui/record-form';
import { useWords } from '../ui/words';
import classes from './casefile.module.css';

interface PassageProps {
  /** What stands in place of an empty passage: what to write here. */
  empty: string;
}

/** Shown in the language of the interface, or borrowed from another language, which is then named. */
export function LocalizedPassage<R extends StoredRecord>(
  props: FieldProps<R, FieldOf<R, LocalizedText>> & PassageProps & { multiline?: boolean; minRows?: number },
) {
  const { t } = useTranslation('common');
  const words = useWords();
  const field = useFieldAs<LocalizedText, R>(props.form, props.name);
  const found = findText(field.value, words.language);
  const { empty, ...rest } = props;
  return (
    <div className={classes['passage']}>
      <h3>{props.label}</h3>
      <InlineEdit
        label={props.label}
        empty={found === undefined}
        placeholder={empty}
        editor={<LocalizedField {...rest} />}
      >
        <span lang={found?.language}>{found?.text}</span>
      </InlineEdit>
      {found !== undefined && found.language !== words.language && (
        <span className={classes['borrowed']}>
          {t('language.borrowed', { name: t(`language.${found.language}`) })}
        </span>
      )}
    </div>
  );
}

export function TextPassage<R extends StoredRecord>(
  props: FieldProps<R, FieldOf<R, string>> & PassageProps & { minRows?: number },
) {
  const field = useFieldAs<string, R>(props.form, props.name);
  const { empty, ...rest } = props;
  return (
    <div className={classes['passage']}>
      <h3>{props.label}</h3>
      <InlineEdit
        label={props.label}
        empty={field.value.trim() === ''}
        placeholder={empty}
        editor={<TextAreaField {...rest} />}
      >
        {field.value}
      </InlineEdit>
    </div>
  );
}
