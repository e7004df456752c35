/**
 * One record of a list on a page: a line to read, which opens into its fields. Enter opens, Del moves it into the bin. Of
 * plain elements: a case may show hundreds.
 */
import { IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '../user/changes';
import classes from './record-card.module.css';

interface RecordCardProps {
  id: string;
  title: ReactNode;
  /** Named when it is removed. */
  name: string;
  /** Above the title: date, place, kind. */
  meta?: ReactNode;
  /** Before the title: a check box. */
  leading?: ReactNode;
  /** What is read while the card is closed. */
  children?: ReactNode;
  /** The fields, made only while the card is open. */
  editor: ReactNode;
  /** Absent: it cannot be removed. */
  onRemove?: () => void;
  startOpen?: boolean;
}

export function RecordCard(props: RecordCardProps) {
  const { t } = useTranslation('common');
  const remove = useChanges() ? props.onRemove : undefined;
  const [chosen, setChosen] = useState<boolean>();
  // While a field of it has the focus a card stays open: when the next record arrives, nobody loses what they are typing.
  const [entered, setEntered] = useState(false);
  const open = chosen ?? (props.startOpen === true || entered);
  const card = useRef<HTMLElement>(null);
  const bodyId = useId();
  useEffect(() => {
    if (props.startOpen !== true) return;
    if (isTyping()) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    card.current?.querySelector<HTMLElement>('button')?.focus();
  }, [props.startOpen]);
  // A button that vanished with the focus on it has left without a farewell.
  useEffect(() => {
    if (entered && card.current?.contains(document.activeElement) !== true) setEntered(false);
  }, [entered, props.startOpen]);
  return (
    <article className={classes['card']} ref={card} data-open={open || undefined} data-record={props.id}>
      <div className={classes['head']}>
        {props.leading}
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={() => setChosen(!open)}
          onKeyDown={(event) => {
            if (event.key === 'Delete') remove?.();
          }}
        >
          <IconChevronRight size={16} aria-hidden className={classes['chevron']} />
          <span>
            {props.meta !== undefined && <span className={classes['meta']}>{props.meta}</span>}
            <span className={classes['title']}>{props.title}</span>
          </span>
        </button>
        {remove !== undefined && (
          <button
            type="button"
            className={classes['remove']}
            aria-label={t('removeNamed', { name: props.name })}
            title={t('remove')}
            onClick={remove}
          >
            <IconTrash size={16} aria-hidden />
          </button>
        )}
      </div>
      {!open && props.children !== undefined && <div className={classes['summary']}>{props.children}</div>}
      {open && (
        <div
          id={bodyId}
          className={classes['body']}
          onFocus={() => setEntered(true)}
          onBlur={({ currentTarget, relatedTarget }) =>
            setEntered(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
          }
        >
          {props.editor}
        </div>
      )}
    </article>
  );
}

/** Whether the next key would go into a text of a card. */
function isTyping(): boolean {
  const focused = document.activeElement;
  if (focused === null || focused.closest('[data-record]') === null) return false;
  return focused.matches('input, textarea, [contenteditable="true"]');
}
