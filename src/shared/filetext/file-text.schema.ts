import { z } from 'zod';

/** Why the text of a file was not read: it is found by its name only. */
export const textFailures = ['encrypted', 'damaged', 'tooBig', 'tooLong'] as const;
export type TextFailure = (typeof textFailures)[number];

/** `waiting`: its turn has not come; `read`: it is searched; `none`: of a kind that is not read, or without words. */
export const textStates = ['waiting', 'read', 'none', 'failed'] as const;

export const FileTextState = z.object({
  state: z.enum(textStates),
  failure: z.enum(textFailures).nullable(),
  /** Only the beginning is searched. */
  cut: z.boolean(),
});
export type FileTextState = z.infer<typeof FileTextState>;

/** As far as the search reads into a file: some hundred pages. */
export const longestText = 200_000;

const read = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/** Whether files of this kind are read, by what their bytes say they are; a mail says it by its name alone. */
export function isRead(mime: string, name: string): boolean {
  return (
    read.includes(mime) ||
    mime.startsWith('text/') ||
    mime === 'application/xml' ||
    /\.(?:eml|msg)$/iu.test(name)
  );
}
