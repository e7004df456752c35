import { useMutation } from '@tanstack/react-query';
import { allRoutes } from '@shared/ipc/routes';
import { useBackend } from '../ui/backend';

/** The demonstration vault, offered where the program can make one. */
export function useDemo(onOpened: () => void) {
  const backend = useBackend();
  const open = useMutation({
    mutationFn: () => backend.request('demo.open', undefined),
    onSuccess: onOpened,
  });
  return {
    offered: Object.hasOwn(allRoutes, 'demo.open'),
    error: open.error,
    busy: open.isPending,
    open: () => open.mutate(),
  };
}
