import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from './focus-keeper';

let end: () => void;
const at = (selector: string) => document.querySelector<HTMLElement>(selector);
/** As browsers do when the element is taken away or switched off. */
const drop = () => (document.activeElement as HTMLElement | null)?.blur();
const settled = () => new Promise((done) => setTimeout(done, 150));

beforeEach(() => {
  HTMLElement.prototype.checkVisibility = () => true;
  end = keepFocus(document);
});
afterEach(() => {
  end();
  location.hash = '';
  document.body.innerHTML = '';
});

describe('the focus', () => {
  it('comes back to a button when its work is done', async () => {
    document.body.innerHTML = '<main><button id="save">Save</button></main>';
    const save = at('#save');
    save?.focus();
    drop();
    save?.setAttribute('data-loading', 'true');
    save?.setAttribute('disabled', '');
    await settled();
    expect(document.activeElement).toBe(document.body);
    save?.removeAttribute('disabled');
    save?.removeAttribute('data-loading');
    await vi.waitFor(() => expect(document.activeElement).toBe(save));
  });

  it('goes to the form that takes the place of its button, and back to the button', async () => {
    document.body.innerHTML =
      '<main><a href="#a">Before</a><p><button id="add">Add</button><button>Other</button></p></main>';
    const place = at('p');
    at('#add')?.focus();
    const buttons = place?.innerHTML ?? '';
    if (place) place.innerHTML = '<label>Who<input id="who"></label><button id="cancel">Cancel</button>';
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('who'));
    at('#cancel')?.focus();
    if (place) place.innerHTML = buttons;
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Other'));
  });

  it('goes to the next line when one is removed, and to the last when that was the last', async () => {
    document.body.innerHTML = '<ul>' + '123'.replaceAll(/\d/g, '<li><button>$&</button></li>') + '</ul>';
    at('li:nth-child(2) button')?.focus();
    at('li:nth-child(2)')?.remove();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('3'));
    at('li:nth-child(2)')?.remove();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('1'));
  });

  it('goes from a dialog that closes to what opened the menu that opened it', async () => {
    document.body.innerHTML = '<main><button id="more">More</button></main>';
    at('#more')?.focus();
    document.body.insertAdjacentHTML('beforeend', '<div id="menu"><button>Copy</button></div>');
    at('#menu button')?.focus();
    at('#menu')?.remove();
    document.body.insertAdjacentHTML('beforeend', '<div id="dialog"><button>Close</button></div>');
    at('#dialog button')?.focus();
    at('#dialog')?.remove();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('more'));
  });

  it('goes to the work when another page is shown', async () => {
    document.body.innerHTML = '<main id="work" tabindex="-1"><a href="#/cases/1">Case</a></main>';
    at('a')?.focus();
    location.hash = '#/cases/1';
    const work = at('main');
    if (work) work.innerHTML = '<button>Remove</button>';
    await vi.waitFor(() => expect(document.activeElement).toBe(work));
  });

  it('goes to the work when the whole screen is another one', async () => {
    document.body.innerHTML = '<div id="root"><button id="unlock">Unlock</button></div>';
    at('#unlock')?.focus();
    const root = at('#root');
    if (root) root.innerHTML = '<a href="#work">Skip</a><main id="work" tabindex="-1"></main>';
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('work'));
  });

  it('stays away when somebody clicked beside everything', async () => {
    document.body.innerHTML = '<main><button id="save">Save</button><p>Text</p></main>';
    at('#save')?.focus();
    drop();
    await settled();
    at('#save')?.remove();
    document.body.append('!');
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});
