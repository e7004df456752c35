/** The part of tools/ that the walks use; tools/ is plain JavaScript. */
declare module '*/tools/electron-path.mjs' {
  export function getElectron(): { executable: string; folder: string };
  export function electronSwitches(): string[];
}
