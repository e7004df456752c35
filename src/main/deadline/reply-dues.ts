import type { DeadlineRule } from '@shared/deadline/deadline-rule.schema';
import {
  replyDeadline,
  rulesFor,
  type ReplyDeadline,
  type WayOfLetter,
} from '@shared/deadline/reply-deadline.rules';
import type { ReplyDue } from '@shared/deadline/reply-due.schema';
import type { WorkCalendar } from '@shared/calendar/work-calendar.rules';
import { isWaiting, stageOf } from '@shared/letter/letter-life.rules';
import { officeTable } from '../authority/office.table';
import { workCalendarOf } from '../calendar/holiday.service';
import { dispatchTable } from '../dispatch/dispatch.table';
import { incomingTable } from '../incoming/incoming.table';
import type { LetterRow } from '../letter/letter-row';
import { civilDay } from '../record/today';
import { settingsId } from '../settings/settings.service';
import { settingsTable } from '../settings/settings.table';
import { liveRow, rowById, rowsOf } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { deadlineRuleTable } from './deadline-rule.table';

/** Before any vault has settings; as they are by default. */
const usualPatience = 30;

/** When answers are due, for many letters in one go: rules and calendars are read once. */
export class ReplyDues {
  readonly #calendars = new Map<string | null, WorkCalendar>();
  #rules: DeadlineRule[] | undefined;

  constructor(private readonly read: ReadStore) {}

  /** Null: the letter is not out, so that nobody can owe an answer. */
  of(letter: LetterRow): ReplyDue | null {
    if (letter.state !== 'issued' || letter.issuedAt === null) return null;
    const office = rowById(this.read, officeTable, letter.officeId);
    const country = office?.country ?? null;
    const options = office === undefined ? [] : rulesFor(this.#allRules(), office);
    const rule = this.#ruleOf(letter, options);
    const way = this.wayOf(letter, letter.issuedAt);
    const calendar = this.#calendarOf(country);
    const counted = rule === undefined ? this.#expected(way, calendar) : replyDeadline(rule, way, calendar);
    const chosen = letter.answerBy;
    return {
      ...counted,
      sent: this.#isSent(letter.id),
      basis: chosen === null ? (rule === undefined ? 'expected' : 'law') : 'chosen',
      rule: rule ?? null,
      options,
      holidays: [...counted.holidays],
      due: chosen ?? counted.due,
      country,
      expectedDays: rule === undefined ? this.#patience() : null,
      waiting: isWaiting(stageOf(letter)),
    };
  }

  #ruleOf({ deadlineRuleId }: LetterRow, options: readonly DeadlineRule[]): DeadlineRule | undefined {
    if (deadlineRuleId === null) return options[0];
    return this.#allRules().find(({ id }) => id === deadlineRuleId) ?? options[0];
  }

  #allRules(): DeadlineRule[] {
    this.#rules ??= this.read
      .select()
      .from(deadlineRuleTable)
      .all()
      .filter(({ deletedAt }) => deletedAt === null);
    return this.#rules;
  }

  /** The earliest sending counts; what is delivered counts as received, a receipt that names a number as registered. */
  wayOf(letter: LetterRow, issuedAt: number): WayOfLetter {
    const sendings = rowsOf(this.read, dispatchTable, 'letterId', letter.id);
    const sent = sendings.map(({ sentAt }) => sentAt);
    const delivered = sendings.flatMap(({ delivery, deliveryAt }) =>
      delivery === 'delivered' && deliveryAt !== null ? [deliveryAt] : [],
    );
    const registered = rowsOf(this.read, incomingTable, 'letterId', letter.id)
      .filter(({ kind, theirNumber }) => kind === 'acknowledgement' && theirNumber !== '')
      .map(({ datedOn, receivedOn }) => datedOn ?? receivedOn);
    return {
      sentOn: civilDay(sent.length === 0 ? issuedAt : Math.min(...sent)),
      receivedOn: delivered.length === 0 ? null : civilDay(Math.min(...delivered)),
      registeredOn: registered.toSorted()[0] ?? null,
    };
  }

  #isSent(letterId: string): boolean {
    return rowsOf(this.read, dispatchTable, 'letterId', letterId).length > 0;
  }

  #expected(way: WayOfLetter, calendar: WorkCalendar): ReplyDeadline {
    const term = { count: this.#patience(), unit: 'day' } as const;
    const rule = { term, startsFrom: 'sent', receivedOnWorkingDays: false, endsOnWorkingDay: false } as const;
    return replyDeadline({ ...rule, extension: null, complaint: null }, way, calendar);
  }

  #patience(): number {
    return liveRow(this.read, settingsTable, settingsId)?.replyAfterDays ?? usualPatience;
  }

  #calendarOf(country: string | null): WorkCalendar {
    const calendar = this.#calendars.get(country) ?? workCalendarOf(this.read, country);
    this.#calendars.set(country, calendar);
    return calendar;
  }
}
