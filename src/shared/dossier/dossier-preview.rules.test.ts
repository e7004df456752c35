import { describe, expect, it } from 'vitest';
import type { DossierPage } from '../typeset/dossier-page.schema';
import { previewPart, previewUnits } from './dossier-preview.rules';

function pageOf(lengths: readonly number[]): DossierPage {
  const sections = lengths.map((count, index) => ({
    title: `Section ${index}`,
    blocks: [
      {
        kind: 'chronology' as const,
        columns: { date: 'Date', text: 'Text' },
        entries: Array.from({ length: count }, (_, n) => ({
          date: `${n}`,
          mark: '',
          title: '',
          text: [[{ text: 'a'.repeat(1000) }]],
          source: '',
        })),
      },
    ],
  }));
  return { sections } as unknown as DossierPage;
}

const entriesOf = (page: DossierPage) =>
  page.sections.map(({ blocks: [block] }) => (block?.kind === 'chronology' ? block.entries.length : 0));

describe('the preview of a dossier', () => {
  it('is the dossier itself as long as it is short', () => {
    const page = pageOf([10, 20, 5]);
    expect(previewPart(page, 1)).toEqual({ page, shown: null });
  });

  it('is one section of a long one, after the headings of those before', () => {
    const part = previewPart(pageOf([40, 20, 30]), 1);
    expect(part.shown).toBe(1);
    expect(entriesOf(part.page)).toEqual([0, 20]);
    expect(part.page.sections.map(({ title }) => title)).toEqual(['Section 0', 'Section 1']);
  });

  it('names all sections when the first is shown, for the contents', () => {
    expect(entriesOf(previewPart(pageOf([40, 20, 30]), 0).page)).toEqual([40, 0, 0]);
  });

  it('shows the beginning of a section that is long by itself', () => {
    const page = pageOf([3, 500]);
    const [first, second] = entriesOf(previewPart(page, 1).page);
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(50);
    expect((second ?? 0) * 1000).toBeLessThanOrEqual(previewUnits);
    expect(entriesOf(page)).toEqual([3, 500]);
  });

  it('falls back to the first section when the one that was looked at is gone', () => {
    expect(previewPart(pageOf([40, 30]), 7).shown).toBe(0);
    expect(previewPart(pageOf([40, 30]), -1).shown).toBe(0);
  });
});
