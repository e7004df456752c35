import { AppError, type WireError } from '@shared/ipc/error';
import type { TypesetRequest, TypesetResult } from '@shared/typeset/typeset.schema';
import type { FromTypeset, Port, ToTypeset } from './typeset.port';

interface Watch {
  readonly before?: (request: TypesetRequest) => void;
  readonly after?: () => void;
}

/**
 * Answers every request on the port. Never lets an error out, and tells no more of it than its code and data. `before`
 * is told what comes, while the process can still do something about it; `after` is called when an answer has gone out.
 */
export function serveTypeset(
  port: Port<ToTypeset, FromTypeset>,
  typesetter: { render(request: TypesetRequest): Promise<TypesetResult> },
  { before, after }: Watch = {},
): void {
  port.onMessage(({ id, request }) => {
    before?.(request);
    const memory = (): number => process.memoryUsage.rss();
    const answer = (message: FromTypeset) => {
      port.post(message);
      after?.();
    };
    typesetter.render(request).then(
      (result) => answer({ id, result, memory: memory() }),
      (error: unknown) => answer({ id, error: wireError(error), memory: memory() }),
    );
  });
}

function wireError(error: unknown): WireError {
  return error instanceof AppError
    ? { code: error.code, data: error.data }
    : { code: 'TYPESET_FAILED', data: {} };
}
