import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuickTask } from './quick-task.rules';

/** A Sunday. */
const today = '2026-11-22';

describe('a task typed in one line', () => {
  it.each([
    ['en', 'call the lawyer tomorrow', 'call the lawyer', '2026-11-23'],
    ['en', 'call the lawyer by Friday', 'call the lawyer', '2026-11-27'],
    ['en', 'tomorrow call the lawyer', 'call the lawyer', '2026-11-23'],
    ['en', 'Write to the court on 3 February', 'Write to the court', '2027-02-03'],
    ['en', 'Renew the mandate in March 2027', 'Renew the mandate', '2027-03'],
    ['en', 'Visit in 3 days', 'Visit', '2026-11-25'],
    ['fr', 'écrire au tribunal demain', 'écrire au tribunal', '2026-11-23'],
    ['fr', 'écrire au tribunal avant le 3 février', 'écrire au tribunal', '2027-02-03'],
    ['fr', 'appeler la famille vendredi', 'appeler la famille', '2026-11-27'],
    ['ru', 'позвонить адвокату завтра', 'позвонить адвокату', '2026-11-23'],
    ['ru', 'подать жалобу до 3 февраля', 'подать жалобу', '2027-02-03'],
    ['ru', 'позвонить адвокату 25.11.2026', 'позвонить адвокату', '2026-11-25'],
  ] as const)('in %s: %s', (language, text, title, start) => {
    const read = parseQuickTask(text, language, today);
    expect([read.title, read.due?.start]).toEqual([title, start]);
  });

  it('keeps a time', () => {
    expect(parseQuickTask('appeler l’avocat demain à 10h', 'fr', today)).toMatchObject({
      title: 'appeler l’avocat',
      due: { start: '2026-11-23', time: '10:00' },
    });
  });

  it.each(['Read the law of 2022', 'Cite article 106', 'Thank May', 'tomorrow'])(
    'takes no date out of “%s”',
    (text) => {
      expect(parseQuickTask(text, 'en', today)).toEqual({ title: text, due: null });
    },
  );

  it('loses no word of what is no date', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('alpha', 'beta', 'gamma', '106'), { minLength: 1 }), (words) => {
        expect(parseQuickTask(words.join(' '), 'en', today)).toEqual({ title: words.join(' '), due: null });
      }),
    );
  });
});

it('leaves in the title what the date cannot hold', () => {
  expect(parseQuickTask('Call the lawyer tomorrow evening', 'en', '2026-03-15')).toMatchObject({
    title: 'Call the lawyer tomorrow evening',
    due: { start: '2026-03-16' },
  });
});

it('leaves in the title an hour of which nobody said the half of the day', () => {
  expect(parseQuickTask('Call the lawyer tomorrow at 8', 'en', '2026-03-15')).toEqual({
    title: 'Call the lawyer tomorrow at 8',
    due: { start: '2026-03-16', end: null, about: false, time: null, timeAbout: false },
  });
});

it('is due in the week that is said, not on a day of it that nobody said', () => {
  expect(parseQuickTask('Visit the prison next week', 'en', '2026-03-15')).toMatchObject({
    title: 'Visit the prison',
    due: { start: '2026-03-16', end: '2026-03-22' },
  });
});
