/** When a vault has to lock by itself: pure, so that the rules are tested without waiting. */

/** A wall clock that ran ahead of the steady clock by more than this slept unseen. */
export const clockJump = 30_000;
/** Some systems (Wayland without the idle protocol) always report 0 s idle; then our own windows decide, later. */
const ownIdleFactor = 3;

export interface Idleness {
  /** Seconds without input to the whole computer, as the system says. */
  readonly system: number;
  /** Seconds without input to our windows. */
  readonly own: number;
  readonly limitMinutes: number;
}

export function isIdle({ system, own, limitMinutes }: Idleness): boolean {
  const limit = limitMinutes * 60;
  return (own >= limit && system >= limit) || own >= limit * ownIdleFactor;
}

export interface Tick {
  /** Wall clock, ms. */
  readonly wall: number;
  /** Steady clock, ms from any start. */
  readonly steady: number;
}

/** Whether the computer slept, or the clock was set, between two ticks; backwards counts too. */
export function clockJumped(before: Tick, now: Tick): boolean {
  return Math.abs(now.wall - before.wall - (now.steady - before.steady)) > clockJump;
}
