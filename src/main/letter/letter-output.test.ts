import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { remoteDesk } from '../desk/desk';
import { qpdfCheck } from '../typeset/pdf.testkit';
import { addAssaultCase, addOffice, makeLetter, openLetters } from './letter.testkit';
import { consentSeen } from '../release/release.testkit';

const never = new AbortController().signal;

/** A desk that takes what is printed and names a folder; nothing else is asked of it. */
function doubleDesk(answer: { printed: boolean }) {
  const seen = { folder: '', prints: [] as Uint8Array[] };
  const desk = {
    ...remoteDesk(() => Promise.reject(new Error('no desk'))),
    chooseFolder: () => Promise.resolve(seen.folder),
    print: ({ pdf }: { pdf: Uint8Array }) => {
      seen.prints.push(pdf);
      return Promise.resolve(answer.printed);
    },
  };
  return { desk, seen };
}

function oneLetter(answer = { printed: true }) {
  const { desk, seen } = doubleDesk(answer);
  const test = openLetters({ desk });
  const { caseFile } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  return { test, seen, letter: makeLetter(test, caseFile.id, office.id, 'fr') };
}

describe('printing', () => {
  it('hands an issued letter to the printer byte for byte as it is kept', async () => {
    const { test, seen, letter } = oneLetter();
    const issued = await test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] });
    expect(await test.services.letterOutput.print(test.actor, issued.id, consentSeen, never)).toBe(true);
    const [pdf] = seen.prints;
    expect(
      Buffer.compare(pdf ?? Buffer.of(), test.services.attachment.getBytes(issued.attachmentId ?? '')),
    ).toBe(0);
  });

  it('says so when the dialog was cancelled', async () => {
    const { test, letter } = oneLetter({ printed: false });
    expect(await test.services.letterOutput.print(test.actor, letter.id, consentSeen, never)).toBe(false);
  });
});

describe('saving all letters', () => {
  it('leaves whole files only when it is cancelled midway', async () => {
    const { test, seen, letter } = oneLetter();
    for (let n = 0; n < 12; n += 1) test.services.letter.copyAsDraft(test.actor, letter.id);
    seen.folder = join(test.folder, 'letters');
    mkdirSync(seen.folder);
    const cancel = new AbortController();
    const context = {
      actor: test.actor,
      signal: cancel.signal,
      progress: (done: number) => {
        if (done >= 2) cancel.abort();
      },
    };
    const { appealId } = test.services.letter.get(letter.id);
    await expect(
      test.services.letterOutput.saveAll(context, { appealId, as: 'separate', answer: consentSeen }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
    const files = readdirSync(seen.folder);
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThan(13);
    for (const file of files) {
      expect(qpdfCheck(readFileSync(join(seen.folder, file)))).toContain(
        'No syntax or stream encoding errors',
      );
    }
  });
});
