/** Cases like those of the seeds in a real encrypted store, with the real typesetter: what letter tests stand on. */
import { datePoint } from '@shared/dates/partial-date.schema';
import type { OfficeFields } from '@shared/authority/office.schema';
import type { Gender, Language, LocalizedText } from '@shared/language/language.schema';
import type { PersonName } from '@shared/person/person.schema';
import directory from '../../../resources/directory/kazakhstan.json';
import { deriveRows } from '../derive';
import type { Desk } from '../desk/desk';
import { createServices } from '../services';
import { openTestStore } from '../store/store.testkit';
import { latin, russianMan, russianPrisoner, russianWoman } from './letter-names.testkit';
import { testPaths } from '../typeset/letters.testkit';
import { beginUsers } from '../user/user.testkit';
import { Typesetter } from '../typeset/typesetter';
import type { Typesetting } from '../typeset/typeset.port';

/** 15 March 2022, noon in Almaty. */
export const today = Date.UTC(2022, 2, 15, 6);

let typesetter: Typesetter | undefined;

export function openLetters(options: { typesetting?: Typesetting; desk?: Desk; now?: () => number } = {}) {
  typesetter ??= new Typesetter(testPaths);
  const now = options.now ?? (() => today);
  const test = openTestStore({ derive: deriveRows, now });
  const services = createServices(test.store, {
    typesetting: options.typesetting ?? typesetter,
    ...(options.desk === undefined ? {} : { desk: options.desk }),
    now,
  });
  beginUsers(test.store, test.actor);
  services.settings.change(test.actor, 1, {
    names: { fr: 'Centre Amparo', en: 'Amparo Centre', ru: 'Центр «Ампаро»' },
    letterhead: {
      fr: '12, rue de l’Exemple, 1201 Genève',
      en: '12 Example Street, 1201 Geneva',
      ru: '1201 Женева, ул. Примерная, 12',
    },
    place: { fr: 'Genève', en: 'Geneva', ru: 'Женева' },
    referencePattern: 'AMP/{year}/{number:3}',
    // Most tests of letters are not about their review.
    ownApproval: true,
  });
  // The templates cite it; most tests of letters are not about whether somebody has compared it with its source.
  services.library.verify(test.actor, 'hrd-12');
  services.signatory.create(test.actor, {
    names: { fr: 'Claire Fontaine', en: 'Claire Fontaine', ru: 'Клер Фонтен' },
    titles: { fr: 'Directrice', en: 'Director', ru: 'Директор' },
    gender: 'feminine',
  });
  return { ...test, services };
}
export type TestLetters = ReturnType<typeof openLetters>;

const all = (text: string): LocalizedText => ({ fr: text, en: text, ru: text });

/** Puts an office of the shipped directory into the vault, with its first holder, ticked as verified. */
export function addOffice(
  { services, actor }: TestLetters,
  key: string,
  verifiedOn: string | null = '2022-03-01',
) {
  const entry = directory.offices.find((one) => one.key === key);
  if (entry === undefined) throw new Error(`no office ${key}`);
  const { holders, parent: _parent, key: starterKey, ...fields } = entry;
  // The directory is data of the app, tested by its own schema.
  const office = services.office.create(actor, {
    ...(fields as unknown as OfficeFields),
    country: directory.country,
    starterKey,
    verifiedOn,
  });
  const [first] = holders as { names: PersonName[]; gender: Gender; honorific: LocalizedText }[];
  const holder =
    first === undefined
      ? undefined
      : services.officeHolder.create(actor, {
          officeId: office.id,
          ...first,
          from: null,
          names: first.names.map((name) => ({
            ...name,
            inflections: name.inflections === null ? null : { ...name.inflections, confirmed: true },
          })),
        });
  return { office, holder };
}

const kinds = { start: '2017-10-29', end: null, about: false, time: '08:30', timeAbout: true };

/** An assault as in the first seed; a woman's name and gender make the feminine variant. */
export function addAssaultCase({ services, actor }: TestLetters, gender: Gender = 'masculine') {
  const woman = gender === 'feminine';
  const person = services.person.create(actor, {
    gender,
    names: woman
      ? [latin('fr', 'Aigul', 'Saparova'), latin('en', 'Aigul', 'Saparova'), russianWoman]
      : [latin('fr', 'Marat', 'Zhanuzakov'), latin('en', 'Marat', 'Zhanuzakov'), russianMan],
    occupation: {
      fr: woman ? 'défenseure des droits humains' : 'défenseur des droits humains',
      en: 'human rights defender',
      ru: woman ? 'правозащитница' : 'правозащитник',
    },
  });
  const caseFile = services.caseFile.create(actor, {
    titles: all('Case'),
    country: 'KZ',
    subjectId: person.id,
  });
  const event = services.event.create(actor, {
    caseFileId: caseFile.id,
    kind: 'incident',
    date: kinds,
    place: { fr: 'Kokshetau', en: 'Kokshetau', ru: 'Кокшетау' },
    country: 'KZ',
    assertion: 'established',
    description: {
      fr: 'Le coup a été porté par derrière, dans une allée',
      en: 'The blow came from behind, in an alley.',
      ru: 'Удар был нанесён сзади, в переулке.',
    },
    notDone: { fr: 'rien n’a été volé', en: 'nothing was stolen', ru: 'ничего похищено не было' },
  });
  const act = services.act.create(actor, {
    eventId: event.id,
    victimId: person.id,
    type: 'physical_assault',
  });
  services.involvement.create(actor, { actId: act.id });
  services.remedy.create(actor, {
    caseFileId: caseFile.id,
    kind: 'criminal_case',
    qualification: { fr: 'hooliganisme', en: 'hooliganism', ru: 'хулиганство' },
  });
  const demand = services.demand.create(actor, {
    caseFileId: caseFile.id,
    kind: 'investigate',
    text: {
      fr: 'ouvrir immédiatement une enquête approfondie et impartiale',
      en: 'open an immediate, thorough and impartial investigation',
      ru: 'провести незамедлительное, тщательное и беспристрастное расследование',
    },
  });
  const second = services.demand.create(actor, {
    caseFileId: caseFile.id,
    kind: 'protect',
    text: {
      fr: 'garantir sa sécurité.',
      en: 'guarantee the safety of those concerned',
      ru: 'Обеспечить безопасность;',
    },
  });
  allowNaming({ services, actor }, caseFile.id);
  return { caseFile, person, event, act, demands: [demand, second] };
}

