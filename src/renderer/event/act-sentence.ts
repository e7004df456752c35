/** Acts as a caseworker reads them: "Marat Zhanuzakov physically assaulted". */
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { ActEntry } from '@shared/event/event-entry.schema';
import type { Act } from '@shared/event/event.schema';
import type { Perpetrator } from '@shared/event/involvement.schema';
import { pluralPhrase } from '@shared/letter/act-plural';
import { actWords } from '@shared/letter/act-words';
import type { Gender } from '@shared/language/language.schema';
import { useWords, type Words } from '../ui/words';
import { perpetratorText, referredName } from './referred-name';

export interface ActWording {
  /** Who, and what was done to them. */
  readonly sentence: string;
  /** By whom; empty where nothing is recorded. */
  readonly by: string;
}

export function useActWording(view: CaseFileView): (entry: ActEntry) => ActWording {
  const { t } = useTranslation('event');
  const words = useWords();
  return ({ act, involvements }) => {
    const phrase = phraseOf(act, genderOf(view, act), words);
    const what = phrase === '' ? words.value('actType', act.type) : phrase;
    const names = involvements.map(({ perpetrator }) =>
      // "By: Other" names nobody.
      isUndescribed(perpetrator, words) ? t('acts.undescribed') : perpetratorText(view, perpetrator, words),
    );
    return {
      sentence: capitalised(
        t(phrase === '' ? 'acts.named' : 'acts.sentence', { who: victimOf(view, act, words, t), what }),
      ),
      by: names.filter((name) => name !== '').join(', '),
    };
  };
}

function isUndescribed(who: Perpetrator, words: Words): boolean {
  return who.kind === 'type' && who.type === 'other' && words.text(who.description) === '';
}

function victimOf(view: CaseFileView, act: Act, words: Words, t: (key: string) => string): string {
  const name = act.victimId === null ? '' : referredName(view, act.victimId, words);
  const group = act.group === null ? '' : words.text(act.group.names);
  return name || group || t(act.group === null ? 'acts.somebody' : 'acts.someGroup');
}

function genderOf({ persons }: CaseFileView, { victimId }: Act): Gender {
  return persons.find(({ person }) => person.id === victimId)?.person.gender ?? 'masculine';
}

function phraseOf(act: Act, gender: Gender, words: Words): string {
  if (act.group !== null) return pluralPhrase(act.type, words.language);
  const own = words.text(gender === 'feminine' ? act.phraseFeminine : act.phraseMasculine);
  return own || actWords[words.language][act.type][gender];
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}
