/** Whom letters name, and whether they may leave the vault in this moment: as drafts, or again after they were issued. */
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import { audiencesOf, readersOf } from '@shared/letter/consent-check.rules';
import { letterTexts } from '@shared/letter/letter-places.rules';
import { Passage, type GivenAnswer } from '../release/passage';
import { eachOnce, type ReleaseService } from '../release/release.service';
import type { LetterRow } from './letter-row';
import type { LetterService } from './letter.service';

export class LetterReleaseService {
  constructor(
    private readonly letters: Pick<LetterService, 'factsOf'>,
    private readonly releases: Pick<ReleaseService, 'ofText'>,
  ) {}

  of(letters: readonly LetterRow[]): DossierRelease[] {
    return eachOnce(letters.flatMap((letter) => this.#ofOne(letter)));
  }

  /** @throws CONSENT_NEEDED {count} */
  pass(letters: readonly LetterRow[], answer: GivenAnswer): Passage {
    return Passage.through(this.of(letters), answer);
  }

  #ofOne(letter: LetterRow): DossierRelease[] {
    const facts = this.letters.factsOf(letter);
    return this.releases.ofText({
      caseFileId: letter.caseFileId,
      text: letterTexts(letter, facts)
        .map(({ text }) => text)
        .join('\n'),
      audiences: audiencesOf(letter.template, facts),
      readers: readersOf(facts),
      language: letter.language,
      issued: letter.state !== 'draft',
    });
  }
}
