import { afterEach, describe, expect, it } from 'vitest';
import {
  addAssaultCase,
  addOffice,
  makeLetter,
  openLetters,
  type TestLetters,
} from '../letter/letter.testkit';
import { bounceOf, emlOf, htmlMailOf } from './incoming.testkit';
import { msgOf } from './outlook.testkit';

let test: TestLetters | undefined;
afterEach(() => test?.close());

async function issued() {
  const opened = openLetters();
  test = opened;
  const { services, actor } = opened;
  const { caseFile } = addAssaultCase(opened);
  const { office } = addOffice(opened, 'kz-prosecutor-general');
  const { id, revision } = makeLetter(opened, caseFile.id, office.id, 'ru');
  const { signal } = new AbortController();
  const letter = await services.letterIssue.issue(actor, { id, revision, accepted: [] }, signal);
  const stage = () => services.letter.get(id).stage;
  const file = async (name: string, bytes: Uint8Array) => {
    const intakeId = services.attachmentIntake.begin(actor);
    services.attachmentIntake.append(actor, intakeId, bytes);
    const place = { caseFileId: caseFile.id, documentId: null, date: null };
    const added = await services.evidenceIntake.finish(actor, { intakeId, name, place });
    if (added.outcome !== 'added') throw new Error('not added');
    return added.documentId;
  };
  return { services, actor, caseFile, office, letter, stage, file };
}

describe('an answer', () => {
  it('moves the letter that it answers, takes its office, and one undo takes back both', async () => {
    const { services, actor, caseFile, office, letter, stage } = await issued();
    const answer = services.incoming.create(actor, {
      caseFileId: caseFile.id,
      letterId: letter.id,
      kind: 'reply',
      replyKind: 'refusal',
    });
    expect(answer).toMatchObject({ officeId: office.id, receivedOn: '2022-03-15' });
    expect(stage()).toBe('replied');
    expect(services.letter.get(letter.id).replyKind).toBe('refusal');
    services.undo.undoLast(actor);
    expect(services.incoming.listOfCase(caseFile.id)).toEqual([]);
    expect(stage()).toBe('issued');
  });

  it('that is a mere receipt does not count as one, and a bounce of an unsent letter changes nothing', async () => {
    const { services, actor, caseFile, letter, stage } = await issued();
    const about = { caseFileId: caseFile.id, letterId: letter.id };
    services.incoming.create(actor, { ...about, kind: 'bounce' });
    expect(stage()).toBe('issued');
    services.incoming.create(actor, { ...about, kind: 'acknowledgement' });
    expect(stage()).toBe('acknowledged');
    expect(services.incoming.listOfLetter(letter.id)).toHaveLength(2);
  });
});

