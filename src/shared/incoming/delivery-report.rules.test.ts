import { describe, expect, it } from 'vitest';
import { isAutoReply, readReport, type MailParts } from './delivery-report.rules';

const mail = (part: Partial<MailParts>): MailParts => ({
  from: '',
  subject: '',
  text: '',
  headers: {},
  parts: [],
  ...part,
});

describe('a report after RFC 3464', () => {
  it('of Postfix tells the address, the status, the reason and the subject of ours', () => {
    const status =
      'Reporting-MTA: dns; mx.example.org\nX-Postfix-Queue-ID: 4XyZ\n\n' +
      'Final-Recipient: rfc822; Office@Prokuror.example\nOriginal-Recipient: rfc822;office@prokuror.example\n' +
      'Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <office@prokuror.example>:\n    Recipient address rejected: User unknown\n';
    const original = 'From: ngo@example.org\nSubject: AMP-2026-003\n Appeal\n\nSubject: not this one\n';
    expect(
      readReport(
        mail({
          from: 'Mail Delivery System <MAILER-DAEMON@mx.example.org>',
          subject: 'Undelivered Mail Returned to Sender',
          parts: [
            { mime: 'message/delivery-status', text: status },
            { mime: 'message/rfc822', text: original },
          ],
        }),
      ),
    ).toEqual({
      action: 'failed',
      recipient: 'office@prokuror.example',
      status: '5.1.1',
      cause: 'no_mailbox',
      reason: '550 5.1.1 <office@prokuror.example>: Recipient address rejected: User unknown',
      subject: 'AMP-2026-003 Appeal',
    });
  });

  it.each([
    ['delayed', '4.4.1', 'smtp; 451 try later', 'delayed', 'unknown'],
    ['failed', '5.2.2', 'smtp; 552 5.2.2 Mailbox size limit exceeded', 'failed', 'mailbox_full'],
    ['failed', '5.4.4', 'x; Host or domain name not found', 'failed', 'no_domain'],
    ['failed', '5.7.1', 'smtp; 554 5.7.1 Message rejected as spam', 'failed', 'refused'],
    ['relayed', '2.0.0', 'smtp; 250 ok', 'delivered', 'unknown'],
  ])('that says %s %s %s is understood', (action, status, code, is, cause) => {
    const text = `Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; x@y.example\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: ${code}\n`;
    const report = readReport(mail({ parts: [{ mime: 'message/delivery-status', text }] }));
    expect(report).toMatchObject({ action: is, cause, recipient: 'x@y.example', status });
  });
});

describe('a report in words', () => {
  it.each([
    [
      'Exchange, English',
      'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>',
      'Undeliverable: Appeal',
      "Delivery has failed to these recipients or groups:\n\nRegistry (registry@minister.example)\nThe email address you entered couldn’t be found.\n\nDiagnostic information for administrators:\nGenerating server: mail.example.org\nregistry@minister.example\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'",
      { recipient: 'registry@minister.example', status: '5.1.10', cause: 'no_mailbox' },
    ],
    [
      'Exchange, French',
      'postmaster@example.fr',
      'Non remis : Appel',
      'Échec de la remise pour ces destinataires ou groupes :\n\nGreffe (greffe@tribunal.example)\nLa boîte aux lettres est pleine. Objet trop long.\n',
      { recipient: 'greffe@tribunal.example', cause: 'mailbox_full' },
    ],
    [
      'mail.ru',
      'Почтовая служба <mailer-daemon@corp.mail.ru>',
      'Сообщение не доставлено',
      'Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.\n\nК сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\n\nsud@court.example.kz\nПричина: user not found\n550 Message was not accepted -- invalid mailbox.  Local mailbox sud@court.example.kz is unavailable: user not found\n',
      { recipient: 'sud@court.example.kz', cause: 'no_mailbox' },
    ],
    [
      'Yandex, over quota',
      'mailer-daemon@yandex.ru',
      'Недоставленное сообщение',
      'Мы не смогли доставить письмо.\n<info@gov.example.kz>: почтовый ящик получателя переполнен (452 4.2.2)\nТема: Обращение AMP-2026-004\n',
      { recipient: 'info@gov.example.kz', cause: 'mailbox_full', subject: 'Обращение AMP-2026-004' },
    ],
  ])('of %s is read', (_name, from, subject, text, expected) => {
    expect(readReport(mail({ from, subject, text }))).toMatchObject({ action: 'failed', ...expected });
  });

  it('is not seen in an answer of a person, even one about a delivery', () => {
    const text = 'Your letter of 3 March was delivered to office@prokuror.example. We examine it.';
    expect(readReport(mail({ from: 'Registry <r@x.example>', subject: 'Re: Appeal', text }))).toBeUndefined();
  });
});

describe('the answer of a machine', () => {
  it.each([
    [{ 'auto-submitted': 'auto-replied' }, 'Appeal'],
    [{ 'x-autoreply': 'yes' }, 'Appeal'],
    [{}, 'Automatic reply: Appeal'],
    [{}, 'Réponse automatique : Appel'],
    [{}, 'Автоматический ответ: Обращение'],
  ])('%o %s is told', (headers, subject) => {
    expect(isAutoReply({ headers: headers as Record<string, string>, subject })).toBe(true);
  });

  it('is not that of a person', () => {
    expect(isAutoReply({ headers: { 'auto-submitted': 'no' }, subject: 'Re: Appeal' })).toBe(false);
    expect(isAutoReply({ headers: {}, subject: 'Ответ на обращение' })).toBe(false);
  });
});
