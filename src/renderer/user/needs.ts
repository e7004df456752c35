import { useTranslation } from 'react-i18next';
import { permissions } from '@shared/user/permissions.rules';

/** Whose role may ask for a route, in words. */
export function useNeeds(): (route: keyof typeof permissions) => string {
  const { t } = useTranslation('user');
  return (route) => t('needs', { role: t(`roles.${permissions[route]}`) });
}
