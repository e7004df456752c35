/** What the bench does inside the page of the app, as a person would. Each function runs there and sees nothing else. */

/** Types the passphrase and enters. @returns ms until the start page has drawn what it shows first */
export async function enterPassphrase(passphrase: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const field = document.querySelector<HTMLInputElement>('input[type=password]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  write?.set?.call(field, passphrase);
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  await frame();
  await frame();
  const start = performance.now();
  field?.form?.requestSubmit();
  while (document.querySelector('#work li a') === null) {
    if (performance.now() - start > 60_000)
      throw new Error(`the start page did not come: ${document.body.innerText.slice(0, 300)}`);
    await frame();
  }
  await frame();
  return performance.now() - start;
}

interface Answer {
  ok: boolean;
  value: never;
  error: { code: string };
}

/** Asks a route. */
export async function ask({ route, input }: { route: string; input: unknown }): Promise<never> {
  const { amparo } = window as unknown as { amparo: { request(request: unknown): Promise<Answer> } };
  const answer = await amparo.request({ id: crypto.randomUUID(), route, input: input ?? undefined });
  if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** Opens a letter at the part of its outline that has this place, with its page drawn. */
export async function openLetter({ id, part }: { id: string; part: number }): Promise<void> {
  const until = async (look: () => unknown) => {
    const start = performance.now();
    while (!look()) {
      if (performance.now() - start > 60_000) throw new Error('the letter did not come');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  location.hash = `#/letters/${id}`;
  await until(() => document.querySelector('[data-page] svg path'));
  const parts = document.querySelectorAll<HTMLElement>('nav[aria-label="Parts of the letter"] button');
  parts[part]?.click();
  await until(() => document.querySelector('[role=textbox][contenteditable=true] p'));
}

/**
 * Types a word at the end of the open part, in the place of the one that was typed before. @returns ms until the frame
 * after the page with it was drawn
 */
export async function typeWord({ old, word }: { old: string; word: string }): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // What was typed before is saved meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const editor = document.querySelector<HTMLElement>('[role=textbox][contenteditable=true]');
  const sheet = document.querySelector('[data-page] svg');
  const selection = getSelection();
  if (editor === null || sheet === null || selection === null) throw new Error('no letter is open');
  editor.focus();
  selection.selectAllChildren(editor);
  selection.collapseToEnd();
  for (let count = 0; count < old.length; count += 1) selection.modify('extend', 'backward', 'character');
  await frame();
  await frame();
  const drawn = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the page did not change')), 30_000);
    new MutationObserver(resolve).observe(sheet, { subtree: true, childList: true, attributes: true });
  });
  const start = performance.now();
  document.execCommand('insertText', false, word);
  await drawn;
  await frame();
  await frame();
  return performance.now() - start;
}

/** Opens the list of cases and waits for its lines. */
export async function showCases(): Promise<void> {
  location.hash = '#/cases';
  const start = performance.now();
  while (document.querySelector('[data-row]') === null) {
    if (performance.now() - start > 60_000) throw new Error('the list did not come');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Types into the filter of the list, then sorts it. @returns ms of each until its lines were painted: those of the new
 * question, none of them still on its way
 */
export async function filterAndSort(text: string): Promise<number[]> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  /** A task that is asked for while a frame is made runs when it has been painted. */
  const afterPaint = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  const grid = () => document.querySelector('[role=grid]');
  const painted = async (act: () => void) => {
    await frame();
    await frame();
    const asked = grid()?.getAttribute('data-asked');
    const start = performance.now();
    act();
    const isThere = () =>
      grid() !== null &&
      grid()?.getAttribute('data-asked') !== asked &&
      grid()?.querySelector('[aria-busy=true]') === null;
    do {
      if (performance.now() - start > 60_000) throw new Error('the lines did not come');
      await frame();
    } while (!isThere());
    await afterPaint();
    return performance.now() - start;
  };
  const field = document.querySelector<HTMLInputElement>('input[data-find]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const filtered = await painted(() => {
    write?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const sorted = await painted(() =>
    document.querySelector<HTMLElement>('[role=columnheader] button')?.click(),
  );
  return [filtered, sorted];
}

/** Opens the events of a case. @returns ms until those that the window shows are painted */
export async function openEvents(id: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** A task that is asked for while a frame is made runs when it has been painted. */
  const afterPaint = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  await frame();
  const start = performance.now();
  location.hash = `#/cases/${id}/events`;
  while (document.querySelectorAll('[role=tabpanel] [data-record]').length < 20) {
    if (performance.now() - start > 60_000) throw new Error('the events did not come');
    await frame();
  }
  await afterPaint();
  return performance.now() - start;
}
