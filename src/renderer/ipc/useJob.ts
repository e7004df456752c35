import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '@shared/ipc/error';
import type { InputOf, JobName, OutputOf } from '@shared/ipc/routes';
import { request } from './api';

export interface JobProgress {
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
  readonly note?: string;
}

/** Runs a job route: `run`, then `progress` until it ends, `cancel` at any time and by itself when the screen goes. */
export function useJob<Name extends JobName>(route: Name) {
  const [progress, setProgress] = useState<JobProgress>();
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  const mutation = useMutation<OutputOf<Name>, AppError, InputOf<Name>>({
    mutationKey: [route],
    mutationFn: (input) => {
      controller.current = new AbortController();
      return request(route, input, {
        signal: controller.current.signal,
        onProgress: (done, total, note) =>
          setProgress({ done, total, ...(note === undefined ? {} : { note }) }),
      });
    },
    onSettled: () => setProgress(undefined),
  });
  return {
    run: mutation.mutateAsync,
    cancel: () => controller.current?.abort(),
    progress,
    running: mutation.isPending,
    error: mutation.error,
    result: mutation.data,
  };
}
