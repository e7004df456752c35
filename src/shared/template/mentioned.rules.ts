import type { Mentioned } from '../letter/field-context';
import { pathsIn } from '../letter/field-path.rules';
import { mentionedAfter } from '../letter/person-names.rules';
import { fillTemplate, type CaseLookup } from './template.rules';
import type { Template } from './template.schema';

/**
 * What a letter of this template has said of those whom it is about when its demands come: each by name where it introduces
 * them, else one and how many more.
 */
export function mentionedIn(template: Template, lookup: CaseLookup): Mentioned {
  const paths = fillTemplate(template, lookup).blocks.flatMap(({ text }) => pathsIn(text));
  return paths.reduce<Mentioned>((said, path) => mentionedAfter(path, said), 'counted');
}
