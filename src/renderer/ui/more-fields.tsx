/** Fields that few records need: folded away behind one line that says what they are, open where one of them is filled. */
import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import classes from './more-fields.module.css';

interface MoreFieldsProps {
  /** "More: age, reason given, law" */
  label: string;
  /** Something in it is written. */
  filled: boolean;
  children: ReactNode;
}

export function MoreFields({ label, filled, children }: MoreFieldsProps) {
  const [open, setOpen] = useState(filled);
  const id = useId();
  return (
    <div>
      <UnstyledButton
        className={classes['toggle'] ?? ''}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} aria-hidden className={classes['chevron']} />
        {label}
      </UnstyledButton>
      <Collapse expanded={open} id={id} transitionDuration={0}>
        {open && <div className={classes['body']}>{children}</div>}
      </Collapse>
    </div>
  );
}
