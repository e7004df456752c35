import demo from '../../../resources/demo/demo.json';
import { addDays } from '@shared/calendar/civil-day.rules';
import { earliestDay, latestDay } from '@shared/dates/partial-date.rules';
import { datePoint } from '@shared/dates/partial-date.schema';
import { usualSections, type Dossier } from '@shared/dossier/dossier.schema';
import { AppError } from '@shared/ipc/error';
import type { NewAppeal } from '@shared/letter/letter-batch.schema';
import type { Actor, RequestContext } from '../ipc/context';
import { civilDay } from '../record/today';
import type { Services } from '../services';
import { fillCampaign } from './demo.campaign';
import { fillEvents, fillSources, takeStatements, type DemoCase } from './demo.facts';
import { demoPlaces } from './demo.places';
import { demoFile } from './demo-files';
import { approveDemoLetter, askDemoReview, sendDemoLetter } from './demo.letters';
import { DemoFile, type DemoCaseFile, type DemoDetention } from './demo.schema';

/** The demonstration vault: the same for every interface language, so that it is found again. */
export const demoVault = { name: 'Amparo demo', userName: 'Demo' };

/** Ids of what was made, by the keys of the file. */
class Keys {
  readonly #ids = new Map<string, string>();

  set(kind: string, key: string, id: string): void {
    this.#ids.set(`${kind}:${key}`, id);
  }

  /** @throws NOT_FOUND for a key that the file does not explain */
  get(kind: string, key: string): string {
    const id = this.#ids.get(`${kind}:${key}`);
    if (id === undefined) throw new AppError('NOT_FOUND', { what: `${kind} ${key}` });
    return id;
  }
}

/**
 * Fills a new vault with the facts of the demonstration, through the same services that a caseworker uses. The shipped
 * offices must be in it.
 */
export function fillDemo(services: Services, actor: Actor): DemoContent {
  const file = DemoFile.parse(demo);
  const keys = new Keys();
  const [signatory] = file.signatories.map(({ key: _key, ...fields }) =>
    services.signatory.create(actor, fields),
  );
  services.settings.change(actor, services.settings.current().revision, {
    ...file.organisation,
    defaultSignatoryId: signatory?.id ?? null,
    ownApproval: false,
  });
  // Regions, and what is counted by them, begin with the places where things happened.
  services.place.addStarter(actor);
  for (const fields of file.articles) services.library.create(actor, { ...fields, kind: 'offence' });
  for (const { key, ...fields } of file.organisations) {
    keys.set('organisation', key, services.organisation.create(actor, fields).id);
  }
  for (const { key, affiliations, relations, ...fields } of file.persons) {
    const { id } = services.person.create(actor, fields);
    keys.set('person', key, id);
    for (const { organisation, role } of affiliations) {
      const organisationId = keys.get('organisation', organisation);
      services.affiliation.create(actor, { personId: id, organisationId, role });
    }
    for (const { other, type } of relations) {
      services.relationship.create(actor, { personId: id, otherId: keys.get('person', other), type });
    }
  }
  const caseFiles = file.caseFiles.map((caseFile) => ({
    source: caseFile,
    id: fillCaseFile(services, actor, caseFile, keys),
  }));
  return { caseFiles };
}

/**
 * Writes the letters of the demonstration and issues those that are to be issued: the wording of addressees that nobody
 * has verified is accepted here, because the demonstration sends nothing.
 * @throws LETTER_INCOMPLETE {count} when a shipped template asks for a fact that the file does not give
 */
export async function writeDemoLetters(
  services: Services,
  content: DemoContent,
  { actor, signal, progress }: RequestContext,
): Promise<void> {
  const letters = content.caseFiles.flatMap(({ source, id }) =>
    source.letters.map((letter) => ({ ...letter, caseFileId: id })),
  );
  for (const [index, letter] of letters.entries()) {
    const { caseFileId, office, template, language, date, issue, comment } = letter;
    progress(index, letters.length);
    const addressee = addresseeOn(services, office, date);
    const addressed = { caseFileId, addressees: [addressee], languages: [language], template };
    for (const made of services.appeal.createForCase(actor, addressed).letters) {
      const dated =
        date === undefined ? made : services.letter.change(actor, made.id, made.revision, { date });
      if (comment !== undefined) askDemoReview(services, actor, dated, comment);
      if (!issue) continue;
      const { id, revision } = approveDemoLetter(services, actor, dated);
      const accepted = services.letter.view(id).findings.map((finding) => finding.code);
      await services.letterIssue.issue(actor, { id, revision, accepted }, signal);
      sendDemoLetter(services, actor, id, letter);
    }
  }
  progress(letters.length, letters.length);
}

/**
 * The office, with who held it on `date`; nobody where no term of office is known to hold that day. Without a date: who
 * holds it now.
 * @throws NOT_FOUND for a starter key that no office has
 */
function addresseeOn(
  services: Services,
  starterKey: string,
  date: string | undefined,
): NewAppeal['addressees'][number] {
  const officeId = services.office.findByStarterKey(starterKey)?.id;
  if (officeId === undefined) throw new AppError('NOT_FOUND', { what: `office ${starterKey}` });
  if (date === undefined) return { officeId };
  const holder = services.office
    .view(officeId)
    .holders.find(
      ({ from, until }) =>
        from !== null && earliestDay(from) <= date && (until === null || date <= latestDay(until)),
    );
  return { officeId, holderId: holder?.id ?? null };
}

