import { datePoint } from '../dates/partial-date.schema';
import { withDe } from '../language/french.rules';
import { dateIn, filled, joined, lineIn, rulesOf, type FieldRule, type FieldRules } from './field-context';

const own = rulesOf(({ facts }) => ({ table: 'settings', id: facts.organisation.id }));
const ownCase = rulesOf(({ facts }) => ({ table: 'case_file', id: facts.caseFile.id }));
const signatory = rulesOf(({ facts }) => {
  const [first] = facts.signatories;
  return first === undefined ? null : { table: 'signatory', id: first.id };
});
const sponsors = rulesOf(({ facts }) => {
  const [first] = facts.cosponsors;
  return first === undefined ? null : { table: 'organisation', id: first.id };
});
const unrecorded = rulesOf(() => null);

const count = (list: 'signatories' | 'cosponsors' | 'demands'): FieldRule['value'] => {
  return ({ facts }) => String(facts[list].length);
};

export const senderFieldRules: FieldRules<'organisation'> &
  FieldRules<'signatory'> &
  FieldRules<'cosponsors'> &
  FieldRules<'demands'> &
  FieldRules<'letter'> &
  FieldRules<'case'> = {
  'organisation.name': own(({ facts, language }) => lineIn(facts.organisation.names, language)),
  'organisation.name.de': own(({ facts, language }) => {
    const name = lineIn(facts.organisation.names, language);
    return name !== null && language === 'fr' ? withDe(name) : name;
  }),
  'organisation.email': own(({ facts }) => filled(facts.organisation.email)),
  'organisation.phone': own(({ facts }) => filled(facts.organisation.phone)),
  'organisation.web': own(({ facts }) => filled(facts.organisation.web)),
  'organisation.address': own(({ facts, language }) => {
    return lineIn(facts.organisation.address, language)?.replace(/\s*\n\s*/g, ', ') ?? null;
  }),
  'signatory.count': signatory(count('signatories')),
  'signatory.name': signatory(({ facts, language }) => lineIn(facts.signatories[0]?.names, language)),
  'signatory.title': signatory(({ facts, language }) => lineIn(facts.signatories[0]?.titles, language)),
  'cosponsors.count': sponsors(count('cosponsors')),
  'cosponsors.list': sponsors(({ facts, language }) =>
    joined(
      facts.cosponsors.map((one) => lineIn(one.names, language)),
      language,
    ),
  ),
  'demands.count': unrecorded(count('demands')),
  'demands.list': unrecorded(({ facts, language }) => {
    const texts = facts.demands.map((demand) => lineIn(demand.text, language));
    return filled(texts.filter((text) => text !== null).join(' ; '));
  }),
  'letter.date': unrecorded(({ facts, language }) => dateIn(datePoint(facts.asOf), language, 'label')),
  'letter.reference': unrecorded(({ facts }) => filled(facts.reference)),
  'case.number': ownCase(({ facts }) => filled(facts.caseFile.number)),
  'case.title': ownCase(({ facts, language }) => lineIn(facts.caseFile.titles, language)),
  'case.status': ownCase(({ facts, language }) =>
    lineIn(facts.caseFile.statusHistory.at(-1)?.phrase, language),
  ),
  'case.summary': ownCase(({ facts, language }) => lineIn(facts.caseFile.summary, language)),
  'case.background': ownCase(({ facts, language }) => lineIn(facts.caseFile.background, language)),
};
