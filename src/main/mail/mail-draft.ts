/**
 * A message as a draft for a mail program: the only maker of mail. Guarantees: nothing is sent and nothing is fetched;
 * the file names no machine and nobody but the two ends of the message. `X-Unsent: 1` makes Outlook open it as a draft,
 * and Thunderbird by "edit as new".
 */
import { v4 as random } from 'uuid';

interface Mailbox {
  readonly name: string;
  /** Empty: no address is known, the person fills it in. */
  readonly address: string;
}

export interface MailDraft {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  /** BCP 47, of subject and text. */
  readonly language: string;
  readonly date: Date;
  readonly attachment?: {
    readonly filename: string;
    readonly content: Uint8Array;
    readonly mime: string;
  };
}

/** RFC 5322 with MIME (RFC 2045 to 2049); names and file names of any script are encoded by RFC 2047 and 2231. */
export async function mailDraft(draft: MailDraft): Promise<Uint8Array> {
  const { from, to, subject, text, language, date, attachment } = draft;
  // Loaded when it is first wanted: it comes with all that a program which sends would need.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    ...(from.address === '' ? {} : { from: oneOf(from) }),
    ...(to.address === '' ? {} : { to: oneOf(to) }),
    // A line break would end the header; what stands in one field must not become another.
    subject: subject.replaceAll(/[\r\n\t]+/gu, ' '),
    text,
    date,
    // Made by hand: the usual one would hold the name of this computer.
    messageId: `<${random()}@amparo.invalid>`,
    headers: { 'X-Unsent': '1', 'Content-Language': language },
    ...(attachment === undefined ? {} : { attachments: [part(attachment)] }),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  });
  return new Uint8Array(await composer.compile().build());
}

/** Without a name the address stands alone. */
function oneOf({ name, address }: Mailbox) {
  return name === '' ? address : { name, address };
}

function part({ filename, content, mime }: NonNullable<MailDraft['attachment']>) {
  return { filename, content: Buffer.from(content), contentType: mime };
}
