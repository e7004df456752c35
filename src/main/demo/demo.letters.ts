import type { Letter } from '@shared/letter/letter.schema';
import type { Actor } from '../ipc/context';
import type { Services } from '../services';
import type { DemoCaseFile } from './demo.schema';

type DemoLetter = DemoCaseFile['letters'][number];

/** Who reads the letters of the demonstration before they go out: not the one who writes them. */
function reviewerOf(services: Services): string | null {
  return services.settings.current().defaultSignatoryId;
}

/** The letter lies with its reviewer, who has said something about it. */
export function askDemoReview(services: Services, actor: Actor, made: Letter, comment: string): void {
  const reviewerId = reviewerOf(services);
  const [first] = made.blocks;
  if (reviewerId === null || first === undefined) return;
  services.reviewRound.ask(actor, { id: made.id, revision: made.revision, reviewerId });
  const said = { letterId: made.id, authorId: reviewerId, place: first.id, text: comment };
  services.reviewComment.add(actor, said);
}

/** The reviewer has read the letter and agrees. @returns the approved letter */
export function approveDemoLetter(services: Services, actor: Actor, { id, revision }: Letter): Letter {
  const reviewerId = reviewerOf(services);
  if (reviewerId === null) return services.letter.get(id);
  const asked = services.reviewRound.ask(actor, { id, revision, reviewerId });
  const { sha256 } = services.review.view(id);
  return services.reviewRound.approve(actor, { id, revision: asked.revision, sha256 });
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
