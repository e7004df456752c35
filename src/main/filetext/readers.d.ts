/** The part of sax that is used. */
declare module 'sax' {
  interface Parser {
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    onopentag: (tag: {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    }) => void;
    onclosetag: (name: string) => void;
    onerror: (error: Error) => void;
    error: Error | null;
    write(text: string): Parser;
    resume(): Parser;
    close(): Parser;
  }
  export function parser(
    strict: boolean,
    options?: { lowercase?: boolean; strictEntities?: boolean },
  ): Parser;
}

/** The other half of pdf.js, which it looks for by name only. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
