import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestServices } from '../services.testkit';

const mebibyte = 1024 * 1024;
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(100)]);

describe('an attachment', () => {
  it('comes back byte for byte, whatever its size, in pieces of one mebibyte', () => {
    const { services, actor } = openTestServices();
    for (const size of [0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 2 * mebibyte + 700]) {
      const bytes = randomBytes(size);
      const half = Math.floor(size / 2);
      const source = [bytes.subarray(0, half), bytes.subarray(half)];
      const { id, sha256 } = services.attachment.add(actor, { name: 'a', mime: 'x/y' }, source);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      const pieces = [...services.attachment.read(id)];
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
      expect(pieces.every((piece) => piece.length <= mebibyte)).toBe(true);
    }
  });

  it('is the same however it was cut when it came', () => {
    const { services, actor } = openTestServices();
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 10 }), (pieces) => {
        const { id, size } = services.attachment.add(actor, { name: 'a', mime: 'x/y' }, pieces);
        const whole = Buffer.concat(pieces);
        expect(services.attachment.getBytes(id).equals(whole)).toBe(true);
        expect(size).toBe(whole.length);
      }),
      { numRuns: 30 },
    );
  });

  it('is not handed out when its bytes are not those that were stored', () => {
    const { services, actor, database } = openTestServices();
    const { id } = services.attachment.add(actor, { name: 'a', mime: 'x/y' }, [randomBytes(100)]);
    database
      .prepare('update attachment_chunk set bytes = ? where attachment_id = ?')
      .run(randomBytes(100), id);
    expect(() => services.attachment.getBytes(id)).toThrow(expect.objectContaining({ code: 'DAMAGED' }));
  });

  it('leaves nothing when its source breaks off', () => {
    const { services, actor, database } = openTestServices();
    function* broken() {
      yield randomBytes(3 * mebibyte);
      throw new Error('gone');
    }
    expect(() => services.attachment.add(actor, { name: 'a', mime: 'x/y' }, broken())).toThrow('gone');
    expect(database.prepare('select count(*) as n from attachment_chunk').get()).toEqual({ n: 0 });
  });

  it('is an image by its bytes, not by its name', async () => {
    const { ask } = openTestServices();
    const { id, mime } = await ask('attachment.addImage', { name: 'logo.jpg', bytes: new Uint8Array(png) });
    expect(mime).toBe('image/png');
    expect(Buffer.from((await ask('attachment.getImage', { id })).bytes).equals(png)).toBe(true);
    const svg = new TextEncoder().encode('<svg onload="alert(1)"/>');
    await expect(ask('attachment.addImage', { name: 'logo.png', bytes: svg })).rejects.toMatchObject({
      code: 'DAMAGED_IMAGE',
    });
  });
});
