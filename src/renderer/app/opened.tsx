/** The window of an open vault: apart, so that the screen that asks for the passphrase does not wait for it. */
import { RouterProvider } from '@tanstack/react-router';
import { useRoute } from '../ipc/useRoute';
import { FirstPassphraseScreen } from '../vault/first-passphrase-screen';
import { router } from './routes';

/** Somebody with a passphrase of another's making chooses one first. */
export function Opened() {
  const vault = useRoute('vault.state', undefined);
  if (vault.data?.open !== true) return null;
  const { user } = vault.data;
  if (user?.mustChange === true) return <FirstPassphraseScreen name={user.name} />;
  return <RouterProvider router={router} />;
}
