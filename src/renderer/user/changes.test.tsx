import { Button, MantineProvider, TextInput } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { canRun, useCommandHandler } from '../app/commands';
import { LevelMenu } from '../ui/level-menu';
import type { Role } from '@shared/user/user.schema';
import { Changes, Reading } from './changes';
import { MayButton } from './may-button';
import { reads } from './read-only';

function As({ who: role, children }: { who: Role; children: ReactNode }) {
  const queries = new QueryClient();
  const user = { id: '', name: 'Lena', role, mustChange: false };
  queries.setQueryData(['vault.state', undefined], { open: true, description: null, demo: false, user });
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider env="test">
        <Changes route="casefile.update">{children}</Changes>
      </MantineProvider>
    </QueryClientProvider>
  );
}

const page = (
  <>
    <TextInput label="Title" defaultValue="A case" />
    <Button>Remove</Button>
    <Button {...reads}>Show more</Button>
    <Reading>
      <TextInput label="Filter" />
      <Button>Next month</Button>
    </Reading>
    <Changes route="settings.update">
      <TextInput label="Letterhead" defaultValue="Centre" />
    </Changes>
    <LevelMenu label="Change the sensitivity" level={2} onChange={() => undefined} />
  </>
);
/** What the style sheet hides is marked. */
const isOffered = (name: string) => screen.getByText(name).closest('[data-changes=true]') === null;

it('shows values and takes none, and offers nothing to click that would be refused', async () => {
  render(<As who="reader">{page}</As>);
  await userEvent.type(screen.getByLabelText('Title'), ' more');
  expect(screen.getByLabelText('Title')).toHaveValue('A case');
  expect(isOffered('Remove')).toBe(false);
  expect(screen.queryByRole('button', { name: 'Change the sensitivity' })).toBeNull();
});

it('leaves what only chooses what is shown as it is', async () => {
  render(<As who="reader">{page}</As>);
  await userEvent.type(screen.getByLabelText('Filter'), 'word');
  expect(screen.getByLabelText('Filter')).toHaveValue('word');
  expect(isOffered('Show more') && isOffered('Next month')).toBe(true);
});

it('goes by the innermost part: who works on cases does not change the organisation', async () => {
  render(<As who="caseworker">{page}</As>);
  await userEvent.type(screen.getByLabelText('Title'), ' more');
  await userEvent.type(screen.getByLabelText('Letterhead'), ' more');
  expect(screen.getByLabelText('Title')).toHaveValue('A case more');
  expect(screen.getByLabelText('Letterhead')).toHaveValue('Centre');
  expect(isOffered('Remove')).toBe(true);
});

it('shows a button of another route to those whose role may', () => {
  const button = (
    <MayButton route="merge.apply" onClick={() => undefined}>
      Merge
    </MayButton>
  );
  const { unmount } = render(<As who="caseworker">{button}</As>);
  expect(screen.queryByText('Merge')).toBeNull();
  unmount();
  render(<As who="coordinator">{button}</As>);
  expect(isOffered('Merge')).toBe(true);
});

it('has a command for those alone whose role may run it', () => {
  const handler = vi.fn();
  function Maker() {
    useCommandHandler('case.new', handler);
    return null;
  }
  const { unmount } = render(
    <As who="reader">
      <Maker />
    </As>,
  );
  expect(canRun('case.new')).toBe(false);
  unmount();
  render(
    <As who="caseworker">
      <Maker />
    </As>,
  );
  expect(canRun('case.new')).toBe(true);
});
