import { z } from 'zod';
import { useKeptAnswers } from './kept-answers';

const Words = z.object({ text: z.string() });
const none = { text: '' };

/** One text that is no field of a record yet: a comment, a reason. Kept as `useKeptAnswers` keeps answers. */
export function useKeptWords(key: string) {
  const { answers, change, forget, restored } = useKeptAnswers(key, Words, none);
  return { text: answers.text, setText: (text: string) => change({ text }), forget, restored };
}
