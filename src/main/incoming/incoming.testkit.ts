/** Messages as mail programs write them. */

const base64 = (text: string) => Buffer.from(text).toString('base64');
const encoded = (text: string) => `=?utf-8?B?${base64(text)}?=`;

export interface Mail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment?: { readonly name: string; readonly bytes: Uint8Array };
}

/** RFC 5322 and 2045 to 2047, with Cyrillic in the headers and, where there is one, an attachment in base64. */
export function emlOf({ from, subject, text, attachment }: Mail): Buffer {
  const head = [
    `From: ${encoded(from)} <registry@example.kz>`,
    `Subject: ${encoded(subject)}`,
    'Date: Tue, 10 Mar 2026 09:30:00 +0500',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b1"',
  ];
  const body = [
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
  ];
  const file =
    attachment === undefined
      ? []
      : [
          '--b1',
          `Content-Type: application/pdf; name="${encoded(attachment.name)}"`,
          `Content-Disposition: attachment; filename="${encoded(attachment.name)}"`,
          'Content-Transfer-Encoding: base64',
          '',
          Buffer.from(attachment.bytes).toString('base64'),
        ];
  return Buffer.from([...head, '', ...body, ...file, '--b1--', ''].join('\r\n'));
}

/** As many registries write: a page of HTML and nothing else. */
export function htmlMailOf({ from, subject, text }: Mail): Buffer {
  const page = `<html><head><style>p { color: red }</style></head><body><p>${text}</p><script>x()</script><img src="http://t.example/p.gif"></body></html>`;
  const lines = [
    `From: ${encoded(from)} <registry@example.kz>`,
    `Subject: ${encoded(subject)}`,
    'Date: Tue, 10 Mar 2026 09:30:00 +0500',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(page),
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** A delivery report after RFC 3464, as Postfix writes it. */
export function bounceOf({ recipient, subject }: { recipient: string; subject: string }): Buffer {
  const lines = [
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Tue, 10 Mar 2026 09:30:00 +0500',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.example.org.',
    '',
    `<${recipient}>: host mx said: 550 5.1.1 User unknown`,
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    '--B',
    'Content-Type: message/rfc822',
    '',
    'From: ngo@example.org',
    `Subject: ${subject}`,
    '',
    'Text',
    '--B--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
