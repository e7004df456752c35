import { textIn } from '@shared/language/language.schema';
import type { Letter } from '@shared/letter/letter.schema';
import type { Actor } from '../ipc/context';
import type { Services } from '../services';
import type { DemoCaseFile } from './demo.schema';

type DemoLetter = DemoCaseFile['letters'][number];

/**
 * Who reads the letters of the demonstration before they go out: not the one who writes them. The person signs letters and is
 * a user without a passphrase: the vault of the demonstration opens with one.
 */
function reviewerIn(services: Services, actor: Actor): Actor | undefined {
  const { defaultSignatoryId, defaultLanguage } = services.settings.current();
  if (defaultSignatoryId === null) return undefined;
  const known = services.user.list().find(({ signatoryId }) => signatoryId === defaultSignatoryId);
  const name = textIn(services.signatory.get(defaultSignatoryId).names, defaultLanguage);
  const fields = { name, role: 'coordinator' as const, signatoryId: defaultSignatoryId };
  const user = known ?? services.user.add(actor, fields);
  return { id: user.id, name: user.name };
}

/** The letter lies with its reviewer, who has said something about it. */
export function askDemoReview(services: Services, actor: Actor, made: Letter, comment: string): void {
  const reviewer = reviewerIn(services, actor);
  const [first] = made.blocks;
  if (reviewer === undefined || first === undefined) return;
  services.reviewRound.ask(actor, { id: made.id, revision: made.revision, reviewerId: reviewer.id });
  services.reviewComment.add(reviewer, { letterId: made.id, place: first.id, text: comment });
}

/** The reviewer has read the letter and agrees. @returns the approved letter */
export function approveDemoLetter(services: Services, actor: Actor, { id, revision }: Letter): Letter {
  const reviewer = reviewerIn(services, actor);
  if (reviewer === undefined) return services.letter.get(id);
  const asked = services.reviewRound.ask(actor, { id, revision, reviewerId: reviewer.id });
  const { sha256 } = services.review.view(id);
  return services.reviewRound.approve(reviewer, { id, revision: asked.revision, sha256 });
}

/** It went out on its day, and, where the file says so, has arrived. */
export function sendDemoLetter(services: Services, actor: Actor, id: string, letter: DemoLetter): void {
  if (letter.sent === undefined || letter.date === undefined) return;
  const sentAt = Date.parse(`${letter.date}T12:00:00`);
  const { channel, tracking, delivered } = letter.sent;
  const { id: dispatchId, revision } = services.dispatch.markSent(actor, {
    letterId: id,
    channel,
    tracking,
    sentAt,
  });
  if (!delivered) return;
  const deliveryAt = sentAt + 5 * 24 * 60 * 60 * 1000;
  services.dispatch.noteDelivery(actor, { id: dispatchId, revision, delivery: 'delivered', deliveryAt });
}
