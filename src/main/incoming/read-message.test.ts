import { describe, expect, it } from 'vitest';
import { inCp1251, keptRtf, msgFile, msgOf, tnefOf } from './outlook.testkit';
import { readMessage } from './read-message';

const words = 'Ваше обращение рассмотрено';
const usual = { '001A001F': 'IPM.Note', '0037001F': 'Ответ', '0C1A001F': 'Прокуратура' };
const read = (file: Uint8Array) => readMessage('answer.msg', file);

describe('a mail of Outlook', () => {
  it('in an old code page is read in it, whether the file names the page or not', async () => {
    const texts = {
      '001A001E': Buffer.from('IPM.Note'),
      '0037001E': inCp1251('Ответ на Ваше обращение'),
      '0C1A001E': inCp1251('Генеральная прокуратура'),
      '1000001E': inCp1251(`${words} № 5`),
    };
    for (const numbers of [{ '3FFD0003': 1251 }, undefined]) {
      const mail = await read(msgFile({ texts, ...(numbers && { numbers }) }));
      expect(mail).toMatchObject({
        from: 'Генеральная прокуратура',
        subject: 'Ответ на Ваше обращение',
        text: `${words} № 5`,
      });
    }
  });

  it('with a page in an old code page is read in it', async () => {
    const texts = { ...usual, '10130102': inCp1251(`<html><p>${words}</p></html>`) };
    expect(await read(msgFile({ texts, numbers: { '3FDE0003': 1251 } }))).toMatchObject({ text: words });
  });

  it('with a body in RTF alone has its words', async () => {
    const escaped = Array.from(inCp1251(words), (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`,
    ).join('');
    const rtf = keptRtf(`{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 ${escaped}\\par}`);
    expect(await read(msgFile({ texts: { ...usual, '10090102': rtf } }))).toMatchObject({ text: words });
  });

  it('gives its files, and the mail within it as a file that can be read in turn', async () => {
    const file = {
      texts: { '3707001F': 'Ответ.pdf', '370E001F': 'application/pdf', '37010102': Buffer.from('%PDF-1') },
      numbers: { '37050003': 1 },
    };
    const forwarded = {
      texts: { '3001001F': 'Постановление' },
      numbers: { '37050003': 5 },
      inner: { texts: { ...usual, '0037001F': 'Постановление', '1000001F': words } },
    };
    const mail = await read(msgFile({ texts: usual, attachments: [file, forwarded] }));
    expect(mail?.attachments.map(({ name, mime }) => [name, mime])).toEqual([
      ['Ответ.pdf', 'application/pdf'],
      ['Постановление.msg', 'application/vnd.ms-outlook'],
    ]);
    expect(Buffer.from(mail?.attachments[0]?.bytes ?? []).toString()).toBe('%PDF-1');
    const inner = await read(mail?.attachments[1]?.bytes ?? new Uint8Array());
    expect(inner).toMatchObject({ subject: 'Постановление', text: words });
  });

  it('that is damaged is none', async () => {
    const whole = msgOf({ from: 'A', subject: 'B', text: 'C' });
    expect(await read(whole.subarray(0, 700))).toBeUndefined();
    expect(await read(Buffer.from('no mail'))).toBeUndefined();
  });
});

describe('a mail with winmail.dat', () => {
  const mailWith = (packed: Uint8Array) =>
    Buffer.from(
      [
        'From: registry@example.kz',
        'Subject: Answer',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="B"',
        '',
        '--B',
        'Content-Type: text/plain',
        '',
        '',
        '--B',
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        'Content-Transfer-Encoding: base64',
        'Content-Disposition: attachment; filename="winmail.dat"',
        '',
        Buffer.from(packed).toString('base64'),
        '--B--',
        '',
      ].join('\r\n'),
    );
  const packed = tnefOf({
    page: inCp1251(`<p>${words}</p>`),
    name: 'Ответ прокуратуры.pdf',
    bytes: Buffer.from('%PDF-1'),
  });

  it('gives the words and files that Exchange put into it', async () => {
    const mail = await readMessage('answer.eml', mailWith(packed));
    expect(mail?.text).toBe(words);
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['Ответ прокуратуры.pdf']);
    expect(Buffer.from(mail?.attachments[0]?.bytes ?? []).toString()).toBe('%PDF-1');
  });

  it('keeps it as it came where it cannot be read', async () => {
    const mail = await readMessage('answer.eml', mailWith(Buffer.from('no such file')));
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['winmail.dat']);
  });

  it('believes no length that stands in it', async () => {
    for (let cut = 6; cut < packed.length; cut += 7)
      await readMessage('a.eml', mailWith(packed.subarray(0, cut)));
    const huge = Buffer.from(packed);
    huge.writeUInt32LE(0xffffffff, 11);
    const mail = await readMessage('answer.eml', mailWith(huge));
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['winmail.dat']);
  });
});
