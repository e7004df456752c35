/** What the list of signatories is asked for, as conditions of SQL. */
import { and, isNotNull, like, or, sql, type SQL } from 'drizzle-orm';
import type { campaignRoutes } from '@shared/campaign/campaign.routes';
import { burstSize, supporterFlags, type SupporterFlag } from '@shared/campaign/supporter.schema';
import type { ParsedInput } from '@shared/ipc/route';
import { foldKey } from '@shared/text/fold';
import { supporterTable } from './supporter.table';

export type SupporterQuery = ParsedInput<(typeof campaignRoutes)['supporter.list']>;

/** Another signature of the campaign for which `same` holds. */
function another(same: SQL): SQL {
  return sql`exists (select 1 from supporter as other where other.campaign_id = ${supporterTable.campaignId} and other.deleted_at is null and other.id <> ${supporterTable.id} and ${same})`;
}

const conditions: Record<SupporterFlag, SQL> = {
  same_address: sql`(${supporterTable.addressKey} <> '' and ${another(sql`other.address_key = ${supporterTable.addressKey}`)})`,
  same_person: sql`(${supporterTable.personKey} <> '' and ${another(sql`other.person_key = ${supporterTable.personKey}`)})`,
  disposable: sql`${supporterTable.disposable} = 1`,
  burst: sql`(${supporterTable.domain} <> '' and ${supporterTable.signedOn} is not null and (select count(*) from supporter as other where other.campaign_id = ${supporterTable.campaignId} and other.domain = ${supporterTable.domain} and other.signed_on = ${supporterTable.signedOn} and other.deleted_at is null) >= ${burstSize})`,
};

/** The flags that hold, parted by blanks. */
export const flagList = sql<string>`${sql.join(
  supporterFlags.map((flag) => sql`case when ${conditions[flag]} then ${`${flag} `} else '' end`),
  sql` || `,
)}`;

export function filterOf(filter: SupporterQuery['filter'], campaignId: string): SQL | undefined {
  switch (filter) {
    case 'all':
      return undefined;
    case 'flagged':
      return flaggedIn(campaignId);
    case 'opt_in':
      return isNotNull(supporterTable.optIn);
    case 'edited':
      return sql`${supporterTable.ownText} <> ''`;
    case 'forgotten':
      return isNotNull(supporterTable.forgottenAt);
  }
}

/** Found by groups, in one pass for each kind. */
function flaggedIn(campaignId: string): SQL | undefined {
  const alive = sql`campaign_id = ${campaignId} and deleted_at is null`;
  const { addressKey: address, personKey: person, domain, signedOn } = supporterTable;
  return or(
    conditions.disposable,
    sql`(${address} <> '' and ${address} in (select address_key from supporter where ${alive} group by address_key having count(*) > 1))`,
    sql`(${person} <> '' and ${person} in (select person_key from supporter where ${alive} group by person_key having count(*) > 1))`,
    sql`(${domain} <> '' and (${domain}, ${signedOn}) in (select domain, signed_on from supporter where ${alive} and domain <> '' and signed_on is not null group by domain, signed_on having count(*) >= ${burstSize}))`,
  );
}

/** Each word has to stand somewhere in name, address or organisation. */
export function wordsOf(text: string): SQL | undefined {
  const words = foldKey(text)
    .split(' ')
    .filter((word) => word !== '');
  return and(...words.map((word) => like(supporterTable.words, `%${word.replaceAll(/[%_]/gu, '')}%`)));
}

export function orderOf(order: SupporterQuery['order']) {
  const { id, words, country, signedOn } = supporterTable;
  switch (order) {
    case 'recent':
      // Ids are made in the order of time.
      return [id];
    case 'name':
      return [words, id];
    case 'country':
      return [country, id];
    case 'signed':
      return [signedOn, id];
  }
}
