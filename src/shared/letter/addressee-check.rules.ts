import { earliestDay } from '../dates/partial-date.rules';
import { isFreeMail } from '../text/free-mail.rules';
import { addresseeLines, greetingOf, postalLinesOf } from './addressee.rules';
import { finding } from './finding';
import type { LetterFacts } from './letter-facts.schema';
import { closingIn, greetingIn, type LetterContent } from './letter-page.rules';
import type { Finding } from './letter.schema';

/** Whether the letter would reach the right office, and the right person in it, with the right words. */
export function checkAddressee(content: LetterContent, facts: LetterFacts): Finding[] {
  return [...checkForms(content, facts), ...checkHolder(facts), ...checkAddresses(content, facts)];
}

function officeOf({ office }: LetterFacts): NonNullable<Finding['record']> {
  return { table: 'office', id: office.id };
}

function checkForms(content: LetterContent, facts: LetterFacts): Finding[] {
  const { language } = content;
  const { office, holder } = facts;
  const record = officeOf(facts);
  const person = holder === null ? record : { table: 'office_holder', id: holder.id };
  const greeting = greetingIn(content, facts);
  const blocking = true;
  const usual = holder?.forms[language]?.confirmed === true || office.forms[language]?.verified === true;
  return [
    addresseeLines(facts, language).length === postalLinesOf(facts, language).length
      ? finding('noAddressee', 'addressee', { blocking, record })
      : null,
    greeting === null ? finding('noGreeting', 'greeting', { blocking, record: person }) : null,
    closingIn(content, facts, greeting ?? '') === null
      ? finding('noClosing', 'closing', { blocking, record })
      : null,
    greetingOf(facts, language) !== null && !usual
      ? finding('formsUnverified', 'greeting', { record: person })
      : null,
    office.verifiedOn === null
      ? finding('addresseeUnverified', 'addressee', { confirm: true, record })
      : null,
    office.languages.length > 0 && !office.languages.includes(language)
      ? finding('languageNotAccepted', 'addressee', { record })
      : null,
  ].filter((one) => one !== null);
}

function checkHolder(facts: LetterFacts): Finding[] {
  const { holder, asOf } = facts;
  if (holder === null) return [finding('holderUnknown', 'addressee', { record: officeOf(facts) })];
  // A term known to end "in 2022" may be over on any day of that year.
  if (holder.until === null || earliestDay(holder.until) > asOf) return [];
  const record = { table: 'office_holder', id: holder.id };
  return [finding('holderEnded', 'addressee', { confirm: true, record })];
}

function checkAddresses({ language }: LetterContent, facts: LetterFacts): Finding[] {
  const { addresses } = facts.office;
  const record = officeOf(facts);
  const written = addresses.filter(({ channel }) => channel === 'postal' || channel === 'email');
  const free = addresses
    .filter(({ channel }) => channel === 'email')
    .flatMap(({ value }) => Object.values(value))
    .find((address) => isFreeMail(address));
  return [
    postalLinesOf(facts, language).length === 0 ? finding('noPostalAddress', 'addressee', { record }) : null,
    written.length > 0 && written.every(({ kind }) => kind === 'press')
      ? finding('pressAddress', 'addressee', { record })
      : null,
    free === undefined
      ? null
      : finding('freeMailAddress', 'addressee', { record, data: { address: free.trim() } }),
  ].filter((one) => one !== null);
}
