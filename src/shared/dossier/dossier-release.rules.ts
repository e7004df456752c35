/** Whom a dossier names, and what the consents of the case say to that. */
import type { Consent, ConsentPurpose } from '../consent/consent.schema';
import { isRefused, purposeFor, releaseOf, type Audience } from '../consent/release.rules';
import type { Language } from '../language/language.schema';
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
  asOf: { consents: readonly Consent[]; day: CivilDate },
): DossierRelease[] {
  const printed = JSON.stringify([page.cover.title, page.cover.subtitle, page.sections]);
  const { audience = 'inside', recipient, language } = choice;
  return releasesOf(
    printed,
    view,
    { audience, readers: [recipient], language, photos: showsPhotos(page) },
    asOf,
  );
}

interface Readers {
  readonly audience: Audience;
  /** What they are called, in any language. */
  readonly readers: readonly string[];
  readonly language: Language;
  /** Whether pictures of the persons of the case are printed with it. */
  readonly photos?: boolean;
}

/** Everybody whom a text names, and what the consents say to its readers; the refused first. */
export function releasesOf(
  printed: string,
  view: DossierSource['view'],
  { audience, readers, language, photos = false }: Readers,
  { consents, day }: { consents: readonly Consent[]; day: CivilDate },
): DossierRelease[] {
  const purpose = purposeFor(audience);
  if (purpose === undefined) return [];
  const persons = nameablePersons(view, language);
  const ask =
    (asked: ConsentPurpose) =>
    ({ personId, subject, shown }: Nameable): DossierRelease => {
      const release = releaseOf(consents, { personId, subject, purpose: asked, readers, day });
      return { personId, name: shown, purpose: asked, ...release };
    };
  const photographed = audience === 'public' && photos ? persons.filter(({ subject }) => subject) : [];
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
