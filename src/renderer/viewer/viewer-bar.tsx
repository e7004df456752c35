import { Group, Text } from '@mantine/core';
import { IconArrowsHorizontal, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tool } from './tool';
import classes from './viewer.module.css';
import { nextZoom, type Zoom } from './zoom';

interface ViewerBarProps {
  zoom: Zoom;
  /** The zoom that "fit" amounts to now. */
  fit: () => number;
  onZoom: (zoom: Zoom) => void;
  /** At the left: the pages. */
  children?: ReactNode;
  /** After the zoom: what else turns the thing about. */
  more?: ReactNode;
}

/** Above a picture, a paper or the page that will be printed. */
export function ViewerBar({ zoom, fit, onZoom, children, more }: ViewerBarProps) {
  const { t } = useTranslation('common');
  return (
    <Group gap={2} className={classes['bar'] ?? ''} wrap="nowrap">
      {children}
      <span className={classes['grow']} />
      <Tool label={t('viewer.smaller')} onClick={() => onZoom(nextZoom(zoom ?? fit(), -1))}>
        <IconZoomOut size={16} aria-hidden />
      </Tool>
      <Text size="xs" w="4rem" ta="center">
        {zoom === null ? t('viewer.fitShort') : `${Math.round(zoom * 100)} %`}
      </Text>
      <Tool label={t('viewer.larger')} onClick={() => onZoom(nextZoom(zoom ?? fit(), 1))}>
        <IconZoomIn size={16} aria-hidden />
      </Tool>
      <Tool label={t('viewer.fit')} onClick={() => onZoom(null)}>
        <IconArrowsHorizontal size={16} aria-hidden />
      </Tool>
      {more}
    </Group>
  );
}
