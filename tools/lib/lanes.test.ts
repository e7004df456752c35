import { expect, test } from 'vitest';
import { inLanes } from './lanes.mjs';

test('every item is worked on once, never more at a time than there are lanes', async () => {
  let running = 0;
  let most = 0;
  const results = await inLanes(2, [1, 2, 3, 4, 5], async (item) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, item % 2 === 0 ? 1 : 5));
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([10, 20, 30, 40, 50]);
  expect(most).toBe(2);
});

test('more lanes than items, and none at all', async () => {
  expect(await inLanes(4, ['a'], (item) => Promise.resolve(item))).toEqual(['a']);
  expect(await inLanes(4, [], () => Promise.resolve('never'))).toEqual([]);
});
