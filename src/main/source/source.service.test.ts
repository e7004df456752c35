import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { sourceLevel, sourcesOf } from '@shared/source/source.rules';
import { openTestServices } from '../services.testkit';

function openCase() {
  const test = openTestServices();
  const { services, actor } = test;
  const caseFile = services.caseFile.create(actor, { titles: { en: 'Case' } });
  const event = services.event.create(actor, { caseFileId: caseFile.id });
  const source = services.source.create(actor, {
    caseFileId: caseFile.id,
    who: { kind: 'described', description: { en: 'a guard' } },
  });
  const tell = () =>
    services.information.create(actor, {
      sourceId: source.id,
      subjectTable: 'event',
      subjectId: event.id,
      received: datePoint('2024-03'),
    });
  return { ...test, caseFile, event, source, tell };
}

describe('sources', () => {
  it('are kept confidential and protected unless somebody says otherwise', () => {
    const { source } = openCase();
    expect(source).toMatchObject({ sensitivity: 3, protection: 'discreet' });
  });

  it('say of which fact they told, each once however often they told it', () => {
    const { services, caseFile, event, source, tell } = openCase();
    tell();
    tell();
    const view = services.caseFileView.view(caseFile.id);
    expect(sourcesOf('event', event.id, view)).toMatchObject([
      { source: { id: source.id }, information: [{ received: { start: '2024-03' } }, {}] },
    ]);
    expect(sourcesOf('act', event.id, view)).toEqual([]);
  });

  it('take what they told with them into the bin', () => {
    const { services, actor, caseFile, source, tell } = openCase();
    tell();
    services.source.remove(actor, source.id, source.revision);
    expect(services.caseFileView.view(caseFile.id)).toMatchObject({ sources: [], information: [] });
  });
});

describe('the level from which on a paper may name a source', () => {
  it.each([
    [1, 'none', 1],
    [3, 'none', 3],
    [2, 'discreet', 3],
    [4, 'discreet', 4],
    [1, 'high', 4],
  ] as const)('is never below its sensitivity %i nor what %s asks for', (sensitivity, protection, level) => {
    expect(sourceLevel({ sensitivity, protection })).toBe(level);
  });
});