describe('a mail among the documents', () => {
  const mail = (reference: string) => ({
    from: 'Канцелярия Генеральной прокуратуры',
    subject: 'Ответ на обращение',
    text: `На Ваш исх. № ${reference} сообщаем, что проверка проводится.\nИсх. № 3-12/4571 <b>не разметка</b>`,
  });

  it.each([
    ['answer.eml', emlOf],
    ['answer.msg', msgOf],
  ])('%s tells who wrote, about which letter, and under what number', async (name, write) => {
    const { services, letter, file } = await issued();
    const documentId = await file(name, write(mail(letter.reference)));
    const proposal = await services.incomingProposal.propose(documentId);
    expect(proposal).toMatchObject({
      subject: 'Ответ на обращение',
      letterId: letter.id,
      theirNumber: '3-12/4571',
      kind: 'reply',
    });
    expect(proposal.sender).toContain('Канцелярия Генеральной прокуратуры');
    expect(proposal.sender).not.toContain('/O=');
    expect(proposal.summary).toContain('<b>не разметка</b>');
    if (name.endsWith('.eml')) expect(proposal.datedOn).toBe('2026-03-10');
  });

  it('that answers our subject belongs to that letter, where it names no reference', async () => {
    const { services, letter, file } = await issued();
    const subject = `Отв: RE: ${letter.subjectLine}`;
    const documentId = await file('re.eml', emlOf({ from: 'Канцелярия', subject, text: 'Сообщаем.' }));
    expect(await services.incomingProposal.propose(documentId)).toMatchObject({ letterId: letter.id });
    const other = await file('new.eml', emlOf({ from: 'К.', subject: letter.subjectLine, text: 'Да.' }));
    expect(await services.incomingProposal.propose(other)).toMatchObject({ letterId: null });
  });

  it('in HTML alone is read by its words', async () => {
    const { services, letter, file } = await issued();
    const text = `На Ваш № ${letter.reference} сообщаем: проверка начата.<br>Исх. № 3-12/4571`;
    const documentId = await file('page.eml', htmlMailOf({ from: 'Канцелярия', subject: 'Ответ', text }));
    const proposal = await services.incomingProposal.propose(documentId);
    expect(proposal).toMatchObject({ letterId: letter.id, theirNumber: '3-12/4571' });
    expect(proposal.summary).toContain('сообщаем: проверка начата.\nИсх. № 3-12/4571');
    expect(proposal.summary).not.toMatch(/color|x\(\)|<|http/u);
  });

  it('gives its attachments to the case, once, whatever their names say', async () => {
    const { services, actor, caseFile, letter, file } = await issued();
    const attachment = { name: '../../ответ.pdf', bytes: Buffer.from('%PDF-1.4 answer') };
    const documentId = await file('answer.eml', emlOf({ ...mail(letter.reference), attachment }));
    const { attachments } = await services.incomingProposal.propose(documentId);
    expect(attachments).toEqual([{ index: 0, name: 'ответ.pdf', size: 15 }]);
    const filed = await services.incomingProposal.fileAttachment(actor, documentId, 0);
    expect(services.document.get(filed.documentId)).toMatchObject({
      caseFileId: caseFile.id,
      title: 'ответ',
    });
    expect(await services.incomingProposal.fileAttachment(actor, documentId, 0)).toEqual(filed);
    await expect(services.incomingProposal.fileAttachment(actor, documentId, 1)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('that came back is a bounce with its reason, of the letter that was sent to the address', async () => {
    const { services, actor, caseFile, letter, stage, file } = await issued();
    services.dispatch.markSent(actor, {
      letterId: letter.id,
      channel: 'email',
      contact: 'Gone@Prokuror.example',
    });
    const bounce = bounceOf({ recipient: 'gone@prokuror.example', subject: 'no reference of ours' });
    const documentId = await file('bounce.eml', bounce);
    const proposal = await services.incomingProposal.propose(documentId);
    expect(proposal).toMatchObject({
      kind: 'bounce',
      letterId: letter.id,
      report: { recipient: 'gone@prokuror.example', status: '5.1.1', cause: 'no_mailbox' },
    });
    expect(proposal.summary).toMatch(/^gone@prokuror\.example · 5\.1\.1 · 550 5\.1\.1 User unknown/u);
    const { kind, letterId } = proposal;
    services.incoming.create(actor, { caseFileId: caseFile.id, letterId, kind, documentId });
    expect(stage()).toBe('bounced');
  });

  it('that a machine sent ends no waiting', async () => {
    const { services, actor, caseFile, letter, stage, file } = await issued();
    const mail = { from: 'Приёмная', subject: 'Автоматический ответ: обращение', text: letter.reference };
    const documentId = await file('auto.eml', emlOf(mail));
    const { kind, letterId } = await services.incomingProposal.propose(documentId);
    expect({ kind, letterId }).toEqual({ kind: 'auto_reply', letterId: letter.id });
    services.incoming.create(actor, { caseFileId: caseFile.id, letterId, kind });
    expect(stage()).toBe('issued');
  });

  it('that is damaged or no mail at all proposes nothing', async () => {
    const { services, file } = await issued();
    for (const [name, content] of [
      ['a.msg', 'no compound file'],
      ['b.eml', ''],
      ['c.pdf', '%PDF-1.4'],
    ] as const) {
      const documentId = await file(name, Buffer.from(content || ' '));
      expect(await services.incomingProposal.propose(documentId)).toMatchObject({
        sender: null,
        attachments: [],
      });
    }
  });
});
