import type { ReactNode, Ref, UIEvent } from 'react';
import classes from './viewer.module.css';

interface StageProps {
  label: string;
  ref?: Ref<HTMLDivElement>;
  onScroll?: (event: UIEvent<HTMLDivElement>) => void;
  children: ReactNode;
}

/** What scrolls under the bar of a viewer. */
export function Stage({ label, children, ...props }: StageProps) {
  return (
    <div
      className={classes['stage']}
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      {...props}
    >
      {children}
    </div>
  );
}
