import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowsHorizontal, IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reads } from '../user/read-only';
import classes from './evidence.module.css';

const steps = [0.1, 0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

interface ViewerBarProps {
  /** null: as wide as the window lets it be. */
  zoom: number | null;
  /** The zoom that "fit" amounts to now. */
  fit: () => number;
  onZoom: (zoom: number | null) => void;
  onTurn: () => void;
  children?: ReactNode;
}

/** Zoom and rotation, the same for pictures and papers. */
export function ViewerBar({ zoom, fit, onZoom, onTurn, children }: ViewerBarProps) {
  const { t } = useTranslation('evidence');
  const step = (direction: 1 | -1) => {
    const from = zoom ?? fit();
    const next =
      direction > 0 ? steps.find((one) => one > from * 1.02) : steps.findLast((one) => one < from * 0.98);
    onZoom(next ?? from);
  };
  return (
    <Group gap={2} className={classes['bar'] ?? ''} wrap="nowrap">
      {children}
      <span className={classes['grow']} />
      <Tool label={t('viewer.smaller')} onClick={() => step(-1)}>
        <IconZoomOut size={16} aria-hidden />
      </Tool>
      <Text size="xs" w="4rem" ta="center">
        {zoom === null ? t('viewer.fitShort') : `${Math.round(zoom * 100)} %`}
      </Text>
      <Tool label={t('viewer.larger')} onClick={() => step(1)}>
        <IconZoomIn size={16} aria-hidden />
      </Tool>
      <Tool label={t('viewer.fit')} onClick={() => onZoom(null)}>
        <IconArrowsHorizontal size={16} aria-hidden />
      </Tool>
      <Tool label={t('viewer.turn')} onClick={onTurn}>
        <IconRotateClockwise size={16} aria-hidden />
      </Tool>
    </Group>
  );
}

export function Tool(props: { label: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        {...reads}
        aria-label={props.label}
        disabled={props.disabled ?? false}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
