/**
 * What this computer remembers between starts: looks, the idle limit, places of windows, and where vaults are.
 * Guarantees: no name, title or text of a vault is written; an unreadable file gives the defaults and is replaced at the
 * next change; a file is written whole or not at all.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Language } from '@shared/language/language.schema';
import { Appearance, IdleMinutes } from '@shared/shell/shell.schema';

const WindowPlace = z.object({
  x: z.int().exactOptional(),
  y: z.int().exactOptional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

const Settings = z.object({
  /** Null: as the system. */
  language: Language.nullable().catch(null),
  appearance: Appearance.catch('system'),
  idleMinutes: IdleMinutes.catch(5),
  window: WindowPlace.catch({ width: 1280, height: 800, maximized: false }),
  /** Newest first. A path may itself be telling: the person can forget each one, and hide the names. */
  vaults: z.array(z.string().max(4096)).max(20).catch([]),
  showVaultNames: z.boolean().catch(true),
  /** Random ids of those who opened a vault here, the latest first; who they are stands in the vault. */
  lastUsers: z.array(z.uuid()).max(20).catch([]),
});
export type Settings = z.infer<typeof Settings>;

export class SettingsFile {
  #value: Settings;

  constructor(
    private readonly file: string,
    private readonly unreadable: () => void,
  ) {
    this.#value = this.#read();
  }

  get value(): Readonly<Settings> {
    return this.#value;
  }

  /** Changes some settings and writes the file; a folder that cannot be written to keeps them for this run. */
  change(patch: Partial<Settings>): void {
    this.#value = { ...this.#value, ...patch };
    try {
      const draft = `${this.file}.new`;
      writeFileSync(draft, JSON.stringify(this.#value, null, 2), { mode: 0o600 });
      renameSync(draft, this.file);
    } catch {
      this.unreadable();
    }
  }

  #read(): Settings {
    try {
      return Settings.parse(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) this.unreadable();
      return Settings.parse({});
    }
  }
}

/** The first of the system's languages in which the program speaks, else English. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const parsed = Language.safeParse(tag.slice(0, 2).toLowerCase());
    if (parsed.success) return parsed.data;
  }
  return 'en';
}
