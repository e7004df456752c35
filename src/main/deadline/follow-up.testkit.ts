import type { FollowUpStep } from '@shared/deadline/follow-up.rules';
import type { Language } from '@shared/language/language.schema';
import { assaultWith } from '../letter/golden-several.testkit';
import {
  addAssaultCase,
  addOffice,
  letterText,
  makeLetter,
  openLetters,
  type TestLetters,
} from '../letter/letter.testkit';
import { installDeadlineRules } from './shipped-deadline-rules';

const day = 24 * 60 * 60 * 1000;
/** Tuesday, 15 March 2022. */
const start = Date.UTC(2022, 2, 15, 6);

/** A case of two persons to whom not the same was done. */
function addThreatened(opened: TestLetters) {
  const { services, actor } = opened;
  const caseFile = services.caseFile.get(assaultWith('threat')(opened, 'masculine'));
  services.demand.create(actor, {
    caseFileId: caseFile.id,
    kind: 'protect',
    text: {
      fr: 'garantir leur sécurité',
      en: 'guarantee their safety',
      ru: 'обеспечить их безопасность',
    },
  });
  return caseFile;
}

/** A letter that was issued on 15 March 2022 to an office that has one above it; `later` lets days go by. */
export async function openLadder(language: Language, { verified = true, several = false } = {}) {
  let now = start;
  const opened = openLetters({ now: () => now });
  const { services, actor, store } = opened;
  installDeadlineRules({ store, ...services });
  if (verified) {
    const [rule] = services.deadlineRule.list();
    if (rule === undefined) throw new Error('no rule is shipped');
    const ticked = { verifiedOn: '2022-03-01', verifiedBy: 'A. Lawyer' };
    services.deadlineRule.update(actor, rule.id, rule.revision, ticked);
  }
  const { caseFile } = several ? { caseFile: addThreatened(opened) } : addAssaultCase(opened);
  const superior = addOffice(opened, 'kz-prosecutor-general').office;
  const made = addOffice(opened, 'kz-prosecutor-akmola').office;
  const office = services.office.update(actor, made.id, made.revision, { parentId: superior.id });
  const issue = async (id: string) => {
    const { revision } = services.letter.get(id);
    const accepted = services.letter
      .view(id)
      .findings.flatMap(({ code, confirm }) => (confirm ? [code] : []));
    return services.letterIssue.issue(actor, { id, revision, accepted }, new AbortController().signal);
  };
  const letter = await issue(makeLetter(opened, caseFile.id, office.id, language).id);
  const send = () =>
    services.dispatch.markSent(actor, { letterId: letter.id, channel: 'post', sentAt: start });
  const follow = (step: FollowUpStep) => services.followUp.draft(actor, letter.id, step);
  const textOf = (id: string) =>
    letterText(services.letter.setLetter(services.letter.get(id)).page).join('\n');
  const stage = () => services.letter.get(letter.id).stage;
  const later = (days: number) => {
    now += days * day;
  };
  return {
    opened,
    services,
    actor,
    store,
    later,
    caseFile,
    office,
    superior,
    letter,
    issue,
    send,
    follow,
    textOf,
    stage,
  };
}
