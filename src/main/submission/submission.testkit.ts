/** A case about which everything is known that a form may ask, and its forms in words. */
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Gender, Language } from '@shared/language/language.schema';
import type { FormPage } from '@shared/typeset/form-page.schema';
import { addDetentionCase, openLetters, type TestLetters } from '../letter/letter.testkit';

const each = (fr: string, en: string, ru: string) => ({ fr, en, ru });

/** The prisoner of the second seed, with invented particulars. */
export function addWholeCase(test: TestLetters, gender: Gender = 'masculine') {
  const { services, actor } = test;
  const { caseFile, person } = addDetentionCase(test, gender);
  const caseFileId = caseFile.id;
  services.person.update(actor, person.id, person.revision, {
    birthDate: datePoint('1970-05-12'),
    birthPlace: each('Janaozen', 'Zhanaozen', 'Жанаозен'),
    citizenships: ['KZ'],
    contactPoints: [
      {
        kind: 'address',
        value: 'Zhanaozen, 4-12-7',
        note: '',
        safeHours: '',
        unsafe: false,
        verifiedOn: null,
      },
    ],
    profile: each(
      'Il organise les chômeurs de sa ville depuis 2018',
      'He has organised the unemployed of his town since 2018.',
      'С 2018 года объединяет безработных своего города',
    ),
  });
  const [entry] = services.caseFileView.view(caseFileId).detentions;
  if (entry === undefined) throw new Error('the case has no detention');
  const { detention, judgments } = entry;
  services.detention.update(actor, detention.id, detention.revision, {
    type: 'sentence',
    arrestDate: datePoint('2019-03-05'),
    arrestPlace: each('Janaozen, à son domicile', 'Zhanaozen, at home', 'Жанаозен, дома'),
    arrestingBody: each('la police de Janaozen', 'the police of Zhanaozen', 'полиция Жанаозена'),
    warrantShown: 'no',
    familyNotifiedAt: datePoint('2019-03-06'),
    counselAccessAt: datePoint('2019-03-07'),
    conditions: each(
      'Le détenu a été placé à l’isolement à plusieurs reprises.',
      'The prisoner was placed in solitary confinement several times.',
      'Заключённого несколько раз помещали в одиночную камеру.',
    ),
  });
  const [judgment] = judgments;
  if (judgment !== undefined)
    services.judgment.update(actor, judgment.id, judgment.revision, {
      court: each('le tribunal de Janaozen', 'Zhanaozen Court', 'Жанаозенский суд'),
    });
  services.custodyMove.create(actor, {
    detentionId: detention.id,
    date: datePoint('2020-02'),
    facility: each('colonie de Kyzylorda', 'Kyzylorda colony', 'колония в Кызылорде'),
  });
  services.hearing.create(actor, {
    detentionId: detention.id,
    date: datePoint('2019-03-08'),
    court: each('tribunal de Janaozen', 'Zhanaozen Court', 'Жанаозенский суд'),
    agenda: each('placement en détention', 'remand in custody', 'избрание меры пресечения'),
    status: 'held',
  });
  services.event.create(actor, {
    caseFileId,
    kind: 'incident',
    date: datePoint('2019-03-05'),
    place: each('Janaozen', 'Zhanaozen', 'Жанаозен'),
    country: 'KZ',
    assertion: 'established',
    description: each(
      'Des policiers sont entrés sans mandat dans le logement et ont emmené l’intéressé',
      'Police officers entered the home without a warrant and led him away.',
      'Полицейские без ордера вошли в дом и увели его',
    ),
    motive: each(
      'cette arrestation est liée aux rassemblements de chômeurs',
      'the arrest is connected with the rallies of the unemployed',
      'задержание связано с собраниями безработных',
    ),
    assertedBy: each('la défense', 'the defence', 'защиты'),
  });
  const [event] = services.caseFileView.view(caseFileId).events;
  if (event !== undefined) {
    const act = services.act.create(actor, {
      eventId: event.event.id,
      victimId: person.id,
      type: 'arbitrary_arrest',
    });
    services.involvement.create(actor, {
      actId: act.id,
      perpetrator: { kind: 'type', type: 'police', description: {} },
    });
  }
  services.remedy.create(actor, {
    caseFileId,
    kind: 'appeal',
    body: each('tribunal régional de Mangystau', 'Mangystau Regional Court', 'Мангистауский областной суд'),
    date: datePoint('2020-01-14'),
    number: '2-17/20',
    outcome: each('L’appel a été rejeté', 'The appeal was dismissed.', 'Апелляция отклонена'),
  });
  const { organisation } = addUnion(test, person.id);
  services.settings.change(actor, services.settings.current().revision, {
    address: each(
      '12, rue de l’Exemple, 1201 Genève',
      '12 Example Street, 1201 Geneva',
      '1201 Женева, ул. Примерная, 12',
    ),
    email: 'office@example.org',
  });
  return { caseFile, person, organisation, detention };
}

function addUnion({ services, actor }: TestLetters, personId: string) {
  const organisation = services.organisation.create(actor, {
    names: each(
      'Confédération des syndicats libres',
      'Confederation of Free Trade Unions',
      'Конфедерация свободных профсоюзов',
    ),
  });
  services.affiliation.create(actor, {
    personId,
    organisationId: organisation.id,
    role: each('membre', 'member', 'член'),
  });
  return { organisation };
}

/** The form as a reader meets it, one line a part, no-break spaces shown as ordinary ones. */
export function formText(page: FormPage): string {
  const runs = (list: readonly { text: string }[]) => list.map((run) => run.text).join('');
  const lines = [
    page.forum,
    page.title,
    ...page.address,
    ...page.opening.map(runs),
    ...(page.notice === null ? [] : [page.notice.title, runs(page.notice.runs)]),
    ...page.sections.flatMap(({ heading, text, entries }) => [
      '',
      heading,
      ...text.map(runs),
      ...entries.flatMap(({ label, mark, blocks, boxes, rows }) => [
        [label, mark === '' ? '' : `[${mark}]`].filter(Boolean).join(' '),
        ...blocks.flatMap((block) =>
          block.kind === 'paragraph'
            ? [`    ${runs(block.runs)}`]
            : block.items.map((item, index) => `    ${block.ordered ? `${index + 1}.` : '•'} ${runs(item)}`),
        ),
        ...boxes.map((box) => `    ☐ ${box}`),
        ...(rows > 0 ? [`    ${'_'.repeat(3 * rows)}`] : []),
      ]),
    ]),
    '',
    ...page.closing.map(runs),
    page.placeDate,
    ...page.signatures.map(({ label, name, title }) => [label, name, title].filter(Boolean).join(' | ')),
  ];
  return `${lines
    .join('\n')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .trim()}\n`;
}

/** A draft of a form of a case of its own. */
export function openForm(formId: string, language: Language, gender: Gender = 'masculine') {
  const test = openLetters();
  const made = addWholeCase(test, gender);
  const { services, actor } = test;
  const submission = services.submission.begin(actor, { caseFileId: made.caseFile.id, formId, language });
  return { ...test, ...made, submission };
}
