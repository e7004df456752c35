import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { AppError } from '@shared/ipc/error';
import type { CommandName, InputOf, OutputOf } from '@shared/ipc/routes';
import { request } from './api';

/** Writes through a command route. What is shown refreshes by itself (`refreshOnWrites`). */
export function useCommand<Name extends CommandName>(
  route: Name,
): UseMutationResult<OutputOf<Name>, AppError, InputOf<Name>> {
  return useMutation<OutputOf<Name>, AppError, InputOf<Name>>({
    mutationKey: [route],
    mutationFn: (input) => request(route, input),
  });
}
