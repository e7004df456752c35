/** Where notices appear. Their close buttons have a name, which is in the language of the moment. */
import { MantineThemeProvider, Notification } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

export function Notices() {
  const { t } = useTranslation('common');
  const closeButtonProps = { 'aria-label': t('close') };
  return (
    <MantineThemeProvider
      inherit
      theme={{ components: { Notification: Notification.extend({ defaultProps: { closeButtonProps } }) } }}
    >
      <Notifications position="bottom-right" limit={3} transitionDuration={100} />
    </MantineThemeProvider>
  );
}
