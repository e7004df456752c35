import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Assertion, type Act, type Event } from '@shared/event/event.schema';
import type { Statement } from '@shared/statement/statement.schema';
import type { LocalizedText } from '@shared/language/language.schema';
import { SelectField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { useFieldAs, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import classes from './event.module.css';

/** How sure it is and who says so; below, the opening of the sentence that a letter will build from it. */
export function AssertionFields<R extends Event | Act | Statement>({ form }: { form: RecordForm<R> }) {
  const { t } = useTranslation('event');
  const words = useWords();
  const either = form as unknown as RecordForm<Event>;
  const assertion = useFieldAs<Assertion, Event>(either, 'assertion').value;
  const by = words.text(useFieldAs<LocalizedText, Event>(either, 'assertedBy').value);
  return (
    <>
      <SelectField
        form={either}
        name="assertion"
        label={t('field.assertion')}
        description={t(`help.${assertion}`)}
        choices={words.choices('assertion', Assertion.options)}
      />
      <div>
        <LocalizedField
          form={either}
          name="assertedBy"
          label={t('field.assertedBy')}
          description={t('help.assertedBy')}
          placeholder={t('example.assertedBy')}
        />
        {by !== '' && (
          <Text className={classes['help'] ?? ''} role="status">
            {t('summary.reads', { by })}
          </Text>
        )}
      </div>
    </>
  );
}
