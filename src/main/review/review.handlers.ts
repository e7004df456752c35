import type { reviewRoutes } from '@shared/review/review.routes';
import type { HandlersFor } from '../ipc/router';
import type { LetterServices } from '../letter/letter.services';

export function reviewHandlers(services: () => LetterServices): HandlersFor<typeof reviewRoutes> {
  return {
    'review.view': ({ id }) => services().review.view(id),
    'review.ask': (input, { actor }) => services().reviewRound.ask(actor, input),
    'review.requestChanges': (input, { actor }) => services().reviewRound.requestChanges(actor, input),
    'review.approve': (input, { actor }) => services().reviewRound.approve(actor, input),
    'review.approveOwn': (input, { actor }) => services().reviewRound.approveOwn(actor, input),
    'review.reopen': (input, { actor }) => services().reviewRound.reopen(actor, input),
    'review.comment': (input, { actor }) => services().reviewComment.add(actor, input),
    'review.resolve': (input, { actor }) => services().reviewComment.resolve(actor, input),
    'review.suggest': (input, { actor }) => services().reviewSuggestion.add(actor, input),
    'review.decide': (input, { actor }) => services().reviewSuggestion.decide(actor, input),
    'review.waiting': (_, { actor }) => services().review.waiting(actor),
  };
}
