import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn } from './window-list';
import classes from './window-list.module.css';

/** The columns that the list has laid out. */
export const gridColumns = { gridTemplateColumns: 'var(--list-columns)' };

interface WindowRowProps<T extends { readonly id: string }> {
  id: string;
  index: number;
  start: number;
  height: number;
  /** Undefined while it is being fetched. */
  row: T | undefined;
  columns: readonly ListColumn<T>[];
  /** Undefined: nothing can be ticked. */
  ticked: boolean | undefined;
  name: string | undefined;
  active: boolean;
  previewed: boolean;
}

/**
 * What is pressed in it is heard by the list, so that nothing is handed to a row but what it shows: one that shows the
 * same as before is not drawn again.
 */
export const WindowRow = memo(ShownRow) as typeof ShownRow;

function ShownRow<T extends { readonly id: string }>(props: WindowRowProps<T>) {
  const { t } = useTranslation('list');
  const { index, start, height, row, columns, ticked, name } = props;
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked}
      aria-current={props.previewed || undefined}
      aria-busy={row === undefined || undefined}
      data-active={props.active || undefined}
      className={classes['row']}
      style={{ ...gridColumns, height, transform: `translateY(${start}px)` }}
      data-row={index}
    >
      {ticked !== undefined && (
        <div role="gridcell" className={classes['tick']} data-tick>
          {name !== undefined && (
            <input
              type="checkbox"
              className={classes['box']}
              tabIndex={-1}
              aria-label={t('tick.one', { name })}
              checked={ticked}
              readOnly
            />
          )}
        </div>
      )}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={classes['cell']} data-align={column.align}>
          {row !== undefined && column.render(row)}
        </div>
      ))}
    </div>
  );
}
