/**
 * Focus does not fall to the page itself. Browsers let it go when the control that has it is switched off or taken away: a button
 * that is busy, a button that gives way to its form, a line that is removed. Whoever works by keyboard or by ear would then
 * have to begin at the top of the window. It comes back to the control, or goes to what stands where that stood.
 */
interface Held {
  readonly element: HTMLElement;
  /** From within outwards: the parents, and where in each of them it stood. */
  readonly path: readonly { readonly parent: Element; readonly index: number }[];
  readonly address: string;
}

/** What closes gives the focus back itself, a moment later. */
const patience = 80;
const longest = 20;
const workRegion = '#work';
const focusable =
  'a[href], button, input:not([type="hidden"]), textarea, select, [contenteditable="true"], [tabindex]:not([tabindex^="-"])';

/** @returns ends it */
export function keepFocus(page: Document): () => void {
  const keeper = new FocusKeeper(page);
  const took = (event: Event) => {
    if (event.target instanceof HTMLElement) keeper.hold(event.target);
  };
  const left = (event: FocusEvent) => {
    if (event.relatedTarget === null) setTimeout(() => keeper.noteLeft());
  };
  const changes = new MutationObserver(() => keeper.lookLater());
  changes.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
  page.addEventListener('focusin', took);
  page.addEventListener('focusout', left);
  return () => {
    changes.disconnect();
    page.removeEventListener('focusin', took);
    page.removeEventListener('focusout', left);
  };
}

class FocusKeeper {
  #held: Held[] = [];
  #waits = false;

  constructor(private readonly page: Document) {}

  hold(element: HTMLElement): void {
    const path: Held['path'][number][] = [];
    for (let here: Element = element; here.parentElement !== null && here !== this.page.body;) {
      const parent: Element = here.parentElement;
      path.push({ parent, index: [...parent.children].indexOf(here) });
      here = parent;
    }
    const others = this.#held.filter((held) => held.element !== element);
    this.#held = [...others, { element, path, address: addressNow() }].slice(-longest);
  }

  /** A click beside everything takes the focus away on purpose. */
  noteLeft(): void {
    const last = this.#held.at(-1);
    if (this.#isLost() && last !== undefined && isUsable(last.element)) this.#held = [];
  }

  lookLater(): void {
    // Asked later only: the browser lets a control that was switched off go when it draws the next time.
    if (this.#waits) return;
    this.#waits = true;
    setTimeout(() => {
      this.#waits = false;
      if (this.#isLost()) this.#target()?.focus();
    }, patience);
  }

  #isLost(): boolean {
    return this.page.activeElement === this.page.body && this.#held.length > 0;
  }

  #target(): HTMLElement | undefined {
    for (let last = this.#held.at(-1); last !== undefined; last = this.#held.at(-1)) {
      if (isUsable(last.element)) return last.element;
      // Busy: it comes back when the work is done.
      if (last.element.isConnected && last.element.dataset['loading'] === 'true') return undefined;
      // On another page nothing stands where it stood.
      if (last.address !== addressNow()) return this.page.querySelector<HTMLElement>(workRegion) ?? undefined;
      const near = nearest(last, this.page.body);
      if (near !== undefined) return near;
      this.#held.pop();
    }
    return undefined;
  }
}

/** What stands where it stood, else what stood before it; within the smallest part that is still there. */
function nearest({ path }: Held, body: Element): HTMLElement | undefined {
  for (const { parent, index } of path) {
    // Menus and dialogs hang on the body: what opened them is nearer than whatever else hangs there.
    if (parent === body) return undefined;
    if (!parent.isConnected) continue;
    // The whole screen was another one, such as that of a closed vault.
    const work = parent.querySelector<HTMLElement>(workRegion);
    if (work !== null) return work;
    const children = [...parent.children];
    for (const child of [...children.slice(index), ...children.slice(0, index).toReversed()]) {
      const found = [child, ...child.querySelectorAll(focusable)].find(
        (one): one is HTMLElement => one instanceof HTMLElement && one.matches(focusable) && isUsable(one),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

/** Without the record within a list that is opened: that is no other page. */
function addressNow(): string {
  return location.hash.replace(/\?.*$/u, '');
}
