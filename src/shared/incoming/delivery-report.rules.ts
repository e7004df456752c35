/**
 * Whether a mail says that another could not be delivered, to whom and why; and whether a machine answered instead of a
 * person. By RFC 3464 where the server keeps to it, else by what mail servers write in English, French and Russian.
 */
import type { DeliveryReport } from './incoming.schema';

export interface MailParts {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parts that are no text to read, as text. */
  readonly parts: readonly { readonly mime: string; readonly text: string }[];
}

const senders = /mailer-daemon|postmaster|mail delivery (?:sub)?system|microsoftexchange|mailerdaemon/iu;
const subjects =
  /undeliver|delivery (?:status notification|has failed|failure|incomplete)|returned mail|mail delivery failed|failure notice|non remis|échec de (?:la )?(?:remise|distribution)|non distribu|не ?доставлен|недоставленн|ошибка доставки|не удалось доставить|delayed mail|retardé|задержк/iu;
const delays = /delay|will (?:keep|continue) trying|retard|nouvelle tentative|задерж|повторн/iu;

/** undefined: it is no report of a mail server. */
export function readReport(mail: MailParts): DeliveryReport | undefined {
  const status = mail.parts.find(({ mime }) => mime === 'message/delivery-status');
  const original = mail.parts.find(
    ({ mime }) => mime === 'message/rfc822' || mime.includes('rfc822-headers'),
  );
  const subject = fieldsIn(original?.text ?? '')['subject'] ?? subjectIn(mail.text);
  const told = status === undefined ? undefined : fromStatus(status.text);
  if (told !== undefined) return { ...told, subject };
  if (!senders.test(mail.from) && !subjects.test(mail.subject)) return undefined;
  const recipient = mail.headers['x-failed-recipients']?.split(',')[0]?.trim() ?? addressIn(mail.text);
  if (recipient === '') return undefined;
  const line = reasonIn(mail.text);
  const code = /\b([245]\.\d{1,3}\.\d{1,3})\b/u.exec(mail.text)?.[1] ?? '';
  const isDelay = delays.test(mail.subject) && !code.startsWith('5');
  return {
    action: isDelay ? 'delayed' : 'failed',
    recipient,
    status: code,
    cause: causeOf(code, mail.text),
    reason: line,
    subject,
  };
}

/** The blocks of a delivery status: the first is about the message, each other about one recipient. */
function fromStatus(text: string): Omit<DeliveryReport, 'subject'> | undefined {
  const blocks = text.split(/\r?\n\s*\r?\n/u).map(fieldsIn);
  const block = blocks.find((one) => one['action'] === 'failed') ?? blocks.find((one) => 'action' in one);
  if (block === undefined) return undefined;
  const recipient = typed(block['original-recipient'] ?? block['final-recipient'] ?? '');
  const reason = typed(block['diagnostic-code'] ?? '').slice(0, 500);
  const status = /\d\.\d{1,3}\.\d{1,3}/u.exec(block['status'] ?? '')?.[0] ?? '';
  const action = actions[block['action']?.toLowerCase() ?? ''];
  if (action === undefined || !recipient.includes('@')) return undefined;
  return { action, recipient: recipient.toLowerCase(), status, cause: causeOf(status, reason), reason };
}

const actions: Readonly<Record<string, DeliveryReport['action']>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};

/** "rfc822; a@b" without its type. */
function typed(value: string): string {
  return value
    .replace(/^[\w-]+\s*;\s*/u, '')
    .replace(/^<|>$/gu, '')
    .trim();
}

/** Fields of a header block by their names in small letters, folded lines joined. */
function fieldsIn(text: string): Record<string, string> {
  const [head = ''] = text.trimStart().split(/\r?\n\r?\n/u);
  const fields: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.*)$/u.exec(line) ?? [];
    if (name !== '') fields[name.toLowerCase()] ??= value.trim();
  }
  return fields;
}

