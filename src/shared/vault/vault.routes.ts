import { z } from 'zod';
import { command, job, query } from '../ipc/route';
import { Language } from '../language/language.schema';
import {
  ChangePassphrase,
  CreateVault,
  Passphrase,
  PassphraseStrength,
  Path,
  RecoverVault,
  RecoveryKeyGroups,
  UnlockVault,
  VaultDescription,
  VaultState,
} from './vault.schema';

const Nothing = z.undefined();

/** Those that answer before a vault is open are marked; the others fail with VAULT_LOCKED. */
export const vaultRoutes = {
  /** Before opening. Makes a vault and opens it. WEAK_PASSPHRASE, VAULT_EXISTS, SYNC_FOLDER, READ_ONLY, DISK_FULL. */
  'vault.create': command(
    CreateVault,
    z.object({ recoveryKey: RecoveryKeyGroups, description: VaultDescription }),
  ),
  /**
   * Before opening. Progress is told only while a vault of an older version is brought up to date.
   * WRONG_PASSPHRASE, TOO_MANY_TRIES {seconds}, DAMAGED, NEWER_VERSION, IN_USE {host}, NOT_A_VAULT.
   */
  'vault.unlock': job(UnlockVault, VaultDescription),
  /** Before opening, with progress as `unlock`. Sets the passphrase, answers with a new recovery key: the old one is void. */
  'vault.recover': job(
    RecoverVault,
    z.object({ recoveryKey: RecoveryKeyGroups, description: VaultDescription }),
  ),
  'vault.changePassphrase': command(ChangePassphrase, Nothing),
  /** The recovery key before is void afterwards. */
  'vault.newRecoveryKey': command(
    z.strictObject({ passphrase: Passphrase }),
    z.object({ recoveryKey: RecoveryKeyGroups }),
  ),
  /** Before opening. */
  'vault.strength': query(
    z.strictObject({ passphrase: Passphrase, known: z.array(z.string().max(200)).max(4).default([]) }),
    PassphraseStrength,
  ),
  /** Before opening. */
  'vault.suggestPassphrase': query(
    z.strictObject({ language: Language }),
    z.object({ passphrase: z.string() }),
  ),
  /** Before opening. NOT_A_VAULT, DAMAGED, NEWER_VERSION. */
  'vault.describe': query(z.strictObject({ path: Path }), VaultDescription),
  /** Before opening. */
  'vault.state': query(Nothing, VaultState),
} as const;
