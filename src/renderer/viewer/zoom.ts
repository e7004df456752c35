/** null: as large as the window lets it be. */
export type Zoom = number | null;

/** CSS pixels of an A4 page at 100 %. */
export const pageWidth = 794;

const steps = [0.1, 0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** The next step from a zoom that need not be one; the zoom itself at the ends. */
export function nextZoom(from: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? steps.find((one) => one > from * 1.02) : steps.findLast((one) => one < from * 0.98);
  return next ?? from;
}

/** How wide a page is drawn. */
export function pageSize(zoom: Zoom): string {
  return zoom === null ? '100%' : `${Math.round(pageWidth * zoom)}px`;
}
