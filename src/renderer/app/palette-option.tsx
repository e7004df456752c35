import { Kbd, Mark } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import type { Option, Piece } from './palette-options';
import classes from './palette.module.css';

interface PaletteOptionProps {
  id: string;
  option: Option;
  active: boolean;
  /** Above the first of its group; else empty. */
  heading: string;
  onRun: () => void;
  onPoint: () => void;
}

/** From this level on a record says so. */
const told = 3;

export function PaletteOption({ id, option, active, heading, onRun, onPoint }: PaletteOptionProps) {
  const { t } = useTranslation('search');
  const { piece, level } = option;
  return (
    <>
      {heading !== '' && (
        <div className={classes['heading']} role="presentation">
          {heading}
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- focus and keys stay in the box above, as in any combobox */}
      <div
        id={id}
        role="option"
        aria-selected={active}
        className={classes['option']}
        onClick={onRun}
        onMouseMove={onPoint}
      >
        <div className={classes['words']}>
          <span>{option.title}</span>
          {option.subtitle !== '' && <small>{option.subtitle}</small>}
          {piece !== undefined && (
            <small className={classes['piece']}>
              {piece.withheld ? <em>{t('withheld')}</em> : <Marked piece={piece} />}
            </small>
          )}
          {option.byName === true && (
            <small className={classes['piece']}>
              <em>{t('byName')}</em>
            </small>
          )}
        </div>
        {level !== undefined && level >= told && <SensitivityBadge level={level} />}
        <small>{option.kind}</small>
        {option.keys !== undefined && <Kbd size="xs">{option.keys}</Kbd>}
      </div>
    </>
  );
}

/** The text around the hits, with the hits marked. */
function Marked({ piece: { snippet, matches } }: { piece: Piece }) {
  const ends = matches.map(([, end]) => end);
  return (
    <>
      {matches.map(([start, end], index) => (
        <span key={start}>
          {snippet.slice(ends[index - 1] ?? 0, start)}
          <Mark>{snippet.slice(start, end)}</Mark>
        </span>
      ))}
      {snippet.slice(ends.at(-1) ?? 0)}
    </>
  );
}
