/** Why a task is due when it is. */
import type { DueExplanation } from '@shared/task/task.schema';
import { useDueReasons } from './due-words';
import classes from './task.module.css';

export function DueReasons({ explanation }: { explanation: DueExplanation }) {
  const reasonsOf = useDueReasons();
  return (
    <ul className={classes['reasons']}>
      {reasonsOf(explanation).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
