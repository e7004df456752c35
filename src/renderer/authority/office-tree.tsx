/** Offices one under another: links, so that they open as links do; arrows move between them, left and right fold. */
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { presentHolder } from '@shared/authority/office-check.rules';
import type { OfficeNode } from '@shared/authority/office-tree.rules';
import { useAuthorityWords } from './authority-words';
import { VerifyMark } from './verify-mark';
import { reads } from '../user/read-only';
import classes from './authority.module.css';

/** Folded by hand; of this window until it locks. */
const folded = new Set<string>();

interface TreeProps {
  readonly nodes: readonly OfficeNode[];
  /** Shows all below, whatever is folded: a filter is at work. */
  readonly unfold: boolean;
}

export function OfficeTree({ nodes, unfold }: TreeProps) {
  return (
    <ul className={classes['tree']}>
      {nodes.map((node) => (
        <Office key={node.line.office.id} node={node} unfold={unfold} />
      ))}
    </ul>
  );
}

function Office({ node, unfold }: { node: OfficeNode; unfold: boolean }) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  const { office, holders } = node.line;
  const [closed, setClosed] = useState(() => folded.has(office.id));
  const open = unfold || !closed;
  const fold = (to: boolean) => {
    if (to) folded.add(office.id);
    else folded.delete(office.id);
    setClosed(to);
  };
  const name = words.office(office);
  const holder = presentHolder(holders);
  const hasMore = node.children.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') moveFocus(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') moveFocus(event.currentTarget, -1);
    else if (event.key === 'ArrowRight' && hasMore) fold(false);
    else if (event.key === 'ArrowLeft' && hasMore) fold(true);
    else return;
    event.preventDefault();
  };
  return (
    <li>
      <div className={classes['row']}>
        {hasMore && (
          <ActionIcon
            {...reads}
            size="sm"
            className={classes['toggle'] ?? ''}
            aria-expanded={open}
            aria-label={t(open ? 'tree.fold' : 'tree.unfold', { name })}
            disabled={unfold}
            onClick={() => fold(!closed)}
          >
            {open ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
          </ActionIcon>
        )}
        <a
          className={[classes['office'], node.matches ? '' : classes['leading']].join(' ')}
          href={`#/authorities/${office.id}`}
          data-office
          onKeyDown={onKeyDown}
        >
          {name}
          <small>
            {[t(`kind.${office.kind}`), holder && words.holder(holder)].filter(Boolean).join(' · ')}
          </small>
        </a>
        <VerifyMark office={office} />
      </div>
      {hasMore && open && <OfficeTree nodes={node.children} unfold={unfold} />}
    </li>
  );
}

function offices(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-office]')];
}

function moveFocus(from: EventTarget & Element, by: 1 | -1): void {
  const all = offices();
  all[all.findIndex((one) => one === from) + by]?.focus();
}

export function focusFirstOffice(): void {
  offices()[0]?.focus();
}
