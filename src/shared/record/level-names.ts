/** The levels of sensitivity from 1 to 4, by the names under which the catalogs word them. */
export const levelNames = ['public', 'internal', 'confidential', 'needToKnow'] as const;

/** Of a level that is not known, the strictest. */
export function levelName(level: number): (typeof levelNames)[number] {
  return levelNames[level - 1] ?? 'needToKnow';
}
