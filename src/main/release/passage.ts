/**
 * The gate. Guarantees: nothing is written outside the vault, printed or handed to another program but with a passage, and
 * a passage is given only where the consents of those whom it names were looked at, or where it says why nobody has to be
 * asked. `way-out.test.ts` holds every door.
 */
import { writeFileSync } from 'node:fs';
import { isRefused } from '@shared/consent/release.rules';
import { openReleases } from '@shared/dossier/dossier-release.rules';
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import { AppError } from '@shared/ipc/error';
import type { MailtoParts } from '@shared/letter/mailto.rules';
import type { ReleaseAnswer } from '@shared/release/release.schema';
import type { Desk } from '../desk/desk';

export type GivenAnswer = Partial<{ [Field in keyof ReleaseAnswer]: ReleaseAnswer[Field] | undefined }>;

/**
 * Why nobody is asked: `numbers` names nobody; `wording` is text of the organisation; `own` is for the organisation
 * itself, up to a level that was chosen; `signatories` are those who signed for it; `key` is the key of the vault.
 */
export type NobodyAsked = 'numbers' | 'wording' | 'own' | 'signatories' | 'key';

export class Passage {
  /** @param detail of the journal: why it left although somebody had refused */
  private constructor(readonly detail: Readonly<Record<string, string>>) {}

  /** @throws CONSENT_NEEDED {count}: somebody has refused and no reason is given, or a missing consent was not seen */
  static through(releases: readonly DossierRelease[], answer: GivenAnswer = {}): Passage {
    const { accepted = false, reason = '' } = answer;
    const open = openReleases(releases, { accepted, reason });
    if (open.length > 0) throw new AppError('CONSENT_NEEDED', { count: open.length });
    return new Passage(releases.some(isRefused) ? { reason: reason.trim() } : {});
  }

  static asking(_nobody: NobodyAsked): Passage {
    return new Passage({});
  }
}

/** @throws FILE_UNWRITABLE; the message of the system holds a path and stays here */
export function writeOut(_passage: Passage, path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new AppError('FILE_UNWRITABLE');
  }
}

/** False: cancelled in the dialog. @throws PRINT_FAILED */
export function printOut(
  _passage: Passage,
  desk: Pick<Desk, 'print'>,
  pdf: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return desk.print({ pdf });
}

/** From then on the mail program has it. False: the words were too long. */
export function mailOut(
  _passage: Passage,
  desk: Pick<Desk, 'openMail'>,
  draft: MailtoParts,
): Promise<boolean> {
  return desk.openMail(draft);
}
