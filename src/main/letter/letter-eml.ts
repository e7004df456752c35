/**
 * A letter as a draft for a mail program. Guarantees: nothing is sent and nothing is fetched; the file names no machine
 * and nobody but the two ends of the letter. `X-Unsent: 1` makes Outlook open it as a draft, and Thunderbird by "edit as
 * new".
 */
import { v4 as random } from 'uuid';
import MailComposer from 'nodemailer/lib/mail-composer';

export interface MailDraft {
  readonly from: { readonly name: string; readonly address: string };
  /** Empty: no address is known, the person fills it in. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** BCP 47, of subject and text. */
  readonly language: string;
  readonly date: Date;
  readonly attachment: { readonly filename: string; readonly content: Uint8Array; readonly mime: string };
}

/** RFC 5322 with MIME (RFC 2045 to 2049); names and file names of any script are encoded by RFC 2047 and 2231. */
export async function emlOf(draft: MailDraft): Promise<Uint8Array> {
  const { from, to, subject, text, language, date, attachment } = draft;
  const composer = new MailComposer({
    ...(from.address === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    subject,
    text,
    date,
    // Made by hand: the usual one would hold the name of this computer.
    messageId: `<${random()}@amparo.invalid>`,
    headers: { 'X-Unsent': '1', 'Content-Language': language },
    attachments: [
      {
        filename: attachment.filename,
        content: Buffer.from(attachment.content),
        contentType: attachment.mime,
      },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  });
  return new Uint8Array(await composer.compile().build());
}
