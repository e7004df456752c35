import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { CivilDateInput } from '../ui/civil-date-input';
import { ErrorMessage } from '../ui/error-message';
import { useKeptText } from '../ui/kept-text';
import { saving } from '../ui/saving';

/**
 * The day that a person sets for the answer to a letter. It is saved when the field or the page is left, not at each letter:
 * "3 March" is a day, and may go on with another year.
 */
export function OwnDay({ letter }: { letter: Letter }) {
  const { t } = useTranslation('deadline');
  const choose = useCommand('replyDue.choose');
  const [day, setDay] = useState(letter.answerBy);
  const kept = useKeptText({ draftPrefix: `reply-due:${letter.id}:` }, 'answerBy');
  const { id, revision, deadlineRuleId } = letter;
  const saved = useRef(letter.answerBy);
  const save = () => {
    if (day === saved.current) return;
    saved.current = day;
    choose.mutate({ id, revision, deadlineRuleId, answerBy: day });
  };
  const last = useRef(save);
  useEffect(() => {
    last.current = save;
  });
  useEffect(() => {
    const keepLast = () => last.current();
    const stop = saving.onFlush(keepLast);
    return () => {
      stop();
      keepLast();
    };
  }, []);
  return (
    <form
      onSubmit={(submitted: FormEvent) => {
        submitted.preventDefault();
        save();
      }}
    >
      <CivilDateInput label={t('due.own')} value={day} onChange={setDay} onBlur={save} {...kept} />
      {choose.error !== null && <ErrorMessage error={choose.error} />}
    </form>
  );
}
