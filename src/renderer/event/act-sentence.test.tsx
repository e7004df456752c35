import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { ActEntry } from '@shared/event/event-entry.schema';
import { useActWording } from './act-sentence';

// The sentence reads nothing else of them.
const view = { persons: [], referred: [] } as unknown as CaseFileView;
const byType = (type: string, description: object): ActEntry =>
  ({
    act: { type: 'threat', victimId: null, group: null, phraseMasculine: {}, phraseFeminine: {} },
    involvements: [{ perpetrator: { kind: 'type', type, description } }],
  }) as unknown as ActEntry;

it('says that nobody described who did it, rather than “Other”', () => {
  const { result } = renderHook(() => useActWording(view));
  expect(result.current(byType('other', {})).by).toBe('not described');
  expect(result.current(byType('other', { en: 'men in masks' })).by).toBe('men in masks');
});
