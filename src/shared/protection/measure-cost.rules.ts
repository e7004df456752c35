import type { ProtectionMeasure } from './protection-measure.schema';

/** What was spent or granted in each currency, in hundredths, currencies in alphabetical order; refused ones cost nothing. */
export function totalCosts(
  measures: readonly Pick<ProtectionMeasure, 'costHundredths' | 'currency' | 'state'>[],
): [currency: string, hundredths: number][] {
  const totals = new Map<string, number>();
  for (const { costHundredths, currency, state } of measures) {
    if (costHundredths === null || state === 'refused') continue;
    totals.set(currency, (totals.get(currency) ?? 0) + costHundredths);
  }
  return [...totals].toSorted(([a], [b]) => a.localeCompare(b));
}
