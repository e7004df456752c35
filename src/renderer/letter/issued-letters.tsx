/** What issuing the letters of an appeal came to. */
import { useTranslation } from 'react-i18next';
import type { IssueOutcome } from '@shared/letter/letter-batch.schema';
import { useRoute } from '../ipc/useRoute';
import { BatchOutcomes, type BatchLine } from './batch-outcomes';

interface IssuedLettersProps {
  input: { readonly appealId: string };
  result: readonly IssueOutcome[];
  onClose: () => void;
}

export function IssuedLetters({ input, result, onClose }: IssuedLettersProps) {
  const { t } = useTranslation(['letter', 'common']);
  const letters = useRoute('letter.listOfAppeal', { appealId: input.appealId }).data ?? [];
  const byId = new Map(letters.map((one) => [one.id, one]));
  const lines = result.map(({ id, reference, error }): BatchLine => {
    const letter = byId.get(id);
    const language = letter === undefined ? '' : ` (${t(`common:language.${letter.language}`)})`;
    const name = `${letter?.addressee || '–'}${language}`;
    const links = [{ href: `#/letters/${id}`, label: name }];
    const fault = error === null ? null : { code: error.code, count: error.count ?? 0 };
    return { id, name, ...(reference === null ? {} : { note: reference }), links, error: fault };
  });
  const count = result.filter(({ error }) => error === null).length;
  return (
    <BatchOutcomes
      lines={lines}
      made={t('letter:batch.issued', { count })}
      notMade={t('letter:batch.notIssued')}
      // What is issued has a number: it is withdrawn, not undone.
      change={null}
      onClose={onClose}
    />
  );
}