/** The files of the demonstration, by the same way by which a caseworker's files come in. */
export async function addDemoFiles(services: Services, content: DemoContent, actor: Actor): Promise<void> {
  for (const { source, id: caseFileId } of content.caseFiles) {
    const documents = services.document.listOf(caseFileId);
    for (const { title, file: name } of source.documents) {
      const document = documents.find((one) => one.title === title);
      if (name === undefined || document === undefined) continue;
      const intakeId = services.attachmentIntake.begin(actor);
      services.attachmentIntake.append(actor, intakeId, demoFile(name));
      const place = { caseFileId, documentId: document.id, date: null };
      await services.evidenceIntake.finish(actor, { intakeId, name, place });
    }
  }
}

/** The dossiers of the two public cases, in French and in Russian. */
export async function makeDemoDossiers(
  services: Services,
  content: DemoContent,
  { actor, signal }: RequestContext,
): Promise<Dossier[]> {
  const dossiers: Dossier[] = [];
  for (const { source, id } of content.caseFiles) {
    if (source.sensitivity !== 1) continue;
    for (const language of ['fr', 'ru'] as const) {
      const choice = {
        caseFileId: id,
        language,
        sections: [...usualSections],
        upTo: 2 as const,
        recipient: '',
        includeHealth: false,
      };
      dossiers.push((await services.dossier.make(actor, choice, signal)).dossier);
    }
  }
  return dossiers;
}

export interface DemoContent {
  readonly caseFiles: readonly { readonly source: DemoCaseFile; readonly id: string }[];
}

function fillCaseFile(services: Services, actor: Actor, source: DemoCaseFile, keys: Keys): string {
  const {
    key: _key,
    subject,
    others,
    organisations,
    events,
    sources,
    statements,
    detentions,
    remedies,
    demands,
    documents,
    letters: _letters,
    forms,
    tasks,
    consents,
    riskAssessments,
    protectionMeasures,
    contactEntries,
    campaign,
    ...fields
  } = source;
  const caseFile = services.caseFile.create(actor, {
    ...fields,
    lead: actor.name,
    subjectId: keys.get('person', subject),
  });
  const inCase = { caseFileId: caseFile.id };
  for (const { person, role } of others) {
    services.casePerson.create(actor, { ...inCase, personId: keys.get('person', person), role });
  }
  for (const { organisation, ...place } of organisations) {
    const organisationId = keys.get('organisation', organisation);
    services.caseOrganisation.create(actor, { ...inCase, ...place, organisationId });
  }
  const placeOf = demoPlaces(services.place.list());
  const facts = { services, actor, placeOf, ...inCase };
  const eventOf = fillEvents(facts, events, (key) => keys.get('person', key));
  fillSources(facts, sources, eventOf);
  for (const { person, ...detention } of detentions) {
    fillDetention(facts, keys.get('person', person), detention);
  }
  for (const remedy of remedies) services.remedy.create(actor, { ...inCase, ...remedy });
  for (const demand of demands) services.demand.create(actor, { ...inCase, ...demand });
  for (const { file: _file, ...document } of documents) {
    services.document.create(actor, { ...inCase, ...document });
  }
  for (const { dueIn, ...task } of tasks) {
    const due = datePoint(addDays(civilDay(Date.now()), dueIn));
    services.task.create(actor, { ...inCase, ...task, due });
  }
  const safety = { consents, riskAssessments, protectionMeasures, contactEntries };
  fillProtection(services, actor, { ...inCase, personId: keys.get('person', subject) }, safety);
  if (statements) takeStatements(facts);
  if (campaign !== undefined) fillCampaign(services, actor, caseFile.id, campaign);
  for (const { form: formId, language } of forms)
    services.submission.begin(actor, { ...inCase, formId, language });
  return caseFile.id;
}

type Safety = Pick<DemoCaseFile, 'consents' | 'riskAssessments' | 'protectionMeasures' | 'contactEntries'>;

function fillProtection(
  services: Services,
  actor: Actor,
  of: { caseFileId: string; personId: string },
  safety: Safety,
): void {
  for (const consent of safety.consents) services.consent.create(actor, { ...consent, ...of });
  for (const risk of safety.riskAssessments) services.riskAssessment.create(actor, { ...risk, ...of });
  for (const measure of safety.protectionMeasures)
    services.protectionMeasure.create(actor, { ...measure, ...of });
  for (const { withWhom, ...entry } of safety.contactEntries) {
    const whom = withWhom === undefined ? of : { caseFileId: of.caseFileId, withWhom };
    services.contactEntry.create(actor, { ...entry, ...whom });
  }
}

function fillDetention(
  { services, actor, caseFileId, placeOf }: DemoCase,
  personId: string,
  source: Omit<DemoDetention, 'person'>,
): void {
  const { charges, proceedings, hearings, judgments, moves, visits, incidents, ...fields } = source;
  const { id: detentionId } = services.detention.create(actor, {
    ...fields,
    caseFileId,
    personId,
    arrestPlaceId: placeOf(fields.arrestPlace),
    facilityPlaceId: placeOf(fields.facility),
  });
  const articles = services.library.list().filter(({ kind }) => kind === 'offence');
  for (const one of charges) {
    const lawKey = articles.find(({ article }) => article === one.article)?.key ?? '';
    services.charge.create(actor, { ...one, lawKey, detentionId });
  }
  for (const one of proceedings) services.proceeding.create(actor, { ...one, detentionId });
  for (const one of hearings)
    services.hearing.create(actor, { placeId: placeOf(one.court), ...one, detentionId });
  for (const one of judgments) services.judgment.create(actor, { ...one, detentionId });
  for (const one of moves)
    services.custodyMove.create(actor, { placeId: placeOf(one.facility), ...one, detentionId });
  for (const one of visits) services.visit.create(actor, { ...one, detentionId });
  for (const one of incidents) services.custodyIncident.create(actor, { ...one, detentionId });
}
