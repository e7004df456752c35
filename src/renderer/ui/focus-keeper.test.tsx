import { render, screen } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from './focus-keeper';

let end: () => void;
const focus = (name: string) => screen.getByText(name).focus();
const has = (name: string) => vi.waitFor(() => expect(screen.getByText(name)).toHaveFocus());
/** As browsers do when the element is switched off. */
const drop = () => (document.activeElement as HTMLElement | null)?.blur();
const settled = () => new Promise((done) => setTimeout(done, 150));

beforeEach(() => {
  HTMLElement.prototype.checkVisibility = () => true;
  end = keepFocus(document);
});
afterEach(() => {
  end();
  location.hash = '';
});

describe('the focus', () => {
  it('comes back to a button when its work is done', async () => {
    const { rerender } = render(<button>Save</button>);
    focus('Save');
    drop();
    rerender(
      <button disabled data-loading="true">
        Save
      </button>,
    );
    await settled();
    expect(document.body).toHaveFocus();
    rerender(<button>Save</button>);
    await has('Save');
  });

  it('goes to the form that takes the place of its button, and back', async () => {
    const closed = (
      <main>
        <a href="#a">Before</a>
        <p key="closed">
          <button>Add</button>
        </p>
      </main>
    );
    const { rerender } = render(closed);
    focus('Add');
    rerender(
      <main>
        <a href="#a">Before</a>
        <p key="open">
          <input aria-label="Who" />
          <button>Cancel</button>
        </p>
      </main>,
    );
    await vi.waitFor(() => expect(screen.getByLabelText('Who')).toHaveFocus());
    focus('Cancel');
    rerender(closed);
    await has('Add');
  });

  it('goes to the next line when one is removed, and to the last when that was the last', async () => {
    const lines = (...names: string[]) => (
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button>{name}</button>
          </li>
        ))}
      </ul>
    );
    const { rerender } = render(lines('First', 'Second', 'Third'));
    focus('Second');
    rerender(lines('First', 'Third'));
    await has('Third');
    rerender(lines('First'));
    await has('First');
  });

  it('goes from a dialog that closes to what opened the menu that opened it', async () => {
    const page = (open?: string) => (
      <main>
        <button>More</button>
        {open !== undefined && createPortal(<button>{open}</button>, document.body, open)}
      </main>
    );
    const { rerender } = render(page());
    focus('More');
    rerender(page('Item'));
    focus('Item');
    rerender(page('Close'));
    focus('Close');
    rerender(page());
    await has('More');
  });

  it('goes to the work when another page is shown', async () => {
    const { rerender } = render(
      <main id="work" tabIndex={-1}>
        <a href="#/cases/1">Case</a>
      </main>,
    );
    focus('Case');
    location.hash = '#/cases/1';
    rerender(
      <main id="work" tabIndex={-1}>
        <button>Remove</button>
      </main>,
    );
    await vi.waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('goes to the work when the whole screen is another one', async () => {
    const { rerender } = render(<button>Unlock</button>);
    focus('Unlock');
    rerender(
      <>
        <a href="#work">Skip</a>
        <main id="work" tabIndex={-1} />
      </>,
    );
    await vi.waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('stays away when somebody clicked beside everything', async () => {
    const { rerender } = render(<button key="save">Save</button>);
    focus('Save');
    drop();
    await settled();
    rerender(<button key="other">Other</button>);
    await settled();
    expect(document.body).toHaveFocus();
  });
});
