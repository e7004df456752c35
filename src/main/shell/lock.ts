/**
 * Guarantees: every event after which somebody else may sit at the computer locks every session.
 * On Linux Electron reports no lock of the screen; the state of the session is polled instead every 5 s. A D-Bus client
 * would be quicker by those seconds and is left out: none of its libraries is kept well enough to stand in this process.
 */
import { powerMonitor, type WebContents } from 'electron';
import type { LockCause } from '@shared/ipc/events';
import { clockJumped, isIdle, type Tick } from './lock.rules';

const pollEvery = 5000;

export interface LockOptions {
  readonly idleMinutes: () => number;
  readonly lockAll: (cause: LockCause) => void;
}

/** Starts watching. `sawInput` takes the web contents whose input counts as presence. */
export function watchPresence({ idleMinutes, lockAll }: LockOptions): (contents: WebContents) => void {
  let lastInput = performance.now();
  let before = tick();
  powerMonitor.on('suspend', () => lockAll('suspend'));
  powerMonitor.on('lock-screen', () => lockAll('screen-lock'));
  powerMonitor.on('shutdown', () => lockAll('quit'));
  powerMonitor.on('user-did-resign-active', () => lockAll('screen-lock'));
  setInterval(() => {
    const now = tick();
    const jumped = clockJumped(before, now);
    before = now;
    const system = powerMonitor.getSystemIdleTime();
    const own = (now.steady - lastInput) / 1000;
    if (jumped) lockAll('clock-jump');
    else if (powerMonitor.getSystemIdleState(60) === 'locked') lockAll('screen-lock');
    else if (isIdle({ system, own, limitMinutes: idleMinutes() })) lockAll('idle');
  }, pollEvery);
  return (contents) => {
    contents.on('input-event', () => {
      lastInput = performance.now();
    });
  };
}

function tick(): Tick {
  return { wall: Date.now(), steady: performance.now() };
}
