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
    if (performance.now() - start > 60_000) throw new Error('the start page did not come');
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

/** Asks for the preview of an edit and shows its pages as pictures. @returns ms until the frame after they were drawn */
export async function showPreview(input: unknown): Promise<number> {
  const { amparo } = window as unknown as {
    amparo: { request(request: unknown): Promise<{ ok: boolean; value: { pages: string[] } }> };
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  const answer = await amparo.request({ id: crypto.randomUUID(), route: 'letter.preview', input });
  if (!answer.ok) throw new Error('no preview');
  const paper =
    document.querySelector('#bench-paper') ?? document.body.appendChild(document.createElement('div'));
  paper.id = 'bench-paper';
  const old = [...paper.children];
  const images = answer.value.pages.map((page) => {
    const image = new Image(794);
    image.src = URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' }));
    return image;
  });
  paper.replaceChildren(...images);
  paper.setAttribute('style', 'position:fixed;inset:0;overflow:auto;z-index:1000;background:#888');
  await Promise.all(images.map((image) => image.decode()));
  await frame();
  await frame();
  const time = performance.now() - start;
  for (const image of old) URL.revokeObjectURL((image as HTMLImageElement).src);
  return time;
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

/** Types into the filter of the list, then sorts it. @returns ms of each until the frame after it was drawn */
export async function filterAndSort(text: string): Promise<number[]> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const painted = async (act: () => void) => {
    await frame();
    await frame();
    const start = performance.now();
    act();
    await frame();
    return performance.now() - start;
  };
  const field = document.querySelector<HTMLInputElement>('input[data-find]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const filtered = await painted(() => {
    write?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const sorted = await painted(() => document.querySelector<HTMLElement>('th[role=button]')?.click());
  return [filtered, sorted];
}

/** Opens the events of a case. @returns ms until those that the window shows are drawn */
export async function openEvents(id: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const start = performance.now();
  location.hash = `#/cases/${id}/events`;
  while (document.querySelectorAll('[role=tabpanel] [data-record]').length < 20) {
    if (performance.now() - start > 60_000) throw new Error('the events did not come');
    await frame();
  }
  await frame();
  return performance.now() - start;
}
