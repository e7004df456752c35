import { Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Tool } from './tool';

interface PageTurnsProps {
  page: number;
  count: number;
  /** Holds the pages, each marked `data-page`. */
  stage: RefObject<HTMLElement | null>;
  /** Where among the pages one is. */
  said: string;
}

export function PageTurns({ page, count, stage, said }: PageTurnsProps) {
  const { t } = useTranslation('common');
  const turn = (to: number) =>
    stage.current?.querySelectorAll('[data-page]')[to - 1]?.scrollIntoView({ block: 'start' });
  return (
    <>
      <Tool label={t('viewer.previous')} disabled={page <= 1} onClick={() => turn(page - 1)}>
        <IconChevronUp size={16} aria-hidden />
      </Tool>
      <Text size="xs" aria-live="off">
        {said}
      </Text>
      <Tool label={t('viewer.next')} disabled={page >= count} onClick={() => turn(page + 1)}>
        <IconChevronDown size={16} aria-hidden />
      </Tool>
    </>
  );
}

/** The page that stands in the middle of what is seen. */
export function pageInView(stage: HTMLElement): number {
  const middle = stage.scrollTop + stage.clientHeight / 2;
  const pages = [...stage.querySelectorAll<HTMLElement>('[data-page]')];
  const index = pages.findLastIndex((one) => one.offsetTop - stage.offsetTop <= middle);
  return Math.max(1, index + 1);
}
