/** The names of a term as the organisation uses them; of its own term also where it stands. */
import { Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@shared/language/language.schema';
import type { Term, Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import type { TermCode } from '@shared/vocabulary/vocabulary.schema';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { LocalizedInput } from '../ui/localized-input';
import { useWords } from '../ui/words';
import { TermBox } from './term-box';
import { useChangeTerm } from './use-change-term';

interface TermEditorProps {
  readonly vocabulary: Vocabulary;
  readonly term: Term;
  readonly onClose: () => void;
}

export function TermEditor({ vocabulary, term, onClose }: TermEditorProps) {
  const { t } = useTranslation(['vocabulary', 'common']);
  const words = useWords();
  const { change, error, busy } = useChangeTerm(vocabulary.key);
  const { record } = term;
  const own = record?.code === null;
  const shipped = vocabulary.shipped.terms.find(({ code }) => code === term.code);
  const [label, setLabel] = useState<LocalizedText>(record?.label ?? {});
  const [synonyms, setSynonyms] = useState((record?.synonyms ?? []).join('; '));
  const [parent, setParent] = useState<TermCode | null>(term.parent);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const patch = { label, synonyms: splitWords(synonyms) };
    change(term, own ? { ...patch, parent } : patch, onClose);
  };
  return (
    <Paper withBorder p="sm" my={4}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {shipped !== undefined && (
            <Text size="sm" c="dimmed">
              {t('vocabulary:editor.shippedAs', { term: words.text(shipped.label), code: term.code })}
            </Text>
          )}
          <LocalizedInput
            label={t('vocabulary:editor.name')}
            value={label}
            placeholder={shipped && words.text(shipped.label)}
            onChange={setLabel}
          />
          <TextInput
            label={t('vocabulary:editor.synonyms')}
            description={t('vocabulary:editor.synonymsHint')}
            value={synonyms}
            onChange={(event) => setSynonyms(event.currentTarget.value)}
          />
          {own && (
            <TermBox
              list={vocabulary.key}
              label={t('vocabulary:new.parent')}
              description={t('vocabulary:new.parentHint')}
              chosen={parent}
              taken={new Set([term.code])}
              onPick={setParent}
              onClear={() => setParent(null)}
            />
          )}
          {error !== null && <ErrorMessage error={error} />}
          <FormFoot onCancel={onClose}>
            <Button type="submit" loading={busy}>
              {t('common:save')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Paper>
  );
}

function splitWords(text: string): string[] {
  return text
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