const address = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/u;
/** Behind these words the address stands that failed; a server names its own addresses elsewhere. */
const introduced =
  /(?:recipients?(?: or groups)?|destinataires?(?: ou groupes)?|following address(?:es)?|adresses? suivantes?|получател\p{L}*|адресат\p{L}*|не (?:удалось доставить|доставлено|может быть доставлено))[^@]{0,160}?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)/iu;

function addressIn(text: string): string {
  const marked = /^\s*<([^<>\s]+@[^<>\s]+)>\s*[:(]/mu.exec(text)?.[1];
  return (marked ?? introduced.exec(text)?.[1] ?? address.exec(text)?.[0] ?? '').toLowerCase();
}

function subjectIn(text: string): string {
  return /^(?:subject|objet|sujet|тема)\s*:\s*(.+)$/imu.exec(text)?.[1]?.trim() ?? '';
}

/** The line in which the server says why: the one with its code, else the first that speaks of the mailbox. */
function reasonIn(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const coded = lines.find((line) => /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/u.test(line));
  const spoken = lines.find((line) => Object.values(causes).some((pattern) => pattern.test(line)));
  return (coded ?? spoken ?? '').slice(0, 500);
}

const causes: Readonly<Record<Exclude<DeliveryReport['cause'], 'unknown'>, RegExp>> = {
  no_mailbox:
    /user unknown|unknown user|no such (?:user|recipient)|mailbox (?:not found|unavailable|does not exist)|recipient (?:not found|address rejected)|wasn.t found|does ?n.t exist|n.existe pas|introuvable|inconnu|не (?:найден|существует)|неизвестный (?:пользователь|получатель)|нет такого|user not found|invalid mailbox/iu,
  no_domain:
    /host (?:or domain name )?not found|domain (?:not found|does not exist)|no mx|name service error|domaine (?:introuvable|inconnu)|домен не/iu,
  mailbox_full:
    /(?:mailbox|quota).{0,30}(?:full|exceeded)|over ?quota|boîte (?:aux lettres |de réception )?(?:est )?pleine|quota dépassé|ящик (?:получателя )?(?:переполнен|полон)|превышен\p{L}* (?:квот|лимит)/iu,
  too_large:
    /(?:message|size).{0,30}(?:too (?:large|big)|exceeds)|trop (?:volumineux|grand)|слишком (?:большое|велик)|превышает размер/iu,
  refused:
    /spam|blocked|denied|reject|policy|blacklist|not allowed|refusé|bloqué|indésirable|спам|отклонен|отклонён|запрещ|заблокирован/iu,
};

/** By the code of the status (RFC 3463), without its class. */
const byStatus: Readonly<Record<string, DeliveryReport['cause']>> = {
  '1.1': 'no_mailbox',
  '1.2': 'no_domain',
  '1.3': 'no_mailbox',
  '1.6': 'no_mailbox',
  '1.10': 'no_mailbox',
  '2.1': 'no_mailbox',
  '2.2': 'mailbox_full',
  '2.3': 'too_large',
  '3.4': 'too_large',
  '4.4': 'no_domain',
};

/** The status says it best, the words else. */
function causeOf(status: string, text: string): DeliveryReport['cause'] {
  const known = byStatus[status.slice(2)];
  if (known !== undefined) return known;
  const spoken = (Object.keys(causes) as (keyof typeof causes)[]).find((cause) => causes[cause].test(text));
  return spoken ?? (/^\d\.7\./u.test(status) ? 'refused' : 'unknown');
}

const automatic =
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|réponse automatique|absence|je suis absent|автоматический ответ|автоответ|вне офиса|нет на месте|я в отпуске)/iu;

/** A machine answered: nobody has read the letter (RFC 3834, and what programs set that are older). */
export function isAutoReply({ headers, subject }: Pick<MailParts, 'headers' | 'subject'>): boolean {
  const submitted = headers['auto-submitted'] ?? '';
  if (/^auto-(?:replied|generated)/iu.test(submitted)) return true;
  if ('x-autoreply' in headers || 'x-autorespond' in headers) return true;
  if (/auto[_-]?reply/iu.test(headers['precedence'] ?? '')) return true;
  return automatic.test(subject.trim());
}
