import { useQueryClient } from '@tanstack/react-query';
import type { QueryName } from '@shared/ipc/routes';

/**
 * After something was erased: drops what was read and is not shown, and what `closing` had read for the dialog that ends. A
 * page that is opened later would show it again for as long as it takes to read anew.
 */
export function useForgetRead(): (closing?: QueryName) => void {
  const client = useQueryClient();
  return (closing) => {
    client.removeQueries({ type: 'inactive' });
    if (closing !== undefined) client.removeQueries({ queryKey: [closing] });
  };
}
