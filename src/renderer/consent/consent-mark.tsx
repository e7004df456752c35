import { IconAlertTriangle, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConsentState } from '@shared/consent/consent.rules';
import classes from './consent.module.css';

const shapes = {
  holds: IconCheck,
  ends_soon: IconClock,
  expired: IconAlertTriangle,
  withdrawn: IconX,
  refused: IconX,
};

/** Whether a consent holds: a word and a shape, the colour only repeats them. */
export function ConsentMark({ state }: { state: ConsentState }) {
  const { t } = useTranslation('consent');
  const Shape = shapes[state];
  return (
    <span className={classes['mark']} data-state={state}>
      <Shape size={14} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
