import { expect, it } from 'vitest';
import { openTestServices } from '../services.testkit';

it('counts what stands in a part of the case, and of its tasks those that are still to be done', () => {
  const { services, actor } = openTestServices({ now: () => 1 });
  const { id } = services.caseFile.create(actor, { titles: { en: 'One' } });
  const other = services.caseFile.create(actor, { titles: { en: 'Other' } });
  const task = (title: string, caseFileId = id) => services.task.create(actor, { caseFileId, title });
  task('Call the family');
  task('Elsewhere', other.id);
  const done = task('Ask the court');
  services.task.update(actor, done.id, done.revision, { state: 'done' });
  const twice = task('Typed twice');
  services.task.remove(actor, twice.id, twice.revision);
  expect(services.caseCounts.of(id)).toEqual({ letters: 0, submissions: 0, tasks: 1 });
});
