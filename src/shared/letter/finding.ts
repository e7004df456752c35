import type { TextFinding } from '../text/text-check';
import type { Finding, letterFindingCodes } from './letter.schema';

type Code = (typeof letterFindingCodes)[number];

/** A finding that neither blocks nor asks, unless told. */
export function finding(
  code: Code | TextFinding['code'],
  place: string,
  more: Partial<Finding> = {},
): Finding {
  return { code, place, blocking: false, confirm: false, data: {}, record: null, ...more };
}
