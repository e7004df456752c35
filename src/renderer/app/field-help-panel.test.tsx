import { MantineProvider } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { askHelp, useShownHelp } from '../ui/field-help';
import { ContextPanelHost, ContextPanelProvider } from './context-panel';
import { FieldHelpPanel } from './field-help-panel';
import { switchLanguage } from './texts';

afterEach(() => switchLanguage('en'));

function Page() {
  return (
    <ContextPanelProvider>
      <FieldHelpPanel />
      <ContextPanelHost />
      <output>{useShownHelp()?.help.title ?? 'no help'}</output>
    </ContextPanelProvider>
  );
}

async function openPage() {
  const history = createMemoryHistory({ initialEntries: ['/people/a'] });
  const router = createRouter({ routeTree: createRootRoute({ component: Page }), history });
  render(
    <MantineProvider env="test">
      <RouterProvider router={router} />
    </MantineProvider>,
  );
  await screen.findByText('no help');
  act(() => askHelp({ title: 'Number', text: 'What it is', example: '7' }));
  await screen.findByText('What it is');
  return history;
}

it('goes when another page comes: its field is no longer there', async () => {
  const history = await openPage();
  act(() => history.push('/people/b'));
  expect(await screen.findByText('no help')).toBeInTheDocument();
});

it('goes when the language changes: it would go on speaking the other one', async () => {
  await openPage();
  await act(() => switchLanguage('fr'));
  expect(await screen.findByText('no help')).toBeInTheDocument();
});
