import { asc, isNull } from 'drizzle-orm';
import type { OrganisationSettings } from '@shared/settings/settings.schema';
import type { Actor } from '../ipc/context';
import { RecordService } from '../record/record.service';
import type { RowPatch, Store } from '../store/store';
import { settingsTable } from './settings.table';
import { signatoryTable } from './signatory.table';

/** The settings are one record, known by this id in every vault: two laptops that exchange must not hold two of them. */
export const settingsId = '01900000-0000-7000-8000-000000000001';

export class SettingsService extends RecordService<typeof settingsTable> {
  constructor(store: Store) {
    super(store, settingsTable, () => ({
      names: {},
      letterhead: {},
      registration: {},
      address: {},
      email: '',
      phone: '',
      web: '',
      country: null,
      place: {},
      logoId: null,
      referencePattern: '{year}/{number:3}',
      caseNumberPattern: '{country}-{year}-{number:3}',
      inclusiveFrench: false,
      defaultLanguage: 'en',
      defaultSignatoryId: null,
      silentAfterDays: 30,
      replyAfterDays: 30,
      retentionYears: null,
      ownApproval: null,
      draftsFollowUps: false,
    }));
  }

  /** The one record; what a vault has not set yet comes from the defaults, without writing anything. */
  current(): OrganisationSettings {
    const stored = this.find(settingsId);
    if (stored !== undefined && stored.deletedAt === null) return stored;
    const unset = {
      revision: 1,
      sensitivity: 2 as const,
      createdAt: 0,
      createdBy: '',
      updatedAt: 0,
      updatedBy: '',
    };
    return { ...this.complete({}), ...unset, id: settingsId, deletedAt: null } as OrganisationSettings;
  }

  /** @throws CONFLICT {field} */
  change(actor: Actor, revision: number, patch: RowPatch<typeof settingsTable>): OrganisationSettings {
    return this.store.write(actor, 'settings.update', (writer) => {
      const stored = this.find(settingsId);
      if (stored === undefined) return this.insert(writer, { ...patch, id: settingsId });
      // Undoing the very first change has put the record into the bin.
      if (stored.deletedAt === null) return writer.update(settingsTable, settingsId, revision, patch);
      const restored = writer.restore(settingsTable, settingsId);
      return writer.update(settingsTable, settingsId, restored.revision, { ...this.complete({}), ...patch });
    });
  }
}

export class SignatoryService extends RecordService<typeof signatoryTable> {
  constructor(store: Store) {
    super(store, signatoryTable, () => ({
      names: {},
      titles: {},
      gender: null,
      signatureImageId: null,
      position: 1000,
    }));
  }

  list(): (typeof signatoryTable.$inferSelect)[] {
    return this.store.read
      .select()
      .from(signatoryTable)
      .where(isNull(signatoryTable.deletedAt))
      .orderBy(asc(signatoryTable.position), asc(signatoryTable.id))
      .all();
  }

  /** Those not named follow in their old order. */
  reorder(actor: Actor, ids: readonly string[]): (typeof signatoryTable.$inferSelect)[] {
    this.store.write(actor, 'signatory.reorder', (writer) => {
      const place = ({ id }: { id: string }) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const ordered = this.list().toSorted((a, b) => place(a) - place(b));
      for (const [position, row] of ordered.entries()) {
        writer.update(signatoryTable, row.id, row.revision, { position });
      }
    });
    return this.list();
  }
}
