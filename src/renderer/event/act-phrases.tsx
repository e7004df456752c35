/** What was done, as a headline says it. The phrase of the kind of act stands unless the caseworker writes another. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '@shared/event/event.schema';
import { languages, type LocalizedText } from '@shared/language/language.schema';
import { actWords } from '@shared/letter/act-words';
import type { Person } from '@shared/person/person.schema';
import { personName } from '../person/person-words';
import { LocalizedField } from '../ui/localized-input';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import classes from './event.module.css';

interface ActPhrasesProps {
  form: RecordForm<Act>;
  victim: Person | undefined;
}

/** The ready phrases of a kind of act in every language; empty for "other". */
function readyPhrases(type: Act['type'], gender: 'masculine' | 'feminine'): LocalizedText {
  const phrases = languages.map((language) => [language, actWords[language][type][gender]] as const);
  return Object.fromEntries(phrases.filter(([, phrase]) => phrase !== ''));
}

export function ActPhrases({ form, victim }: ActPhrasesProps) {
  const { t } = useTranslation('event');
  const words = useWords();
  const type = useField(form, 'type').value;
  const masculine = useField(form, 'phraseMasculine');
  const feminine = useField(form, 'phraseFeminine');
  const gender = victim?.gender ?? 'masculine';
  const own = { ...masculine.value, ...feminine.value };
  const ready = readyPhrases(type, gender);
  const [open, setOpen] = useState(type === 'other' || Object.keys(own).length > 0);
  const written = gender === 'feminine' ? feminine.value : masculine.value;
  const phrase = words.text(written) || words.text(ready);
  const name = victim === undefined ? t('acts.somebody') : personName(victim, words.language);
  const start = () => {
    if (Object.keys(own).length === 0) {
      masculine.saver.type(readyPhrases(type, 'masculine'));
      feminine.saver.type(readyPhrases(type, 'feminine'));
    }
    setOpen(true);
  };
  return (
    <div>
      {phrase !== '' && (
        <Group gap="sm">
          <Text size="sm">{t('acts.headline', { name, phrase })}</Text>
          {!open && (
            <Button size="compact-xs" variant="default" onClick={start}>
              {t('acts.reword')}
            </Button>
          )}
        </Group>
      )}
      {open && (
        <>
          <Text className={classes['help'] ?? ''}>{t('help.phrase')}</Text>
          <Group grow align="flex-start">
            <LocalizedField form={form} name="phraseMasculine" label={t('field.phraseMasculine')} />
            <LocalizedField form={form} name="phraseFeminine" label={t('field.phraseFeminine')} />
          </Group>
        </>
      )}
    </div>
  );
}
