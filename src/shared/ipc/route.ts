import type { z } from 'zod';

/**
 * query: reads. command: writes or acts. job: a command that may take longer than a frame; it gets an AbortSignal and
 * reports progress under the id of its request.
 */
export type RouteKind = 'query' | 'command' | 'job';

export interface Route<
  Kind extends RouteKind = RouteKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
}

export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Route<'query', I, O> {
  return { kind: 'query', input, output };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Route<'command', I, O> {
  return { kind: 'command', input, output };
}

export function job<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Route<'job', I, O> {
  return { kind: 'job', input, output };
}

export type RouteMap = Readonly<Record<string, Route>>;
/** What a caller may pass (before defaults are filled in). */
export type RouteInput<R extends Route> = z.input<R['input']>;
/** What a handler gets (after parsing). */
export type ParsedInput<R extends Route> = z.output<R['input']>;
/** What a caller gets back. */
export type RouteOutput<R extends Route> = z.output<R['output']>;
