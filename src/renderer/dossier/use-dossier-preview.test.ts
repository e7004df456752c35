import { afterEach, expect, it } from 'vitest';
import type { WireRequest } from '@shared/ipc/wire';
import { preparePhotos } from './use-dossier-preview';

const caseFileId = '01890000-0000-7000-8000-000000000001';
const asked: string[] = [];

/** A vault with one photo that nobody has looked at; it cannot be read, which must not hinder the dossier. */
function answer({ route }: WireRequest) {
  asked.push(route);
  if (route === 'evidence.listOfCase') {
    const version = { version: { id: 'v' }, file: { id: 'f', mime: 'image/jpeg' }, thumbnail: false };
    return Promise.resolve({ ok: true, value: [{ documentId: 'd', versions: [version] }] });
  }
  if (route === 'evidence.picture') return Promise.resolve({ ok: true, value: null });
  return Promise.resolve({ ok: false, error: { code: 'NOT_FOUND', data: {} } });
}

Object.defineProperty(window, 'amparo', {
  value: { request: answer, cancel: () => undefined, onEvent: () => () => undefined },
});
afterEach(() => asked.splice(0));

const choice = {
  caseFileId,
  language: 'fr',
  upTo: 2,
  recipient: '',
  includeHealth: false,
} as const;

it('a photo that was never shown gets its copy before the pages are set', async () => {
  await preparePhotos({ ...choice, sections: ['photos'] });
  expect(asked).toEqual(['evidence.listOfCase', 'evidence.picture', 'evidence.open']);
});

it('without the section of photos nothing is asked', async () => {
  await preparePhotos({ ...choice, sections: ['summary'] });
  expect(asked).toEqual([]);
});
