/** The one place where the page goes by what a role may change: a part of it, and the route that its changes ask for. */
import { MantineThemeProvider } from '@mantine/core';
import { createContext, useContext, type ReactNode } from 'react';
import type { permissions } from '@shared/user/permissions.rules';
import { theme } from '../app/theme';
import { useMay } from './may';
import { readOnlyTheme } from './read-only';

const ChangesContext = createContext(true);

/**
 * A part of the page whose fields and buttons ask for `route` in the end. Whose role may not sees the values and none of the
 * buttons. An inner part with a route of its own goes by that one.
 */
export function Changes(props: { route: keyof typeof permissions; children: ReactNode }) {
  return <Part may={useMay()(props.route)}>{props.children}</Part>;
}

/** A part that changes nothing that is stored, inside one that does: searching, choosing what is shown, trying out. */
export function Reading({ children }: { children: ReactNode }) {
  return <Part may>{children}</Part>;
}

/** Whether this part of the page may be changed: for what is not made of the kit's own controls. */
export function useChanges(): boolean {
  return useContext(ChangesContext);
}

function Part({ may, children }: { may: boolean; children: ReactNode }) {
  return (
    <ChangesContext value={may}>
      <MantineThemeProvider theme={may ? theme : readOnlyTheme} inherit={false}>
        {children}
      </MantineThemeProvider>
    </ChangesContext>
  );
}
