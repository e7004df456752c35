import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { CodedValue } from '@shared/vocabulary/vocabulary.schema';
import { useTermWords } from './use-vocabulary';
import classes from './vocabulary.module.css';

/** A coded value to be read: the term, where it stands when pointed at, and its note. */
export function CodedText({ list, value }: { list: VocabularyKey; value: CodedValue }) {
  const words = useTermWords(list);
  return (
    <span>
      <span title={words.path(value.code)}>{words.label(value.code)}</span>
      {value.note !== '' && <span className={classes['note']}> {value.note}</span>}
    </span>
  );
}
