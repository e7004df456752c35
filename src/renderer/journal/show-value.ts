/** A stored value as short plain text: for comparisons, not for reading aloud. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(showValue).filter(Boolean).join('; ');
  if (typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([key, inner]) => [key, showValue(inner)] as const)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${key}: ${text}`)
    .join(', ');
}
