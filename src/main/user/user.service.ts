/**
 * Who uses the vault, and as what. Guarantees: the vault itself says who may open it, not the file beside it that holds the
 * wrapped keys; there is always an administrator, because nobody changes the own access; a name belongs to one person for
 * ever, because cases, tasks and the journal go by it.
 */
import { asc, eq } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { roles, type Role, type UserFields } from '@shared/user/user.schema';
import type { Actor } from '../ipc/context';
import type { Store, Writer } from '../store/store';
import { isLastNamed } from '../seal/last-named';
import { recoveryTable, userTable } from './user.table';

export type UserRow = typeof userTable.$inferSelect;
const onlyRow = 1;

export class UserService {
  constructor(private readonly store: Store) {}

  /** Also those whose access has ended; the longest here first. */
  list(): UserRow[] {
    return this.store.read
      .select()
      .from(userTable)
      .orderBy(asc(userTable.createdAt), asc(userTable.id))
      .all();
  }

  find(id: string): UserRow | undefined {
    return this.store.read.select().from(userTable).where(eq(userTable.id, id)).get();
  }

  /** Who may open the vault now. */
  findActive(id: string): UserRow | undefined {
    const user = this.find(id);
    return user?.deletedAt === null ? user : undefined;
  }

  /** @throws NOT_FOUND */
  getActive(id: string): UserRow {
    const user = this.findActive(id);
    if (user === undefined) throw new AppError('NOT_FOUND', { what: 'user' });
    return user;
  }

  /** Those with one of the roles, the longest here first. */
  listActive(...among: readonly Role[]): UserRow[] {
    return this.list().filter(({ deletedAt, role }) => deletedAt === null && among.includes(role));
  }

  /** Who makes a vault, or opens one that was made when vaults knew one person, is its administrator. */
  begin(writer: Writer, { id, name, passphraseVersion }: Pick<UserRow, 'id' | 'name' | 'passphraseVersion'>) {
    const first = { role: 'administrator' as const, signatoryId: null, mustChange: false };
    return writer.insert(userTable, { id, name, passphraseVersion, ...first });
  }

  /** Without a passphrase yet. @throws FORBIDDEN, NAME_TAKEN */
  add(actor: Actor, fields: UserFields): UserRow {
    return this.#write(actor, 'user.add', (writer) => {
      this.#refuseTaken(fields.name);
      return writer.insert(userTable, { ...fields, passphraseVersion: 0, mustChange: false });
    });
  }

  /** @throws FORBIDDEN, OWN_ACCESS, NOT_FOUND, CONFLICT */
  change(actor: Actor, id: string, revision: number, patch: Partial<Omit<UserFields, 'name'>>): UserRow {
    return this.#write(actor, 'user.change', (writer) => {
      const { role } = this.getActive(id);
      if (id === actor.id && (patch.role ?? role) !== role) throw new AppError('OWN_ACCESS');
      return writer.update(userTable, id, revision, patch);
    });
  }

  /** @throws FORBIDDEN, OWN_ACCESS, NOT_FOUND, LAST_NAMED: a sealed case would be left that nobody can open */
  end(actor: Actor, id: string): UserRow {
    return this.#write(actor, 'user.end', (writer) => {
      if (id === actor.id) throw new AppError('OWN_ACCESS');
      this.getActive(id);
      const others = new Set(this.listActive(...roles).flatMap((one) => (one.id === id ? [] : [one.id])));
      if (isLastNamed(this.store, id, others)) throw new AppError('LAST_NAMED');
      return writer.remove(userTable, id);
    });
  }

  /** Somebody who left comes back: without a passphrase, that of then stays void. @throws FORBIDDEN, NOT_FOUND */
  readmit(actor: Actor, id: string): UserRow {
    return this.#write(actor, 'user.readmit', (writer) => writer.restore(userTable, id));
  }

  /** A passphrase of another's making is to be changed; known before it is made, so that none is forgotten. */
  expectChange(actor: Actor, id: string): void {
    this.#write(actor, 'user.passphrase', (writer) => this.#set(writer, id, { mustChange: true }));
  }

  /** The wrap in the header that counts from now on. */
  notePassphrase(writer: Writer, id: string, passphraseVersion: number, mustChange: boolean): void {
    this.#set(writer, id, { passphraseVersion, mustChange });
  }

  /** Which recovery key counts; 0 in a vault of before. */
  get recoveryVersion(): number {
    return this.store.read.select().from(recoveryTable).get()?.version ?? 0;
  }

  noteRecovery({ orm }: Writer, version: number): void {
    const set = { version };
    const row = { id: onlyRow, ...set };
    orm.insert(recoveryTable).values(row).onConflictDoUpdate({ target: recoveryTable.id, set }).run();
  }

  #set(writer: Writer, id: string, patch: Partial<Pick<UserRow, 'passphraseVersion' | 'mustChange'>>): void {
    const { revision } = this.getActive(id);
    writer.update(userTable, id, revision, patch);
  }

  /** The router has asked already; what decides over everybody's access is asked twice. @throws FORBIDDEN */
  #write<T>(actor: Actor, action: string, change: (writer: Writer) => T): T {
    return this.store.write(actor, action, (writer) => {
      if (this.findActive(actor.id)?.role !== 'administrator') throw new AppError('FORBIDDEN');
      return change(writer);
    });
  }

  #refuseTaken(name: string): void {
    const plain = (one: string) => one.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase();
    if (this.list().some((user) => plain(user.name) === plain(name))) throw new AppError('NAME_TAKEN');
  }
}
