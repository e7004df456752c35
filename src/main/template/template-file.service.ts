import { readFileSync, statSync } from 'node:fs';
import { AppError } from '@shared/ipc/error';
import { textIn } from '@shared/language/language.schema';
import { TemplateFile, type OwnTemplate } from '@shared/template/own-template.schema';
import type { Desk } from '../desk/desk';
import type { Actor } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, writeOut } from '../release/passage';
import type { Store } from '../store/store';
import type { OwnTemplateService } from './own-template.service';
import type { TemplateService } from './template.service';

/** Far more than the longest template; a larger file is none. */
const largest = 2 * 1024 * 1024;

/** Templates as files, to hand on to another organisation: they hold wording, never anything of a case. */
export class TemplateFileService {
  constructor(
    private readonly store: Store,
    private readonly templates: TemplateService,
    private readonly own: OwnTemplateService,
    private readonly desk: Desk,
  ) {}

  /** False: cancelled in the dialog. @throws NOT_FOUND, FILE_UNWRITABLE */
  async export(actor: Actor, id: string): Promise<boolean> {
    const template = this.templates.content(id);
    const path = await this.desk.chooseSavePath({
      suggestedName: `${safeFileName(textIn(template.names, 'en'))}.json`,
      extension: 'json',
    });
    if (path === undefined) return false;
    const file: TemplateFile = { format: 'amparo-template', formatVersion: 1, template };
    writeOut(Passage.asking('wording'), path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
    this.store.write(actor, 'template.export', (writer) => writer.note('template', id, {}));
    return true;
  }

  /** null: cancelled. @throws FILE_UNREADABLE, INVALID_INPUT {field: 'file', rule} */
  async import(actor: Actor): Promise<OwnTemplate | null> {
    const path = await this.desk.chooseFile({ extensions: ['json'] });
    if (path === undefined) return null;
    return this.own.copy(actor, readTemplate(read(path)).template, '');
  }
}

function read(path: string): string {
  try {
    if (statSync(path).size > largest)
      throw new AppError('INVALID_INPUT', { field: 'file', rule: 'too_big' });
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('FILE_UNREADABLE');
  }
}

/** What is in the file, if it is a template and nothing else. @throws INVALID_INPUT {field: 'file', rule} */
export function readTemplate(text: string): TemplateFile {
  try {
    return TemplateFile.parse(JSON.parse(text));
  } catch {
    throw new AppError('INVALID_INPUT', { field: 'file', rule: 'noTemplate' });
  }
}
