/** Whom something names that is to leave the vault, and what the consents of its case say to its readers as of today. */
import { isRefused, releaseOf, type Audience } from '@shared/consent/release.rules';
import type { ConsentPurpose } from '@shared/consent/consent.schema';
import { releasesOf } from '@shared/dossier/dossier-release.rules';
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import type { Language } from '@shared/language/language.schema';
import { nameablePersons } from '@shared/letter/consent-check.rules';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { CaseFileViewService } from '../casefile/casefile-view.service';
import type { ConsentService } from '../consent/consent.service';
import { civilDay } from '../record/today';

interface Parts {
  readonly caseFileView: Pick<CaseFileViewService, 'view'>;
  readonly consent: Pick<ConsentService, 'listOfCase'>;
  readonly now: () => number;
}

interface Written {
  readonly caseFileId: string;
  /** Everything that a reader reads. */
  readonly text: string;
  readonly audiences: readonly Audience[];
  /** What the readers are called, in any language. */
  readonly readers: readonly string[];
  readonly language: Language;
  /** What was issued went through the gate then: only who refuses today is told. */
  readonly issued: boolean;
}

export interface Asked {
  readonly personId: string;
  readonly purpose: ConsentPurpose;
}

export class ReleaseService {
  constructor(private readonly parts: Parts) {}

  ofText({ caseFileId, text, audiences, readers, language, issued }: Written): DossierRelease[] {
    const view = this.parts.caseFileView.view(caseFileId);
    const asOf = this.#consents(caseFileId);
    const found = audiences.flatMap((audience) =>
      releasesOf(text, view, { audience, readers, language }, asOf),
    );
    return issued ? found.filter(isRefused) : eachOnce(found);
  }

  /** Of those who were asked for when a paper was made: who refuses today. */
  ofAsked(caseFileId: string, asked: readonly Asked[], readers: readonly string[]): DossierRelease[] {
    const { view, persons } = this.#persons(caseFileId);
    return asked
      .flatMap(({ personId, purpose }) => {
        const person = persons.find((one) => one.personId === personId);
        return person === undefined ? [] : [this.#line(view, person, purpose, readers)];
      })
      .filter(isRefused);
  }

  /** A file is not read: who of those whom the case is about refuses to have anything of theirs handed on. */
  ofFile(caseFileId: string, isPhoto: boolean): DossierRelease[] {
    const { view, persons } = this.#persons(caseFileId);
    const purposes: ConsentPurpose[] = isPhoto
      ? ['share_with_partner', 'publish_photo']
      : ['share_with_partner'];
    return persons
      .filter(({ subject }) => subject)
      .flatMap((person) => purposes.map((purpose) => this.#line(view, person, purpose, [])))
      .filter(isRefused);
  }

  #line(
    view: CaseFileView,
    { personId, subject, shown }: ReturnType<typeof nameablePersons>[number],
    purpose: ConsentPurpose,
    readers: readonly string[],
  ): DossierRelease {
    const asOf = this.#consents(view.caseFile.id);
    const release = releaseOf(asOf.consents, { personId, subject, purpose, readers, day: asOf.day });
    return { personId, name: shown, purpose, ...release };
  }

  #persons(caseFileId: string) {
    const view = this.parts.caseFileView.view(caseFileId);
    return { view, persons: nameablePersons(view, 'en') };
  }

  #consents(caseFileId: string) {
    return { consents: this.parts.consent.listOfCase(caseFileId), day: civilDay(this.parts.now()) };
  }
}

/** The same person for the same purpose once, wherever named. */
export function eachOnce(releases: readonly DossierRelease[]): DossierRelease[] {
  return [...new Map(releases.map((one) => [`${one.personId} ${one.purpose}`, one])).values()];
}
