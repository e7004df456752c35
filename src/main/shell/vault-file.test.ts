import { describe, expect, it } from 'vitest';
import { failure, success } from '@shared/ipc/result';
import { findToken, parseRange, serveVaultFile } from './vault-file';

const token = 'abcdefghijklmnop_-12';
const bytes = new Uint8Array(Buffer.from('0123456789'));
const ask = async ({ token: given, start, length }: { token: string; start: number; length: number }) =>
  given === token
    ? success({
        bytes: bytes.slice(start, start + Math.min(length, 4)),
        size: bytes.length,
        mime: 'video/mp4',
      })
    : failure({ code: 'NOT_FOUND', data: {} });
const get = (headers: Record<string, string> = {}, of = token) =>
  serveVaultFile(new Request(`https://main/vault-file/${of}`, { headers }), of, ask);

describe('a file of the vault', () => {
  it('is streamed in pieces, as data and no page', async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('0123456789');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'video/mp4',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-length': '10',
    });
  });

  it('answers the ranges of a player', async () => {
    const part = await get({ range: 'bytes=2-7' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-7/10',
      '234567',
    ]);
    expect(await (await get({ range: 'bytes=-3' })).text()).toBe('789');
    expect(await (await get({ range: 'bytes=8-100' })).text()).toBe('89');
    expect((await get({ range: 'bytes=10-' })).status).toBe(416);
    expect(parseRange('bytes=0-1,4-5', 10)).toBeUndefined();
    expect(parseRange('bytes=-', 10)).toBeUndefined();
    expect(parseRange('lines=0-1', 10)).toBeUndefined();
  });

  it('is not there for any other token, nor when the vault is locked in the middle', async () => {
    const refused = await get({}, 'ponmlkjihgfedcba');
    expect([refused.status, await refused.text()]).toEqual([404, '']);
    let left = 2;
    const locking = async (input: Parameters<typeof ask>[0]) => ((left -= 1) >= 0 ? ask(input) : undefined);
    const answer = await serveVaultFile(new Request('https://main/x'), token, locking);
    await expect(answer.text()).rejects.toThrow();
  });

  it('has one form of address', () => {
    expect(findToken(`app://main/vault-file/${token}`)).toBe(token);
    for (const url of [
      `app://other/vault-file/${token}`,
      `https://main/vault-file/${token}`,
      `app://main/vault-file/${token}/..`,
      `app://main/vault-file/..%2f${token}`,
      'app://main/vault-file/',
      'app://main/vault-file/short',
      'no address',
    ]) {
      expect(findToken(url)).toBeUndefined();
    }
  });
});