/** A detention as in the second seed: five years from October 2019. */
export function addDetentionCase({ services, actor }: TestLetters, gender: Gender = 'masculine') {
  const woman = gender === 'feminine';
  const person = services.person.create(actor, {
    gender,
    names: woman
      ? [latin('fr', 'Aigul', 'Saparova'), latin('en', 'Aigul', 'Saparova'), russianWoman]
      : [latin('fr', 'Erzhan', 'Elshibayev'), latin('en', 'Erzhan', 'Elshibayev'), russianPrisoner],
    occupation: {
      fr: woman ? 'militante ouvrière' : 'militant ouvrier',
      en: 'labour activist',
      ru: woman ? 'активистка рабочего движения' : 'активист рабочего движения',
    },
  });
  const caseFile = services.caseFile.create(actor, {
    titles: all('Case'),
    country: 'KZ',
    subjectId: person.id,
  });
  const detention = services.detention.create(actor, {
    caseFileId: caseFile.id,
    personId: person.id,
    heldSince: datePoint('2019-10'),
    facility: { fr: 'établissement pénitentiaire', en: 'prison', ru: 'исправительное учреждение' },
    risk: {
      fr: 'une peine plus longue est à craindre',
      en: 'a longer term is to be feared',
      ru: 'возможен более длительный срок',
    },
  });
  services.judgment.create(actor, { detentionId: detention.id, date: datePoint('2019-10'), years: 5 });
  services.charge.create(actor, {
    detentionId: detention.id,
    article: 'article 106',
    code: { fr: 'Code pénal', en: 'Criminal Code', ru: 'Уголовный кодекс' },
    text: { fr: 'coups et blessures', en: 'bodily harm', ru: 'причинение вреда здоровью' },
    status: 'convicted',
    contested: true,
  });
  services.demand.create(actor, {
    caseFileId: caseFile.id,
    kind: 'release',
    text: { fr: 'ordonner sa libération', en: 'order release', ru: 'освободить из заключения' },
  });
  allowNaming({ services, actor }, caseFile.id);
  return { caseFile, person };
}

/** Everybody whom the case is about may be named to everybody. */
function allowNaming({ services, actor }: Pick<TestLetters, 'services' | 'actor'>, caseFileId: string): void {
  services.consent.create(actor, {
    caseFileId,
    purposes: ['name_to_authorities', 'name_to_un', 'publish_name', 'share_with_partner'],
  });
}

/** The whole letter as a reader meets it, one line a part, no-break spaces shown as ordinary ones. */
export function letterText(
  page: ReturnType<TestLetters['services']['letter']['setLetter']>['page'],
): string[] {
  const runs = (list: readonly { text: string }[]) => list.map((run) => run.text).join('');
  const body = page.body.flatMap((block) => {
    if (block.kind === 'paragraph') return [runs(block.runs)];
    if (block.kind === 'demands')
      return [
        runs(block.intro),
        ...block.items.map((item, i) => `${block.numbering.replace('1', String(i + 1))} ${runs(item)}`),
      ];
    return block.kind === 'list' ? block.items.map(runs) : [block.text];
  });
  return [
    page.placeDate,
    ...page.addressee,
    `${page.subject.label} ${page.subject.text}`.trim(),
    page.greeting,
    ...body,
    ...page.closing.map(runs),
    ...page.signatories.map((one) => `${one.name}, ${one.title}`),
  ].map((line) => line.replace(/[\u00a0\u202f]/g, ' '));
}

export function makeLetter(
  test: TestLetters,
  caseFileId: string,
  officeId: string,
  language: Language,
  template = 'urgent-appeal',
) {
  const { letters } = test.services.appeal.createForCase(test.actor, {
    caseFileId,
    addressees: [{ officeId }],
    languages: [language],
    template,
  });
  const [letter] = letters;
  if (letter === undefined) throw new Error('no letter was made');
  return letter;
}
