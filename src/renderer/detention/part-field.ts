/** What the fields of a record of a detention are: written down once, for its card and for its line of quick entry. */
import type { PartialDate } from '@shared/dates/partial-date.schema';
import type { LocalizedText } from '@shared/language/language.schema';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { CodedValue } from '@shared/vocabulary/vocabulary.schema';
import type { Choosable, FieldOf } from '../ui/fields';
import type { StoredRecord } from '../ui/record-form';

/** `list` names the words of the values: a group of the catalog `values`, or "custody:list.…". */
export type PartField<R extends StoredRecord> =
  | { readonly kind: 'date'; readonly name: FieldOf<R, PartialDate | null> }
  | { readonly kind: 'line'; readonly name: FieldOf<R, LocalizedText> }
  | { readonly kind: 'prose'; readonly name: FieldOf<R, LocalizedText> }
  | { readonly kind: 'text'; readonly name: FieldOf<R, string> }
  | { readonly kind: 'check'; readonly name: FieldOf<R, boolean> }
  | { readonly kind: 'number'; readonly name: FieldOf<R, number>; readonly max: number }
  | { readonly kind: 'distance'; readonly name: FieldOf<R, number | null> }
  | {
      readonly kind: 'choice';
      readonly name: Choosable<R>;
      readonly list: string;
      readonly values: readonly string[];
      readonly clearable?: boolean;
    }
  | {
      readonly kind: 'coded';
      readonly name: FieldOf<R, CodedValue | null>;
      readonly list: VocabularyKey;
    }
  | {
      readonly kind: 'place';
      readonly name: FieldOf<R, string | null>;
      /** The free text that the choice fills. */
      readonly text: FieldOf<R, LocalizedText>;
    }
  | { readonly kind: 'proceeding'; readonly name: Choosable<R> };

/** The fields that a line of quick entry can hold. */
export type QuickField<R extends StoredRecord> = Extract<
  PartField<R>,
  { kind: 'date' | 'line' | 'text' | 'choice' | 'number' }
>;
