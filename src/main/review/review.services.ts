import type { Store } from '../store/store';
import { ReviewCommentService, ReviewSuggestionService } from './review-note.service';
import { ReviewRoundService, type ReviewParts } from './review-round.service';
import { ReviewService } from './review.service';

export function createReviewServices(store: Store, parts: ReviewParts) {
  const rounds = new ReviewRoundService(store, parts);
  const comments = new ReviewCommentService(store, parts.letters);
  const suggestions = new ReviewSuggestionService(store, parts.letters);
  return {
    reviewRound: rounds,
    reviewComment: comments,
    reviewSuggestion: suggestions,
    review: new ReviewService(store, { letters: parts.letters, rounds, comments, suggestions }),
  };
}
