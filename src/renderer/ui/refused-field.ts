/** What a form does not understand is neither saved nor thrown away: the first such field takes the focus. @returns was there one */
export function stopsAtRefused(form: HTMLElement | null): boolean {
  const refused = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  refused?.focus();
  return refused !== null;
}
