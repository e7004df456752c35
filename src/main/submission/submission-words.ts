import { fullName } from '@shared/letter/person-name.rules';
import { languages } from '@shared/language/language.schema';
import type { Person } from '@shared/person/person.schema';
import type { Answer } from '@shared/submission/form-answer.rules';
import type { Form } from '@shared/submission/form.schema';
import type { Submission } from '@shared/submission/submission.schema';
import type { FormPage } from '@shared/typeset/form-page.schema';
import { safeFileName } from '../letter/letter-file-name';

/** What a reader reads. A form asks for the parts of a name in boxes of their own: whoever it is about is named by it. */
export function writtenIn({ sections }: FormPage, person: Person | null): string {
  return [JSON.stringify(sections), ...(person?.names ?? []).map((name) => fullName(name))].join('\n');
}

/** What the body is called, in every language. */
export function readersOf({ forum }: Form): string[] {
  return languages.flatMap((language) => forum?.[language] ?? []);
}

/** Never the person of the case: file names stand in lists of recent documents and on other people's screens. */
export function fileName(form: Form, { language }: Submission, page: FormPage): string {
  return safeFileName([page.metadata.keywords?.[0] ?? '', form.names[language]].filter(Boolean).join(' '));
}

export function linesOf(block: Answer['blocks'][number]): string[] {
  const runs = block.kind === 'paragraph' ? [block.runs] : block.items;
  return runs.map((one) => one.map(({ text }) => text).join(''));
}
