import type { Campaign } from '../campaign/campaign.schema';
import type { CaseFileView } from '../casefile/casefile-view.schema';
import type { ChronologyEntry } from '../chronology/chronology.schema';
import type { CustomField } from '../custom/custom-field.schema';
import type { LetterLine } from '../letter/letter.schema';
import type { AffiliationView } from '../person/affiliation.schema';
import type { OrganisationSettings } from '../settings/settings.schema';
import type { Task } from '../task/task.schema';
import type { ImageKey } from '../typeset/block.schema';
import type { VocabularyKey } from '../vocabulary/vocabulary-key.schema';
import type { Vocabulary } from '../vocabulary/vocabulary.rules';
import type { AgeBand } from '../pseudonym/age-band.rules';

/** A case as a dossier prints it; days and ends of sentences counted as of `asOf`. */
export interface DossierSource {
  readonly asOf: string;
  readonly view: CaseFileView;
  /** By the person's id. */
  readonly affiliations: ReadonlyMap<string, readonly AffiliationView[]>;
  readonly chronology: readonly ChronologyEntry[];
  readonly letters: readonly LetterLine[];
  /** Those of the case, the latest first. Nobody who signed is named: a dossier tells how many they were. */
  readonly campaigns: readonly DossierCampaign[];
  readonly organisation: OrganisationSettings;
  /** The lists whose terms the case is coded with. */
  readonly vocabulary: (key: VocabularyKey) => Vocabulary;
  /** The latest file of each document that has one, by the document's id. */
  readonly files: ReadonlyMap<string, DossierFile>;
  /** The highest number that an exhibit of the case was given, also one that lies in the bin. */
  readonly lastExhibit: number;
  /** The fields that the organisation made for itself. */
  readonly custom: readonly CustomField[];
  /** Those of the case, the open ones first. */
  readonly tasks?: readonly Task[];
  /** The highest level that may stand in the paper; absent: up to the highest. */
  readonly upTo?: number;
  /** By the person's id: what a paper without names says in the place of a day of birth. */
  readonly ages?: ReadonlyMap<string, AgeBand>;
}

export interface DossierCampaign extends Pick<
  Campaign,
  'id' | 'sensitivity' | 'titles' | 'startsOn' | 'endsOn' | 'closedOn' | 'outcome'
> {
  readonly signatures: number;
}

export interface DossierFile {
  readonly sha256: string;
  readonly isPhoto: boolean;
  /** Among the pictures of the request; null: the file is no photo, or has no copy of a size to print. */
  readonly image: ImageKey | null;
}

/** What is left out, for the person who prints: which record, and why. */
export interface Omission {
  readonly table: string;
  readonly id: string;
  readonly reason: 'sensitivity' | 'health' | 'field' | 'unsafe';
}
