import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { DocumentEntry } from '@shared/document/document.schema';
import { DocumentLinks } from './document-links';

const entry = (id: string, exhibitNumber: number, change: Partial<DocumentEntry> = {}): DocumentEntry => ({
  ...({ caseFileId: 'case', translationOfId: null, redactionOfId: null } as DocumentEntry),
  id,
  title: `Paper ${id}`,
  exhibitNumber,
  ...change,
});

it('leads from a redacted version to its document and back', () => {
  const others = [entry('whole', 1), entry('cut', 2, { redactionOfId: 'whole' }), entry('other', 3)];
  for (const [from, to] of [
    ['whole', /2.*Paper cut/u],
    ['cut', /1.*Paper whole/u],
  ] as const) {
    const document = others.find(({ id }) => id === from) ?? entry('none', 0);
    const { unmount } = render(
      <MantineProvider env="test">
        <DocumentLinks document={document} others={others} />
      </MantineProvider>,
    );
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(screen.getByRole('link', { name: to })).toHaveAttribute(
      'href',
      `#/cases/case/documents?at=${from === 'whole' ? 'cut' : 'whole'}`,
    );
    unmount();
  }
});
