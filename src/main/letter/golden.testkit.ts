/** The situations that the whole-letter texts in `golden/` stand for: what letters must read well about. */
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Event } from '@shared/event/event.schema';
import type { Gender, Language } from '@shared/language/language.schema';
import type { TemplateId } from '@shared/template/template.schema';
import {
  addAssaultCase,
  addDetentionCase,
  addOffice,
  letterText,
  makeLetter,
  openLetters,
  type TestLetters,
} from './letter.testkit';

export interface Situation {
  readonly name: string;
  readonly template: TemplateId;
  readonly languages: readonly Language[];
  readonly genders: readonly Gender[];
  /** Key of the shipped directory. */
  readonly office: string;
  /** Gives the id of the case. */
  readonly make: (test: TestLetters, gender: Gender) => string;
}

const all: readonly Language[] = ['fr', 'ru', 'en'];
const both: readonly Gender[] = ['masculine', 'feminine'];
const prosecutor = 'kz-prosecutor-general';

function alter(test: TestLetters, event: Event, patch: Parameters<typeof test.services.event.update>[3]) {
  test.services.event.update(test.actor, event.id, test.services.event.get(event.id).revision, patch);
}

/** Everything that a case may say: motive, earlier acts, complaints, memberships. */
function richAssault(test: TestLetters, gender: Gender): string {
  const { caseFile, event, person } = addAssaultCase(test, gender);
  const { services, actor } = test;
  alter(test, event, {
    assertedBy: { fr: 'ses collègues', en: 'colleagues', ru: 'коллег' },
    motive: {
      fr: 'cette agression est liée à des publications récentes dans la presse locale',
      en: 'the assault is connected with recent articles in the local press',
      ru: 'нападение связано с недавними публикациями в местной прессе',
    },
  });
  services.event.create(actor, {
    caseFileId: caseFile.id,
    kind: 'pattern',
    description: {
      fr: 'Des amendes ont été infligées pour la participation à des rassemblements',
      en: 'Fines were imposed for taking part in rallies',
      ru: 'За участие в митингах налагались штрафы',
    },
  });
  services.remedy.create(actor, {
    caseFileId: caseFile.id,
    kind: 'complaint',
    body: { fr: 'poste de police local', en: 'local police station', ru: 'местное отделение полиции' },
  });
  const organisation = services.organisation.create(actor, {
    names: {
      fr: 'Coalition pour la protection des défenseurs',
      en: 'Coalition for the Protection of Defenders',
      ru: 'Коалиция по защите правозащитников',
    },
  });
  services.affiliation.create(actor, {
    personId: person.id,
    organisationId: organisation.id,
    role: { fr: 'membre', en: 'member', ru: gender === 'feminine' ? 'участница' : 'участник' },
  });
  return caseFile.id;
}

function assaultWith(patch: Parameters<TestLetters['services']['event']['update']>[3]): Situation['make'] {
  return (test, gender) => {
    const { caseFile, event } = addAssaultCase(test, gender);
    alter(test, event, patch);
    return caseFile.id;
  };
}

/** A person, a case, and nothing else. */
function bare(test: TestLetters, gender: Gender): string {
  const { person } = addAssaultCase(test, gender);
  const { services, actor } = test;
  services.person.update(actor, person.id, services.person.get(person.id).revision, { occupation: {} });
  return services.caseFile.create(actor, { titles: {}, country: 'KZ', subjectId: person.id }).id;
}

const detained: Situation['make'] = (test, gender) => addDetentionCase(test, gender).caseFile.id;
/** A hearing is to come. */
const hearingSoon: Situation['make'] = (test, gender) => {
  const { caseFile } = addDetentionCase(test, gender);
  const [entry] = test.services.caseFileView.view(caseFile.id).detentions;
  if (entry !== undefined)
    test.services.hearing.create(test.actor, {
      detentionId: entry.detention.id,
      date: datePoint('2022-04-01'),
    });
  return caseFile.id;
};
const born: Situation['make'] = (test, gender) => {
  const { caseFile, person } = addDetentionCase(test, gender);
  const birthDate = datePoint('1970-05-01');
  test.services.person.update(test.actor, person.id, person.revision, { birthDate });
  return caseFile.id;
};
const nobody = { assertedBy: {} } as const;

export const situations: readonly Situation[] = [
  { name: 'assault', template: 'urgent-appeal', office: prosecutor, make: richAssault },
  { name: 'assault', template: 'investigation-request', office: prosecutor, make: richAssault },
  { name: 'detention', template: 'urgent-appeal', office: 'kz-president', make: detained },
  { name: 'detention', template: 'medical-care', office: 'kz-prison-service', make: detained },
  { name: 'detention', template: 'campaign-message', office: 'kz-president', make: detained },
  { name: 'bare', template: 'campaign-message', office: 'kz-president', make: bare },
  { name: 'assault', template: 'embassy', office: 'kz-embassy-france', make: richAssault },
  { name: 'detention', template: 'diplomatic-support', office: 'kz-foreign-affairs', make: hearingSoon },
  { name: 'detention', template: 'solidarity', office: 'kz-prison-service', make: born },
]
  .map((one) => ({ ...one, languages: all, genders: both }) as Situation)
  .concat(
    [
      { name: 'bare', template: 'urgent-appeal', make: bare },
      { name: 'bare', template: 'investigation-request', make: bare },
      {
        name: 'alleged without date in a region',
        template: 'urgent-appeal',
        make: assaultWith({
          ...nobody,
          assertion: 'alleged',
          date: null,
          place: { fr: 'région de Mangystau', en: 'the Mangystau region', ru: 'Мангистауская область' },
        }),
      },
      {
        name: 'reported without place',
        template: 'urgent-appeal',
        make: assaultWith({
          assertion: 'reported',
          assertedBy: { fr: 'ses proches', en: 'relatives', ru: 'родственников' },
          place: {},
        }),
      },
    ].map(
      (one) =>
        ({ ...one, office: 'kz-ombudsman', languages: all, genders: ['feminine'] }) as unknown as Situation,
    ),
  );

/** The letter of a situation in a vault of its own, so that no situation colours another. */
export function goldenLetter(
  situation: Situation,
  language: Language,
  gender: Gender,
  inclusiveFrench = false,
): string {
  const test = openLetters();
  const { revision } = test.services.settings.current();
  test.services.settings.change(test.actor, revision, { inclusiveFrench });
  const caseFileId = situation.make(test, gender);
  const { office } = addOffice(test, situation.office);
  const letter = makeLetter(test, caseFileId, office.id, language, situation.template);
  const { page } = test.services.letter.setLetter(test.services.letter.get(letter.id));
  test.close();
  return `${letterText(page).join('\n')}\n`;
}
