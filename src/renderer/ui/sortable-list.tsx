/** A list whose order matters: drag by the handle, or Alt+Arrow on it; every move is announced. */
import {
  closestCenter,
  DndContext,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { arrayMove, SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sortable-list.module.css';

interface SortableListProps<T extends { readonly id: string }> {
  label: string;
  items: readonly T[];
  /** Short name of an item for announcements. */
  nameOf: (item: T) => string;
  render: (item: T, index: number) => ReactNode;
  /** The ids in their new order. */
  onReorder: (ids: string[]) => void;
}

export function SortableList<T extends { readonly id: string }>(props: SortableListProps<T>) {
  const { t } = useTranslation('common');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const [said, setSaid] = useState('');
  const ids = props.items.map(({ id }) => id);

  const move = (from: number, to: number) => {
    const item = props.items[from];
    if (item === undefined || to < 0 || to >= ids.length || from === to) return;
    props.onReorder(arrayMove(ids, from, to));
    setSaid(t('sort.moved', { name: props.nameOf(item), position: to + 1, total: ids.length }));
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over !== null) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  };
  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{ screenReaderInstructions: { draggable: t('sort.help') } }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className={classes['list']} aria-label={props.label}>
            {props.items.map((item, index) => (
              <Row
                key={item.id}
                id={item.id}
                handle={t('sort.handle', {
                  name: props.nameOf(item),
                  position: index + 1,
                  total: ids.length,
                })}
                onMove={(by) => move(index, index + by)}
              >
                {props.render(item, index)}
              </Row>
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

function Row(props: { id: string; handle: string; onMove(by: number): void; children: ReactNode }) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: props.id,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    props.onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      ref={setNodeRef}
      className={classes['row']}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        className={classes['handle'] ?? ''}
        aria-label={props.handle}
        title={props.handle}
        size="sm"
        {...listeners}
        onKeyDown={onKeyDown}
      >
        <IconGripVertical size={16} aria-hidden />
      </ActionIcon>
      <div className={classes['content']}>{props.children}</div>
    </li>
  );
}
