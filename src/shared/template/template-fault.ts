/** What a template cannot say, by code; the catalogs say each in plain words. */
export const templateFaultCodes = [
  'unknownField',
  'wrongForms',
  'braces',
  'inclusiveOutsideFrench',
  'unknownCondition',
  'unknownValue',
  'outsideRepeat',
  'notRequirable',
  'listWithoutRepeat',
] as const;
export type TemplateFaultCode = (typeof templateFaultCodes)[number];

/** A mistake of the author of a template: it is refused when it is saved, and a shipped one does not start. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  constructor(
    readonly code: TemplateFaultCode,
    /** What it is about: a path, a condition, a text. */
    readonly subject: string,
  ) {
    super(`${code}: ${subject}`);
  }
}
