/**
 * Where notices appear: above the status line, over the foot of the page, which does not move for them. A dialog ends above
 * them as long as one stands there: its buttons are at its foot. Their close buttons have a name, which is in the language of
 * the moment.
 */
import { MantineThemeProvider, Notification } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './notices.module.css';

const place = 'bottom-right';
/** What styles.css keeps free under a dialog, in px. */
const room = '--amparo-notices';
/** Above and below the notices. */
const gaps = 12;

export function Notices() {
  const { t } = useTranslation('common');
  const closeButtonProps = { 'aria-label': t('close') };
  const strip = useRef<HTMLDivElement>(null);
  useRoom(strip);
  return (
    <MantineThemeProvider
      inherit
      theme={{ components: { Notification: Notification.extend({ defaultProps: { closeButtonProps } }) } }}
    >
      <div ref={strip}>
        <Notifications
          className={classes['notices'] ?? ''}
          withinPortal={false}
          position={place}
          limit={3}
          transitionDuration={100}
        />
      </div>
    </MantineThemeProvider>
  );
}

function useRoom(strip: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const notices = strip.current?.querySelector<HTMLElement>(`[data-position="${place}"]`);
    if (notices == null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const height = notices.offsetHeight;
      if (height > 0) style.setProperty(room, `${height + gaps}px`);
      else style.removeProperty(room);
    });
    observer.observe(notices);
    return () => {
      observer.disconnect();
      style.removeProperty(room);
    };
  }, [strip]);
}
