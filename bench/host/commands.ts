/** What the bench can ask of an Electron that it started (host.ts); arguments and answers are plain data. */
export interface HostCommands {
  versions(): { electron: string; chromium: string };
  /** Waits for an element that matches `selector` and for the frame after it. @returns ms since 1970 */
  painted(selector: string): number;
  /** Runs an expression in the newest window and awaits it. */
  run(script: string): unknown;
  /** Ids of every process of this Electron. */
  processes(): number[];
  /** Begins to tick every millisecond in the main process. */
  'tick.start'(): void;
  /** The longest time between two ticks since then, in ms. */
  'tick.stop'(): { longest: number; ticks: number };
  /** Opens hidden windows with the page at `file`, in which bodies are swapped. */
  'print.open'(file: string, windows: number): void;
  /** Swaps the body and prints to PDF. */
  'print.letter'(letter: HtmlLetter): { ms: number; bytes: number };
  /** Prints all letters to files, shared out to the windows. */
  'print.files'(letters: HtmlLetter[], folder: string): { ms: number };
  /** Opens a window that shows PDF pages through pdf.js. */
  'viewer.open'(nodeModules: string): void;
  /** Shows every page of a PDF. @returns ms from bytes to the frame after they were drawn */
  'viewer.show'(pdf: string): number;
}

export interface HtmlLetter {
  readonly language: string;
  readonly body: string;
}

export type HostMode = 'app' | 'blank' | 'printer' | 'viewer';
export interface HostRequest {
  readonly id: number;
  readonly name: keyof HostCommands;
  readonly args: readonly unknown[];
}
export type HostAnswer = { readonly id: number; readonly value?: unknown; readonly error?: string };
