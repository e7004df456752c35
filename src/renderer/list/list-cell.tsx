import { IconFlagFilled } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseStatus } from '@shared/casefile/casefile.schema';
import { listShapes } from '@shared/list/list-shapes';
import type { Cell, ListKind, ListLine } from '@shared/list/list.schema';
import { Sensitivity } from '@shared/record/record.schema';
import { StatusBadge } from '../casefile/status-badge';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import type { ListColumn } from '../ui/window-list';
import { useFieldColumns } from './list-fields';
import classes from './list.module.css';

/** A column that comes from data, such as a field of the organisation's own: its cells bear its key. */
export interface DataColumn {
  readonly key: string;
  readonly title: string;
}

/** What a page knows more of a line, under the cell of a column. */
export type UnderCells = Readonly<Record<string, (line: ListLine) => ReactNode>>;

/** The columns that say which record it is. */
const naming = ['name', 'title', 'subject'];
const leastOfName = 160;

const noneUnder: UnderCells = {};

/** The columns of a list, those of its shape first; the same ones as long as they say the same. */
export function useListColumns(list: ListKind, under: UnderCells = noneUnder): ListColumn<ListLine>[] {
  const { t } = useTranslation('list');
  const more = useFieldColumns(list);
  return useMemo(() => {
    const shaped = listShapes[list].columns.map(({ key, order, width, align }): ListColumn<ListLine> => ({
      key,
      title: t([`columnOf.${list}.${key}`, `column.${key}`]),
      sortable: order !== undefined,
      ...(width === undefined ? {} : { width }),
      ...(naming.includes(key) ? { least: leastOfName } : {}),
      ...(align === undefined ? {} : { align }),
      render: (line) => (
        <>
          <ListCell
            cell={line.cells[key]}
            strong={naming.includes(key)}
            flag={naming.includes(key) ? line.cells['flag'] : undefined}
          />
          {under[key]?.(line)}
        </>
      ),
    }));
    const given = more.map(({ key, title }): ListColumn<ListLine> => ({
      key,
      title,
      width: 140,
      render: ({ cells }) => <ListCell cell={cells[key]} />,
    }));
    return [...shaped, ...given];
  }, [t, list, under, more]);
}

/** Plain elements: a screen of a list holds two hundred cells. */
export function ListCell(props: { cell: Cell | undefined; strong?: boolean; flag?: Cell | undefined }) {
  const { t } = useTranslation('list');
  const { cell, strong = false, flag } = props;
  if (cell === undefined) return null;
  const under = cell.under ?? '';
  const named = strong && cell.text === '' ? t('untitled') : <Marked cell={cell} />;
  const over = (
    <>
      {flag !== undefined && <FlagSign flag={flag} />}
      {named}
    </>
  );
  if (!strong && under === '') return over;
  return (
    <div className={classes['lines']} data-marked={cell.mark !== undefined || undefined}>
      <div className={classes['over']} data-strong={strong || undefined}>
        {over}
      </div>
      {under !== '' && <div className={classes['under']}>{under}</div>}
    </div>
  );
}

function Marked({ cell }: { cell: Cell }) {
  if (cell.mark === 'status') return <StatusBadge status={CaseStatus.parse(cell.value)} />;
  if (cell.mark === 'sensitivity') return <SensitivityBadge level={Sensitivity.parse(Number(cell.value))} />;
  if (cell.mark === 'flag') return <FlagMark cell={cell} />;
  if (cell.mark === 'state') return <span className={classes['state']}>{cell.text}</span>;
  return cell.text;
}

/** Beside the name of what is flagged, with the reason for whoever points at it or has it read out. */
function FlagSign({ flag }: { flag: Cell }) {
  const { t } = useTranslation('flag');
  const told = [t('flagged'), flag.text, flag.under].filter(Boolean).join(' · ');
  return (
    <span role="img" aria-label={told} title={told} className={classes['flag']}>
      <IconFlagFilled size={12} aria-hidden />
    </span>
  );
}

function FlagMark({ cell }: { cell: Cell }) {
  const { t } = useTranslation('flag');
  return cell.text === '' ? t('flagged') : cell.text;
}
