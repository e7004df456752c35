/** Today asks for the newest letters of a state, also where there are 200,000 of another: they are read along one index. */
import { expect, it, vi } from 'vitest';
import { openTestServices } from '../services.testkit';

it.each(['draft', 'issued'] as const)(
  'the newest %s letters are found without reading the others',
  (state) => {
    const { services, database } = openTestServices();
    const prepare = vi.spyOn(database, 'prepare');
    services.letterList.list({ state, offset: 0, limit: 20 });
    const asked = prepare.mock.calls.map(([text]) => text).filter((text) => text.includes('from "letter"'));
    prepare.mockRestore();
    expect(asked).toHaveLength(2);
    for (const text of asked) {
      const values = Array.from(text.matchAll(/\?/gu), (_, at) => (at === 0 ? state : 20));
      const plan = database
        .prepare<unknown[], { detail: string }>(`explain query plan ${text}`)
        .all(...values);
      const steps = plan.map(({ detail }) => detail).join('\n');
      expect(steps).toMatch(/USING (?:COVERING )?INDEX letter_state/u);
      expect(steps).not.toContain('TEMP B-TREE');
    }
  },
);
