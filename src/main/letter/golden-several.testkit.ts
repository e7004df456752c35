/** The situations of whole-letter texts about several persons: the first a man or a woman, the others women. */
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Act } from '@shared/event/event.schema';
import type { Gender, LocalizedText } from '@shared/language/language.schema';
import type { PersonName } from '@shared/person/person.schema';
import { addAssaultCase, addDetentionCase, type TestLetters } from './letter.testkit';
import { latin, russian } from './letter-names.testkit';
import type { Situation } from './golden.testkit';

/** More women, as the case would hold them. */
const others: readonly { names: PersonName[]; occupation: LocalizedText }[] = [
  {
    names: [
      latin('fr', 'Dinara', 'Akhmetova'),
      latin('en', 'Dinara', 'Akhmetova'),
      russian('Динара', 'Ахметова', [
        'Динары Ахметовой',
        'Динаре Ахметовой',
        'Динару Ахметову',
        'Динарой Ахметовой',
        'Динаре Ахметовой',
      ]),
    ],
    occupation: { fr: 'journaliste', en: 'journalist', ru: 'журналистка' },
  },
  {
    names: [
      latin('fr', 'Olga', 'Serova'),
      latin('en', 'Olga', 'Serova'),
      russian('Ольга', 'Серова', [
        'Ольги Серовой',
        'Ольге Серовой',
        'Ольгу Серову',
        'Ольгой Серовой',
        'Ольге Серовой',
      ]),
    ],
    occupation: { fr: 'avocate', en: 'lawyer', ru: 'адвокат' },
  },
  {
    names: [
      latin('fr', 'Irina', 'Belova'),
      latin('en', 'Irina', 'Belova'),
      russian('Ирина', 'Белова', [
        'Ирины Беловой',
        'Ирине Беловой',
        'Ирину Белову',
        'Ириной Беловой',
        'Ирине Беловой',
      ]),
    ],
    occupation: {},
  },
  {
    names: [
      latin('fr', 'Saule', 'Nurlanova'),
      latin('en', 'Saule', 'Nurlanova'),
      russian('Сауле', 'Нурланова', [
        'Сауле Нурлановой',
        'Сауле Нурлановой',
        'Сауле Нурланову',
        'Сауле Нурлановой',
        'Сауле Нурлановой',
      ]),
    ],
    occupation: { fr: 'syndicaliste', en: 'trade unionist', ru: 'профсоюзная активистка' },
  },
];

function addSubject({ services, actor }: TestLetters, caseFileId: string, index: number) {
  const { names, occupation } = others[index] ?? { names: [], occupation: {} };
  const person = services.person.create(actor, { names, occupation, gender: 'feminine' });
  services.casePerson.create(actor, { caseFileId, personId: person.id, role: 'subject' });
  return person;
}

/** So that the letter makes those that its template proposes. */
function withoutDemands({ services, actor }: TestLetters, caseFileId: string): string {
  for (const { id, revision } of services.demand.listOf(caseFileId))
    services.demand.remove(actor, id, revision);
  return caseFileId;
}

function addAct(
  { services, actor }: TestLetters,
  eventId: string,
  victimId: string,
  type: Act['type'],
): void {
  const act = services.act.create(actor, { eventId, victimId, type });
  services.involvement.create(actor, { actId: act.id });
}

/** An event with one more victim for each kind of act. */
export function assaultWith(...types: Act['type'][]): Situation['make'] {
  return (test, gender) => {
    const { caseFile, event } = addAssaultCase(test, gender);
    for (const [index, type] of types.entries()) {
      addAct(test, event.id, addSubject(test, caseFile.id, index).id, type);
    }
    return withoutDemands(test, caseFile.id);
  };
}

/** Each with a detention of her own, begun, judged and feared for otherwise. */
function detentionOfTwo(test: TestLetters, gender: Gender): string {
  const { services, actor } = test;
  const { caseFile } = addDetentionCase(test, gender);
  const person = addSubject(test, caseFile.id, 0);
  const detention = services.detention.create(actor, {
    caseFileId: caseFile.id,
    personId: person.id,
    heldSince: datePoint('2021-06-03'),
    facility: { fr: 'maison d’arrêt', en: 'remand prison', ru: 'следственный изолятор' },
    health: {
      fr: 'Son asthme n’est pas soigné.',
      en: 'Her asthma is not being treated.',
      ru: 'Астма остаётся без лечения.',
    },
  });
  services.charge.create(actor, {
    detentionId: detention.id,
    article: 'article 174',
    text: { fr: 'incitation à la discorde', en: 'incitement to discord', ru: 'возбуждение розни' },
    status: 'filed',
  });
  return withoutDemands(test, caseFile.id);
}

/** Nothing is recorded but who they are. */
function bareOfTwo(test: TestLetters, gender: Gender): string {
  const { services, actor } = test;
  const { person } = addAssaultCase(test, gender);
  const { id } = services.caseFile.create(actor, { titles: {}, country: 'KZ', subjectId: person.id });
  addSubject(test, id, 0);
  return id;
}

const all = ['fr', 'ru', 'en'] as const;
const both = ['masculine', 'feminine'] as const;
const prosecutor = 'kz-prosecutor-general';
const assaultOfTwo = assaultWith('physical_assault');
const assaultOfFive = assaultWith(
  'physical_assault',
  'physical_assault',
  'physical_assault',
  'physical_assault',
);

export const situationsOfSeveral: readonly Situation[] = [
  { name: 'assault of two', template: 'urgent-appeal', office: prosecutor, make: assaultOfTwo },
  { name: 'assault of two', template: 'investigation-request', office: prosecutor, make: assaultOfTwo },
  { name: 'assault of two', template: 'embassy', office: 'kz-embassy-france', make: assaultOfTwo },
  {
    name: 'one assaulted one threatened',
    template: 'urgent-appeal',
    office: prosecutor,
    make: assaultWith('threat'),
  },
  { name: 'assault of five', template: 'urgent-appeal', office: prosecutor, make: assaultOfFive },
  { name: 'assault of five', template: 'investigation-request', office: prosecutor, make: assaultOfFive },
  { name: 'detention of two', template: 'urgent-appeal', office: 'kz-president', make: detentionOfTwo },
  { name: 'detention of two', template: 'medical-care', office: 'kz-prison-service', make: detentionOfTwo },
  { name: 'detention of two', template: 'campaign-message', office: 'kz-president', make: detentionOfTwo },
  {
    name: 'detention of two',
    template: 'diplomatic-support',
    office: 'kz-foreign-affairs',
    make: detentionOfTwo,
  },
  { name: 'bare of two', template: 'campaign-message', office: 'kz-president', make: bareOfTwo },
  { name: 'detention of two', template: 'solidarity', office: 'kz-prison-service', make: detentionOfTwo },
].map((one) => ({ ...one, languages: all, genders: both }) as Situation);
