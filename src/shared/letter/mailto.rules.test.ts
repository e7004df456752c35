import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailtoLimit, mailtoOf } from './mailto.rules';

describe('an address of the kind mailto', () => {
  it('carries address, subject and text', () => {
    const { url, whole } = mailtoOf({
      to: 'gp-rk@prokuror.gov.kz',
      subject: 'AMP/2026/001: Enquête & suites',
      text: 'Monsieur,\n\n100 % = « tout » ?',
    });
    expect(whole).toBe(true);
    const read = new URL(url);
    expect([read.protocol, read.pathname]).toEqual(['mailto:', 'gp-rk@prokuror.gov.kz']);
    expect(read.searchParams.get('subject')).toBe('AMP/2026/001: Enquête & suites');
    expect(read.searchParams.get('body')).toBe('Monsieur,\r\n\r\n100 % = « tout » ?');
  });

  it('leaves a text out that is too long, whole: half a letter is none', () => {
    const { url, whole } = mailtoOf({ to: 'a@b.example', subject: 'Обращение', text: 'я'.repeat(400) });
    expect(whole).toBe(false);
    expect(new URL(url).searchParams.get('body')).toBeNull();
    expect(new URL(url).searchParams.get('subject')).toBe('Обращение');
  });

  it('never names anybody else, whatever stands in the fields, and never grows too long', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'a@b.example?bcc=x@y.example',
        'a@b.example&attach=/etc/passwd',
        'a@b.example,c@d.example',
      ),
      fc.constantFrom('x&bcc=evil@x.example', 'x\r\nBcc: evil@x.example', '%0D%0ABcc:evil@x.example'),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (to, subject, text) => {
        const { url } = mailtoOf({ to, subject, text });
        expect(url.length).toBeLessThanOrEqual(mailtoLimit);
        const read = new URL(url);
        expect(read.protocol).toBe('mailto:');
        expect([...read.searchParams.keys()].filter((key) => key !== 'subject' && key !== 'body')).toEqual(
          [],
        );
        expect(read.pathname.split('@').length).toBeLessThanOrEqual(2);
        expect(read.searchParams.get('subject')).not.toMatch(/[\r\n]/u);
      }),
    );
  });
});
