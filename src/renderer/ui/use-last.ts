import { useState } from 'react';

/** The last answer until the next one is there: a list that is asked for anew with each key is not emptied in between. */
export function useLast<T>(answer: T | undefined): T | undefined {
  const [last, setLast] = useState(answer);
  if (answer !== undefined && answer !== last) setLast(answer);
  return answer ?? last;
}
