/// <reference types="vite/types/importMeta.d.ts" />
import { z } from 'zod';
import { PlaybookFields } from '@shared/playbook/playbook.schema';
import type { Actor } from '../ipc/context';
import type { Store } from '../store/store';
import type { PlaybookService } from './playbook.service';

const ShippedPlaybook = PlaybookFields.omit({ starterKey: true })
  .extend({ version: z.int().min(1), key: z.string().min(1) })
  .strict();

const files = import.meta.glob<unknown>('../../../resources/playbooks/*.json', {
  import: 'default',
  eager: true,
});

/** The playbooks that the app ships. @throws ZodError for one that is not complete: the first test shows it */
export function shippedPlaybooks(): PlaybookFields[] {
  return Object.values(files).map((file) => {
    const { version: _version, key, ...fields } = ShippedPlaybook.parse(file);
    return { ...fields, starterKey: key };
  });
}

/** Nobody has done it, so that nobody's undo takes it back. */
const shipping: Actor = { id: '', name: 'Amparo' };

/**
 * Puts the shipped playbooks into a vault that has none yet, in one transaction. A vault that knows any, be it in the
 * bin, is left as its people made it.
 */
export function installPlaybooks({
  store,
  playbook,
}: {
  readonly store: Store;
  readonly playbook: PlaybookService;
}): void {
  if (playbook.hasAny()) return;
  store.write(shipping, 'playbook.install', (writer) => {
    for (const fields of shippedPlaybooks()) playbook.insert(writer, fields);
  });
}
