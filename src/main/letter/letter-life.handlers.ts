import type { letterLifeRoutes } from '@shared/letter/letter-life.routes';
import type { HandlersFor } from '../ipc/router';
import type { LetterLifeService } from './letter-life.service';

export function letterLifeHandlers(service: () => LetterLifeService): HandlersFor<typeof letterLifeRoutes> {
  return {
    'letterLife.note': (input, { actor }) => service().note(actor, input),
  };
}
