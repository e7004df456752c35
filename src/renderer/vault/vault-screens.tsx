/**
 * The window while no vault is open. Nothing of any vault is visible here but its name, and that only where the person
 * allowed it.
 */
import { useState } from 'react';
import type { SessionState } from '@shared/shell/shell.schema';
import { FirstRun } from './first-run';
import { LockScreen } from './lock-screen';
import { RecoverScreen } from './recover-screen';
import { RestoreScreen } from './restore-screen';
import { CreateScreen } from './create-screen';

/** Where a person without an open vault can be. */
export type VaultStep = 'start' | 'create' | 'unlock' | 'recover' | 'restore' | 'inside';

interface VaultScreensProps {
  session: SessionState;
  /** The vault is open and everything that had to be seen was seen: a new recovery key above all. */
  onInside: () => void;
}

export function VaultScreens({ session, onInside }: VaultScreensProps) {
  const [step, setStep] = useState<VaultStep>(session.vault === null ? 'start' : 'unlock');
  const go = (next: VaultStep) => (next === 'inside' ? onInside() : setStep(next));
  if (step === 'create') return <CreateScreen onStep={go} />;
  if (step === 'restore') return <RestoreScreen onStep={go} />;
  if (session.vault === null || step === 'start') return <FirstRun onStep={go} />;
  if (step === 'recover') return <RecoverScreen vault={session.vault} onStep={go} />;
  return <LockScreen vault={session.vault} lockedBy={session.lockedBy} onStep={go} />;
}
