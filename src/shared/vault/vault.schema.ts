import { z } from 'zod';
import { Language } from '../language/language.schema';
import { Role, UserName } from '../user/user.schema';

export const passphraseMinimum = 12;
const passphraseBytesMaximum = 1024;

/** UTF-8 bytes: unlike a string they can be overwritten after use. The page clears its own copy. */
export const Passphrase = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= passphraseBytesMaximum);

/** A full path on this computer. */
export const Path = z.string().min(1).max(4096);
export const VaultName = z.string().trim().min(1).max(80);

export const strengthWarnings = [
  'short',
  'common',
  'keyboard',
  'repeat',
  'sequence',
  'date',
  'own-name',
  'guessable',
] as const;
export const StrengthWarning = z.enum(strengthWarnings);
export type StrengthWarning = z.infer<typeof StrengthWarning>;

export const PassphraseStrength = z.object({
  /** 0 (worst) to 4. */
  score: z.int().min(0).max(4),
  warning: StrengthWarning.nullable(),
  /** Whether a vault may be made with it. */
  enough: z.boolean(),
});
export type PassphraseStrength = z.infer<typeof PassphraseStrength>;

/** 13 groups of five letters, shown once. */
export const RecoveryKeyGroups = z.array(z.string().length(5)).length(13);

/** What a closed vault tells about itself. */
export const VaultDescription = z.object({
  folder: z.string(),
  vaultId: z.string(),
  name: z.string(),
  createdAt: z.int(),
  /** The demonstration vault: nothing in it is secret. */
  demo: z.boolean(),
  /** When its database was last written to; null when it is missing. */
  lastUsedAt: z.int().nullable(),
});
export type VaultDescription = z.infer<typeof VaultDescription>;

export const SignedIn = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  /** Nothing but a passphrase of the own choice is taken before there is one. */
  mustChange: z.boolean(),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** What this window has open. `demo` marks the demonstration vault. */
export const VaultState = z.object({
  open: z.boolean(),
  description: VaultDescription.nullable(),
  /** Who is signed in. */
  user: SignedIn.nullable(),
  demo: z.boolean(),
});
export type VaultState = z.infer<typeof VaultState>;

/** The vault becomes a new folder, named after it, in `folder`. */
export const CreateVault = z.strictObject({
  folder: Path,
  name: VaultName,
  userName: UserName,
  passphrase: Passphrase,
  language: Language,
});
export type CreateVault = z.output<typeof CreateVault>;

/** `path`: the folder of the vault, its vault.json or its .amparo file. */
export const UnlockVault = z.strictObject({ path: Path, passphrase: Passphrase });
export const RecoverVault = z.strictObject({
  path: Path,
  recoveryKey: z.string().max(200),
  newPassphrase: Passphrase,
});
export const ChangePassphrase = z.strictObject({ passphrase: Passphrase, newPassphrase: Passphrase });
