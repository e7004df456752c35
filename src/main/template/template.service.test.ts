import { describe, expect, it } from 'vitest';
import { languages } from '@shared/language/language.schema';
import { templateIds } from '@shared/template/template.schema';
import { TemplateService } from './template.service';

describe('the shipped templates', () => {
  const templates = new TemplateService();

  it.each(languages)('are all there in %s, and every field and condition in them is known', (language) => {
    expect(templates.list(language).map((one) => one.id)).toEqual([...templateIds]);
  });

  it.each(templateIds)('%s has the same blocks and demands in each language', (id) => {
    const shape = languages.map((language) => {
      const template = templates.get(id, language);
      return {
        version: template.version,
        blocks: template.blocks.map((block) => block.kind),
        demandKinds: template.demandKinds,
        demands: template.demands.map((demand) => demand.kind),
      };
    });
    expect(shape[1]).toEqual(shape[0]);
    expect(shape[2]).toEqual(shape[0]);
  });
});
