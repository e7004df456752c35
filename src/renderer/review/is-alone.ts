import type { ReviewRound } from '@shared/review/review.schema';

/** Nobody was asked: the writer approved the letter alone. */
export function isAlone({ reviewerId, reviewerUserId }: ReviewRound): boolean {
  return reviewerId === null && reviewerUserId === null;
}
