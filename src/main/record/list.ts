/** What every list can be asked for: see ListInput of the contract. */
export interface ListFilter {
  readonly text: string;
  readonly limit: number;
  readonly offset: number;
}

export interface ListPage<Line> {
  lines: Line[];
  /** All that the filter lets through, beyond this page too. */
  total: number;
}
