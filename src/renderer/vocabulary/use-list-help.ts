import { askHelp, turnHelpTo } from '../ui/field-help';
import { useWords } from '../ui/words';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import { useVocabulary } from './use-vocabulary';

/** The guidance that is shipped with a list, as the help of a field called `label`. */
export function useListHelp(list: VocabularyKey, label: string): { open: () => void; focus: () => void } {
  const vocabulary = useVocabulary(list);
  const words = useWords();
  const tell = (how: typeof askHelp) => () => {
    if (vocabulary === undefined) return;
    const { guidance, example } = vocabulary.shipped;
    how({ title: label, text: words.text(guidance), example: words.text(example) });
  };
  return { open: tell(askHelp), focus: tell(turnHelpTo) };
}
