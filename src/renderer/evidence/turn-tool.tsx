import { IconRotateClockwise } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tool } from '../viewer/tool';

export function TurnTool({ onTurn }: { onTurn: () => void }) {
  const { t } = useTranslation('evidence');
  return (
    <Tool label={t('viewer.turn')} onClick={onTurn}>
      <IconRotateClockwise size={16} aria-hidden />
    </Tool>
  );
}

/** In degrees, for as long as the thing is looked at: the file stays as it came in. */
export function useTurn(): { turn: number; turnOn: () => void } {
  const [turn, setTurn] = useState(0);
  return { turn, turnOn: () => setTurn((old) => (old + 90) % 360) };
}
