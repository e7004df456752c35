/** F6 walks between the parts of the window, as in every desktop program. */
import { useCommandHandler } from './commands';

const focusable = 'a[href], button:not(:disabled), input, textarea, select, [tabindex="0"]';

export function useRegions(): void {
  useCommandHandler('view.nextRegion', () => {
    const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
    const here = regions.findLastIndex((region) => region.contains(document.activeElement));
    const next = regions[(here + 1) % regions.length];
    (next?.querySelector<HTMLElement>(focusable) ?? next)?.focus();
  });
}
