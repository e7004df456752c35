import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Draft } from './draft.schema';

const Done = z.object({});

export const draftRoutes = {
  /** Keeps what was typed; replaces the draft of the same key. */
  'draft.put': command(z.strictObject({ key: Draft.shape.key, value: z.unknown() }), Done),
  /** The own ones, latest first. An empty prefix lists all of them. */
  'draft.list': query(z.strictObject({ prefix: z.string().max(300).default('') }), z.array(Draft)),
  'draft.drop': command(z.strictObject({ key: Draft.shape.key }), Done),
};
