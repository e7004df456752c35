import { z } from 'zod';

/** Why the text of a file was not read: it is found by its name only. */
export const textFailures = ['encrypted', 'damaged', 'tooBig', 'tooLong'] as const;
export type TextFailure = (typeof textFailures)[number];

/** `waiting`: its turn has not come; `read`: it is searched; `none`: of a kind that is not read, or without words. */
export const textStates = ['waiting', 'read', 'empty', 'none', 'failed'] as const;

export const FileTextState = z.object({
  state: z.enum(textStates),
  failure: z.enum(textFailures).nullable(),
  /** Only the beginning is searched. */
  cut: z.boolean(),
});
export type FileTextState = z.infer<typeof FileTextState>;

/** As far as the search reads into a file: some hundred pages. */
export const longestText = 200_000;

/** More than a file of words has. */
export const largestRead = 64 * 1024 * 1024;

const office =
  /^application\/vnd\.(?:openxmlformats-officedocument\.(?:wordprocessing|spreadsheet|presentation)ml|oasis\.opendocument\.(?:text|spreadsheet|presentation)|ms-(?:word|excel|powerpoint)\.\w+\.macroenabled)/u;
const officeNames = /\.(?:docx|xlsx|pptx|odt|ods|odp)$/iu;
/** An archive whose beginning does not show its kind, and what Office makes of a file behind a password. */
const wrapped = ['application/zip', 'application/x-cfb'];
const others = ['application/pdf', 'application/rtf', 'application/xml'];
const mailNames = /\.(?:eml|msg)$/iu;

/** Files of words, tables and slides of Office and LibreOffice, by what their bytes say they are. */
export function isOfficeFile(mime: string, name: string): boolean {
  return office.test(mime) || (wrapped.includes(mime) && officeNames.test(name));
}

/** Whether files of this kind are read, by what their bytes say they are; a mail says it by its name alone. */
export function isRead(mime: string, name: string): boolean {
  return (
    others.includes(mime) || mime.startsWith('text/') || isOfficeFile(mime, name) || mailNames.test(name)
  );
}
