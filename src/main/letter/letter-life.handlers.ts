import type { letterLifeRoutes } from '@shared/letter/letter-life.routes';
import type { HandlersFor } from '../ipc/router';
import type { LetterServices } from './letter.services';

export function letterLifeHandlers(services: () => LetterServices): HandlersFor<typeof letterLifeRoutes> {
  return {
    'letterLife.note': (input, { actor }) => services().letterLife.note(actor, input),
    'letterLife.correct': ({ id }, { actor }) => services().letterCorrection.correct(actor, id),
    'letterLife.corrections': ({ id }) => services().letterCorrection.linksOf(id),
  };
}
