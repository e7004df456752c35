import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { DossierChoice } from '@shared/dossier/dossier.schema';
import { addDetentionCase, openLetters } from '../letter/letter.testkit';
import { cameraJpeg } from '../typeset/dossier.testkit';
import { pdfImages, pdfWords } from '../typeset/pdf.testkit';
import { makePng } from '../typeset/png.testkit';
import { choiceFor } from './dossier-choice.testkit';

const signal = new AbortController().signal;

describe('exhibits in a dossier', () => {
  async function withExhibits() {
    const test = openLetters();
    const { caseFile } = addDetentionCase(test);
    const { services, actor } = test;
    const place = { caseFileId: caseFile.id, documentId: null, date: datePoint('2019-10-17') };
    const add = async (name: string, content: Uint8Array) => {
      const intakeId = services.attachmentIntake.begin(actor);
      services.attachmentIntake.append(actor, intakeId, content);
      const added = await services.evidenceIntake.finish(actor, { intakeId, name, place });
      if (added.outcome !== 'added') throw new Error('not added');
      return services.document.get(added.documentId);
    };
    const make = async (more: Partial<DossierChoice> = {}) => {
      const { dossier } = await services.dossier.make(actor, choiceFor(caseFile.id, more), signal);
      const bytes = services.attachment.getBytes(dossier.attachmentId);
      return {
        bytes,
        words: pdfWords(bytes)
          .replace(/[\u00a0\u202f]/g, ' ')
          .replace(/\s+/g, ' '),
      };
    };
    return { ...test, add, make };
  }

  it('are listed by number with their hashes, and a number that is missing is said to be missing', async () => {
    const { services, actor, add, make } = await withExhibits();
    const judgment = await add('Jugement.txt', Buffer.from('judgment'));
    const gone = await add('Withdrawn.txt', Buffer.from('withdrawn'));
    const secret = await add('Secret source.txt', Buffer.from('secret'));
    services.document.remove(actor, gone.id, gone.revision);
    services.document.update(actor, secret.id, secret.revision, { sensitivity: 4 });
    const { words } = await make({ sections: ['documents'] });
    const hash = createHash('sha256').update('judgment').digest('hex');
    expect(words.replaceAll(' ', '')).toContain(hash);
    expect(words).toContain('17 octobre 2019');
    expect(words.match(/Ne fait pas partie de cet exemplaire/g)).toHaveLength(2);
    expect(words).not.toMatch(/Withdrawn|Secret/);
    expect(judgment.exhibitNumber).toBe(1);
  });

  it('show their photos when asked, in the small copy, and the custody log says that they went out', async () => {
    const { services, actor, add, make } = await withExhibits();
    const photo = await add(
      'Photo.png',
      makePng(40, 30, () => [200, 30, 30]),
    );
    const hidden = await add(
      'Hidden.png',
      makePng(31, 20, () => [30, 30, 200]),
    );
    services.document.update(actor, hidden.id, hidden.revision, { sensitivity: 4 });
    for (const { versions } of services.evidenceView.listOfCase(photo.caseFileId)) {
      const { file } = versions[0] ?? {};
      if (file !== undefined) {
        services.attachment.keepPictures(actor, file.id, { small: services.attachment.getBytes(file.id) });
      }
    }
    const { bytes, words } = await make({ sections: ['photos'] });
    expect(words).toContain('Pièce n° 1');
    expect(pdfImages(bytes)).toContain('40x30');
    expect(pdfImages(bytes)).not.toContain('31x20');
    expect(services.custody.listOf(photo.id).at(-1)).toMatchObject({ act: 'printed' });
    expect(services.custody.listOf(hidden.id).at(-1)).toMatchObject({ act: 'hashed' });
  });

  it('show a photo that nobody has looked at yet, and say of one that cannot be shown that it is not there', async () => {
    const { add, make } = await withExhibits();
    await add(
      'Never shown.png',
      makePng(40, 30, () => [200, 30, 30]),
    );
    await add('Camera.jpg', cameraJpeg);
    await add('Damaged.jpg', cameraJpeg.subarray(0, 300));
    const { bytes, words } = await make({ sections: ['photos'] });
    expect(pdfImages(bytes)).toContain('40x30');
    expect(pdfImages(bytes)).toContain('16x12');
    expect(bytes.includes(Buffer.from('Camera\0'))).toBe(false);
    expect(words).toContain('ne peut être montrée sur papier');
  });

  it('ask for the consent to publish a photo where the public will see one', async () => {
    const { services, actor, add } = await withExhibits();
    const photo = await add(
      'Photo.png',
      makePng(40, 30, () => [200, 30, 30]),
    );
    const { caseFileId } = photo;
    const asked = async (audience: 'public' | 'un') => {
      const choice = choiceFor(caseFileId, { sections: ['photos'], audience });
      const { releases } = await services.dossier.preview(choice, undefined, signal);
      return releases.filter(({ purpose }) => purpose === 'publish_photo').map(({ state }) => state);
    };
    expect(await asked('public')).toEqual(['missing']);
    services.consent.create(actor, { caseFileId, purposes: [], refused: ['publish_photo'] });
    expect(await asked('public')).toEqual(['refused']);
    expect(await asked('un')).toEqual([]);
  });
});
