import type { Act } from '../event/event.schema';
import type { Perpetrator } from '../event/involvement.schema';

export type ActType = Act['type'];
export type PerpetratorType = Extract<Perpetrator, { kind: 'type' }>['type'];

/** How one kind of act is spoken of. */
export interface ActWords {
  /** As Act.phraseMasculine: for acts whose own phrase nobody wrote. Empty: there is none. */
  readonly masculine: string;
  readonly feminine: string;
  /** The act as a noun: bare for a subject line, as the subject of a sentence, after "of". */
  readonly bare: string;
  readonly definite: string;
  readonly of: string;
  /** Russian, for "О …" and "Об …". */
  readonly about?: string;
  /** What joins the noun to the person, and the case that it asks for in Russian. */
  readonly link: string;
  readonly linkCase?: 'genitive' | 'dative' | 'accusative' | 'instrumental';
}

/** In the nominative, and after "par", "by", or in the Russian instrumental. */
export interface PerpetratorWords {
  readonly name: string;
  readonly by: string;
  /** Russian, after «подвергся»: «со стороны сотрудников полиции». */
  readonly from?: string;
}
