/** What a batch of new letters came to. */
import { useTranslation } from 'react-i18next';
import type { NewLetters, WrittenBatch } from '@shared/letter/letter-batch.schema';
import { useWords } from '../ui/words';
import { BatchOutcomes, type BatchLine } from './batch-outcomes';

interface WrittenLettersProps {
  input: NewLetters;
  result: WrittenBatch;
  onClose: () => void;
}

export function WrittenLetters({ input, result, onClose }: WrittenLettersProps) {
  const { t } = useTranslation(['letter', 'common']);
  const words = useWords();
  const lines = result.outcomes.map(({ caseFileId, officeId, name, letterIds, error }): BatchLine => {
    const links = letterIds.map((id, index) => ({
      href: `#/letters/${id}`,
      label: t(`common:language.${input.languages[index] ?? 'en'}`),
    }));
    const fault = error === null ? null : { code: error, count: 0 };
    return { id: `${caseFileId} ${officeId}`, name: words.text(name) || '–', links, error: fault };
  });
  const count = result.outcomes.reduce((sum, { letterIds }) => sum + letterIds.length, 0);
  return (
    <BatchOutcomes
      lines={lines}
      made={t('letter:batch.written', { count })}
      notMade={t('letter:batch.notWritten')}
      change={result.change}
      onClose={onClose}
    />
  );
}
