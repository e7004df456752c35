import { AppError } from '@shared/ipc/error';
import {
  greetingIn,
  letterPage,
  logoKey,
  partnerKey,
  signatureKey,
  type LetterContent,
} from '@shared/letter/letter-page.rules';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import type { Images, TypesetDrawing, TypesetPdf } from '@shared/typeset/typeset.schema';
import type { AttachmentService } from '../attachment/attachment.service';
import type { Typesetting } from '../typeset/typeset.port';

export interface SetLetter {
  readonly page: LetterPage;
  readonly images: Images;
}

/** From content and facts to pages: the one way for the preview, the PDF of a draft and the PDF that is issued. */
type PicturedFacts = Pick<LetterFacts, 'organisation' | 'signatories' | 'cosponsors'>;

export class LetterSettingService {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly typesetting: Typesetting,
  ) {}

  /** A picture that cannot be read is left out of a draft; an issued letter must have it. @throws DAMAGED_IMAGE */
  set(content: LetterContent, facts: LetterFacts, draft: boolean): SetLetter {
    const images = this.imagesOf(facts, { lenient: draft, partners: content.partnerLogos === true });
    return { images, page: letterPage(content, facts, { draft, images: new Set(Object.keys(images)) }) };
  }

  /** `partners`: with the logos of the co-sponsors. */
  imagesOf(
    { organisation, signatories, cosponsors }: PicturedFacts,
    { lenient = true, partners = false }: { lenient?: boolean; partners?: boolean } = {},
  ): Images {
    const wanted: [string, string | null][] = [
      [logoKey, organisation.logoId],
      ...signatories.map((one): [string, string | null] => [signatureKey(one.id), one.signatureImageId]),
    ];
    return { ...this.#read(wanted, lenient), ...(partners ? this.partnerLogos(cosponsors, lenient) : {}) };
  }

  /** Of those that have one. */
  partnerLogos(cosponsors: LetterFacts['cosponsors'], lenient = true): Images {
    return this.#read(
      cosponsors.map(({ id, logoId }) => [partnerKey(id), logoId] as const),
      lenient,
    );
  }

  #read(wanted: readonly (readonly [string, string | null])[], lenient: boolean): Images {
    return Object.fromEntries(
      wanted.flatMap(([key, id]) => {
        const bytes = id === null ? undefined : this.#image(id, lenient);
        return bytes === undefined ? [] : [[key, bytes]];
      }),
    );
  }

  #image(id: string, lenient: boolean): Uint8Array | undefined {
    try {
      return this.attachments.getImage(id).bytes;
    } catch (error) {
      if (lenient && error instanceof AppError) return undefined;
      throw error;
    }
  }

  drawing({ page, images }: SetLetter, signal?: AbortSignal): Promise<TypesetDrawing> {
    return this.typesetting.render({ kind: 'letter', page, images, output: 'drawing' }, signal);
  }

  /** @throws MISSING_GLYPH {character, codePoint, where}, TYPESET_FAILED, TYPESET_TIMEOUT */
  pdf({ page, images }: SetLetter, signal?: AbortSignal): Promise<TypesetPdf> {
    return this.typesetting.render({ kind: 'letter', page, images, output: 'pdf' }, signal);
  }

  /** Several letters in one file, for one print job. */
  jointPdf(letters: readonly SetLetter[], signal?: AbortSignal): Promise<TypesetPdf> {
    const images = Object.assign({}, ...letters.map((one) => one.images)) as Images;
    const pages = letters.map((one) => one.page);
    return this.typesetting.render({ kind: 'letters', pages, images, output: 'pdf' }, signal);
  }
}

export function greetingLine(content: LetterContent, facts: LetterFacts): string {
  return greetingIn(content, facts) ?? '';
}
