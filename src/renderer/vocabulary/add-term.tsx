/** A term of the organisation, made where it was missed. */
import { Button, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@shared/language/language.schema';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { TermCode } from '@shared/vocabulary/vocabulary.schema';
import { useCommand } from '../ipc/useCommand';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { LocalizedInput } from '../ui/localized-input';
import { useWords } from '../ui/words';
import { TermBox } from './term-box';
import { useVocabulary } from './use-vocabulary';
import classes from './vocabulary.module.css';

interface AddTermProps {
  readonly list: VocabularyKey;
  /** What was typed, in the language of the interface. */
  readonly text: string;
  readonly onMade: (code: TermCode) => void;
  readonly onClose: () => void;
}

export function AddTerm({ list, text, onMade, onClose }: AddTermProps) {
  const { t } = useTranslation('vocabulary');
  const words = useWords();
  const name = useVocabulary(list)?.shipped.name;
  const create = useCommand('vocabularyTerm.create');
  const [label, setLabel] = useState<LocalizedText>({ [words.language]: text });
  const [parent, setParent] = useState<TermCode | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    create.mutate({ list, label, parent }, { onSuccess: ({ id }) => onMade(id) });
  };
  return (
    <Dialog onClose={onClose} title={t('vocabulary:new.title')}>
      <form onSubmit={submit}>
        <Stack className={classes['roomy'] ?? ''}>
          <Text size="sm" c="dimmed">
            {t('vocabulary:new.list', { list: name === undefined ? '' : words.text(name) })}
          </Text>
          <LocalizedInput label={t('vocabulary:new.label')} value={label} onChange={setLabel} />
          <TermBox
            list={list}
            label={t('vocabulary:new.parent')}
            description={t('vocabulary:new.parentHint')}
            chosen={parent}
            inDialog
            onPick={setParent}
            onClear={() => setParent(null)}
          />
          {create.error !== null && <ErrorMessage error={create.error} />}
          <FormFoot onCancel={onClose} mt="auto">
            <Button type="submit" loading={create.isPending}>
              {t('vocabulary:new.create')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
