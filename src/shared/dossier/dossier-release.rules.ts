/** Whom a dossier names, and what the consents of the case say to that. */
import type { Consent, ConsentPurpose } from '../consent/consent.schema';
import { isRefused, purposeFor, releaseOf } from '../consent/release.rules';
import { nameablePersons, type Nameable } from '../letter/consent-check.rules';
import { namesIn } from '../letter/protected-names.rules';
import type { CivilDate } from '../record/record.schema';
import type { DossierPage } from '../typeset/dossier-page.schema';
import type { DossierSource } from './dossier-source';
import type { DossierChoice, DossierOrder, DossierRelease } from './dossier.schema';

/**
 * Everybody whose name stands on the pages, and where photos go out to the public everybody whom the case is about; the
 * refused first. Empty: nobody outside will read them.
 */
export function dossierReleases(
  page: DossierPage,
  { view }: Pick<DossierSource, 'view'>,
  choice: Pick<DossierChoice, 'audience' | 'recipient' | 'language'>,
  { consents, day }: { consents: readonly Consent[]; day: CivilDate },
): DossierRelease[] {
  const purpose = purposeFor(choice.audience ?? 'inside');
  if (purpose === undefined) return [];
  const printed = JSON.stringify([page.cover.title, page.cover.subtitle, page.sections]);
  const readers = [choice.recipient];
  const persons = nameablePersons(view, choice.language);
  const ask =
    (asked: ConsentPurpose) =>
    ({ personId, subject, shown }: Nameable): DossierRelease => {
      const release = releaseOf(consents, { personId, subject, purpose: asked, readers, day });
      return { personId, name: shown, purpose: asked, ...release };
    };
  const photographed =
    choice.audience === 'public' && showsPhotos(page) ? persons.filter(({ subject }) => subject) : [];
  return [...namesIn(printed, persons).map(ask(purpose)), ...photographed.map(ask('publish_photo'))].toSorted(
    (a, b) => gravity(b) - gravity(a),
  );
}

function showsPhotos({ sections }: DossierPage): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'figure'));
}

function gravity(release: DossierRelease): number {
  if (isRefused(release)) return 2;
  return release.state === 'allowed' ? 0 : 1;
}

/** What still keeps it back: a refusal without a reason, a missing consent that nobody has said to have seen. */
export function openReleases(
  releases: readonly DossierRelease[],
  { accepted = false, reason = '' }: Pick<DossierOrder, 'accepted' | 'reason'>,
): DossierRelease[] {
  return releases.filter((release) =>
    isRefused(release) ? reason.trim() === '' : release.state !== 'allowed' && !accepted,
  );
}
