/**
 * What test kits do at the end of each test file. They cannot ask for it by `afterAll` of their own: test files share the
 * modules of their worker, so that a hook of a kit would belong to the first file that loads it and to no other.
 */
import { afterAll } from 'vitest';

const duties = new Set<() => void>();

/** `duty` runs at the end of this test file and of every one after it in the same worker. */
export function atEndOfFile(duty: () => void): void {
  duties.add(duty);
}

/** Called for each test file by the set-up. One duty that fails keeps no other from its work. */
export function endFileTidily(): void {
  // A vault that is made or opened narrows it for the whole process.
  const umask = process.umask();
  afterAll(() => {
    process.umask(umask);
    const faults: unknown[] = [];
    for (const duty of duties) {
      try {
        duty();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('\n'));
  });
}
