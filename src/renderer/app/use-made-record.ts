import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTarget } from './use-target';

/** Adds records to a list of cards, and says which card stands open: the one just made, else the one in the address. */
export function useMadeRecord<Input, Made extends { readonly id: string }>(
  create: UseMutationResult<Made, unknown, Input>,
) {
  const target = useTarget();
  const [made, setMade] = useState<string>();
  return {
    add: (input: Input) => create.mutate(input, { onSuccess: ({ id }) => setMade(id) }),
    opens: (id: string) => (made ?? target) === id,
    setMade,
  };
}
