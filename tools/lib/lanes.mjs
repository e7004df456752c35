// Work that goes side by side.

/**
 * Does `work` on every item, at most `count` at a time, in the order of the items.
 * @template Item, Result
 * @param {number} count
 * @param {readonly Item[]} items
 * @param {(item: Item) => Promise<Result>} work
 * @returns {Promise<Result[]>} in the order of the items
 */
export async function inLanes(count, items, work) {
  /** @type {Result[]} */
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
  return results;
}
