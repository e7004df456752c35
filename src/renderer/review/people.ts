/** Those of the users whose role may approve letters, but for who is signed in: nobody is another person to oneself. */
import { isAllowed } from '@shared/user/permission';
import { permissions } from '@shared/user/permissions.rules';
import { useRoute } from '../ipc/useRoute';
import type { Choice } from '../ui/fields';

/** Undefined: not known yet. */
export function useReviewers(): Choice[] | undefined {
  const users = useRoute('user.list', {});
  const me = useRoute('vault.state', undefined).data?.user?.id;
  return users.data
    ?.filter(({ id, role, endedAt }) => {
      return endedAt === null && id !== me && isAllowed(permissions['review.approve'], role);
    })
    .map(({ id, name }) => ({ value: id, label: name }));
}
