/** What a form may not say, whatever the case: fields and conditions that do not exist, answers in a language it is not written in. */
import { languages } from '../language/language.schema';
import { checkTemplate } from '../template/template-check.rules';
import { Template } from '../template/template.schema';
import { passagesOf } from './form-answer.rules';
import { itemsOf, type Form } from './form.schema';

/** @throws TemplateFault for a passage that no paper could print, Error for a form that contradicts itself */
export function checkForm(form: Form): void {
  const items = itemsOf(form);
  if (new Set(items.map(({ id }) => id)).size !== items.length)
    throw new Error(`${form.id}: two items have one id`);
  for (const language of languages) {
    const paragraphs = items.flatMap((item) => passagesOf(item, language));
    const written = form.languages.includes(language);
    for (const { id, answer } of items) {
      const own = answer !== undefined && !Array.isArray(answer) ? answer[language] : undefined;
      if (answer !== undefined && !Array.isArray(answer) && (own !== undefined) !== written)
        throw new Error(`${form.id}: ${id} is answered in other languages than the form is written in`);
    }
    if (!written || paragraphs.length === 0) continue;
    checkTemplate(
      Template.parse({
        id: form.id,
        version: form.version,
        language,
        document: 'form',
        name: '',
        description: '',
        subject: [{ text: form.id }],
        blocks: [{ kind: 'facts', paragraphs: paragraphs.slice(0, 120) }],
        demandKinds: [],
        advice: '',
      }),
    );
  }
}
