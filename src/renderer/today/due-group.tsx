/** One kind of what is due: a small heading and its lines, each with what, whose, when and one action. */
import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './today.module.css';

export interface DueLine {
  readonly key: string;
  readonly title: string;
  readonly path: string;
  /** Number and title of the case. */
  readonly whose: string;
  readonly when: string;
  readonly action: DueAction;
  /** Beside the action: what ends the matter without it. */
  readonly other?: DueAction;
}

interface DueAction {
  readonly label: string;
  readonly run: () => void;
}

interface DueGroupProps {
  title: string;
  /** Marked with a sign beside its word. */
  late?: boolean;
  lines: readonly DueLine[];
  /** Beside the heading: what can be done with all of them. */
  all?: DueAction;
}

/** Of each kind; the rest is one step away. */
const shownAtFirst = 5;

export function DueGroup({ title, late = false, lines, all: withAll }: DueGroupProps): ReactNode {
  const { t } = useTranslation('frame');
  const [all, setAll] = useState(false);
  const id = useId();
  if (lines.length === 0) return null;
  const rest = all ? 0 : lines.length - shownAtFirst;
  return (
    <section className={classes['group']} aria-labelledby={id}>
      <h3 id={id} className={[classes['heading'], late ? classes['late'] : ''].join(' ')}>
        {late && <IconAlertTriangle size={14} aria-hidden />}
        {title}
        {withAll !== undefined && (
          <Button size="compact-xs" variant="subtle" ml="xs" onClick={withAll.run}>
            {withAll.label}
          </Button>
        )}
      </h3>
      <ul className={classes['list']}>
        {lines.slice(0, all ? lines.length : shownAtFirst).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
      {rest > 0 && (
        <Anchor
          component="button"
          type="button"
          className={classes['more'] ?? ''}
          onClick={() => setAll(true)}
        >
          {t('today.more', { count: rest })}
        </Anchor>
      )}
    </section>
  );
}

function Line({ line: { title, path, whose, when, action, other } }: { line: DueLine }) {
  return (
    <li className={classes['line']}>
      <Anchor href={`#${path}`}>{title}</Anchor>
      <span className={classes['whose']}>{whose}</span>
      <span className={classes['when']}>{when}</span>
      <span className={classes['acts']}>
        {[action, ...(other === undefined ? [] : [other])].map(({ label, run }) => (
          <Button
            key={label}
            size="compact-sm"
            variant="default"
            aria-label={`${label}: ${title}`}
            onClick={run}
          >
            {label}
          </Button>
        ))}
      </span>
    </li>
  );
}
