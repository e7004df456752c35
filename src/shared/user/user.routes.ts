import { z } from 'zod';
import { command, query } from '../ipc/route';
import { RecordId } from '../record/record.schema';
import { Passphrase } from '../vault/vault.schema';
import { Role, User, UserFields } from './user.schema';

/** `passphrase`: of who asks, proved anew. TOO_MANY_TRIES {seconds}, WRONG_PASSPHRASE. */
const Proved = z.strictObject({ passphrase: Passphrase });
/** `oneTime`: made up by another, to be changed at the first sign-in. */
const given = { newPassphrase: Passphrase, oneTime: z.boolean() };

/** All that change something: FORBIDDEN; OWN_ACCESS for what nobody does to oneself. */
export const userRoutes = {
  /** Also those whose access has ended; the longest here first. */
  'user.list': query(z.strictObject({}), z.array(User)),
  /** WEAK_PASSPHRASE, PASSPHRASE_TAKEN, NAME_TAKEN. */
  'user.add': command(Proved.extend({ fields: UserFields, ...given }), User),
  'user.change': command(
    z.strictObject({
      id: RecordId,
      revision: z.int().min(1),
      patch: z.strictObject({ role: Role.exactOptional(), signatoryId: RecordId.nullable().exactOptional() }),
    }),
    User,
  ),
  /** Also lets somebody in again. WEAK_PASSPHRASE, PASSPHRASE_TAKEN. */
  'user.setPassphrase': command(Proved.extend({ id: RecordId, ...given }), User),
  /** The passphrase opens the vault no more; it goes on opening backups of before. */
  'user.end': command(Proved.extend({ id: RecordId }), User),
} as const;
