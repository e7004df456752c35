import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A collection takes about as long as a letter. */
const jobsBetween = 32;

/**
 * To be called after each job. A page leaves small objects that hold large buffers: the engine sees no reason to collect
 * them soon and lets its heap grow instead, and what the system was asked for in pieces meanwhile does not go back to it.
 * Over 5,000 letters the process doubled; collected now and then it stays as it was.
 */
export function collectOften(): () => void {
  setFlagsFromString('--expose-gc');
  // The part of the heap for young objects doubles with each wave of them, and never shrinks in a process at work.
  setFlagsFromString('--semi-space-growth-factor=1');
  const collect = runInNewContext('gc') as () => void;
  let jobs = 0;
  return () => {
    jobs += 1;
    if (jobs % jobsBetween === 0) setImmediate(collect);
  };
}
