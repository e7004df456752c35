/** A case leaves the vault as data here and nowhere else: through the consents, to a file that a person chose, noted in the journal. */
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { releasesOf } from '@shared/dossier/dossier-release.rules';
import { huridocsCase } from '@shared/exchange/huridocs.rules';
import type { DataChoice, DataFormat, DataOrder, DataPreview } from '@shared/exchange/huridocs.schema';
import type { DataObject } from '@shared/exchange/huridocs-values.rules';
import { AppError } from '@shared/ipc/error';
import { fullName } from '@shared/language/person-name.rules';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import type { Desk } from '../desk/desk';
import type { Actor } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import type { LetterListService } from '../letter/letter-list.service';
import { civilDay } from '../record/today';
import { Passage, writeOut } from '../release/passage';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import { huridocsXml } from './huridocs-xml';

interface Parts {
  readonly records: RecordServices;
  readonly letters: Pick<LetterListService, 'listOfCase'>;
  readonly desk: Desk;
  readonly now: () => number;
}

/** Parts of the document that are lists of records. */
const lists = [
  'persons',
  'organisations',
  'events',
  'acts',
  'involvements',
  'arrests',
  'sources',
  'informations',
  'interventions',
] as const;

export class HuridocsService {
  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
  ) {}

  /** @throws NOT_FOUND */
  preview(choice: DataChoice): DataPreview {
    const { data, omitted, releases } = this.#gather(choice);
    const counts = Object.fromEntries(
      lists.flatMap((name) => {
        const list = data?.[name];
        return Array.isArray(list) && list.length > 0 ? [[name, list.length]] : [];
      }),
    );
    return { counts, omitted: [...omitted], releases };
  }

  /** false: cancelled in the dialog. @throws CONSENT_NEEDED {count}, FORBIDDEN, FILE_UNWRITABLE, NOT_FOUND */
  async save(actor: Actor, order: DataOrder): Promise<boolean> {
    const { data, releases, number } = this.#gather(order);
    if (data === undefined) throw new AppError('FORBIDDEN');
    const passage = Passage.through(releases, order);
    const path = await this.parts.desk.chooseSavePath({
      suggestedName: `${safeFileName(number)}.${order.format}`,
      extension: order.format,
    });
    if (path === undefined) return false;
    writeOut(passage, path, new TextEncoder().encode(written(data, order.format)));
    const { caseFileId, upTo, recipient, audience, format } = order;
    const reason = passage.detail['reason'] ?? '';
    this.store.write(actor, 'huridocs.save', (writer) =>
      writer.note('case_file', caseFileId, { format, upTo, recipient, audience, reason }),
    );
    return true;
  }

  #gather(choice: DataChoice) {
    const { records, letters, now } = this.parts;
    const { caseFileId, upTo, audience, recipient, language } = choice;
    const view = records.caseFileView.view(caseFileId);
    const day = civilDay(now());
    const source = {
      view,
      day,
      letters: letters.listOfCase(caseFileId),
      vocabulary: eachOnce((key) => records.vocabulary.view(key)),
    };
    const { data, omitted } = huridocsCase(source, upTo, audience !== 'inside');
    const consents = records.consent.listOfCase(caseFileId);
    const about = { audience, readers: [recipient], language };
    const releases = releasesOf(spelledOut(data, view), view, about, { consents, day });
    return { data, omitted, releases, number: view.caseFile.number };
  }
}

/** A list is merged once for a document, however many of its terms stand in it. */
function eachOnce(view: (key: VocabularyKey) => Vocabulary): (key: VocabularyKey) => Vocabulary {
  const known = new Map<VocabularyKey, Vocabulary>();
  return (key) => {
    const vocabulary = known.get(key) ?? view(key);
    known.set(key, vocabulary);
    return vocabulary;
  };
}

/** What is looked through for names: those of persons as they are spoken, beside all other texts. */
function spelledOut(data: DataObject | undefined, view: CaseFileView): string {
  const persons = [...view.persons.map(({ person }) => person), ...view.referred];
  const text = JSON.stringify(data ?? {});
  const shown = persons.filter(({ id }) => text.includes(id));
  return [text, ...shown.flatMap(({ names }) => names.map((name) => fullName(name)))].join('\n');
}

function written(data: DataObject, format: DataFormat): string {
  return format === 'xml' ? huridocsXml(data) : `${JSON.stringify(data, null, 2)}\n`;
}
