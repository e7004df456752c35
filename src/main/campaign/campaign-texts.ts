/** The texts of a campaign in its languages: which are approved, and which were translated from an older source. */
import { createHash } from 'node:crypto';
import {
  campaignTexts,
  type Campaign,
  type CampaignEdit,
  type CampaignView,
  type Translations,
} from '@shared/campaign/campaign.schema';
import { documentLanguages, type DocumentLanguage } from '@shared/language/language.schema';

type Texts = Pick<CampaignEdit, (typeof campaignTexts)[number]>;

function textsIn(texts: Texts, language: DocumentLanguage): string[] {
  return campaignTexts.map((field) => texts[field][language] ?? '');
}

/** Tells one state of the source language from another. */
export function sourceDigest(texts: Texts, source: DocumentLanguage): string {
  const text = JSON.stringify(textsIn(texts, source));
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** A language whose words were changed has to be looked at again: what somebody approved was another text. */
export function afterChange(before: Texts & { translations: Translations }, after: Texts): Translations {
  const kept = documentLanguages.flatMap((language) => {
    const translation = before.translations[language];
    if (translation === undefined) return [];
    const same = textsIn(before, language).join('\0') === textsIn(after, language).join('\0');
    return [[language, same ? translation : { ...translation, state: 'draft' as const }]];
  });
  return Object.fromEntries(kept) as Translations;
}

/** Each language in which something is written, the source first. */
export function languagesOf(campaign: Campaign): CampaignView['languages'] {
  const { sourceLanguage, translations } = campaign;
  const now = sourceDigest(campaign, sourceLanguage);
  const others = documentLanguages.filter((language) => language !== sourceLanguage);
  return [sourceLanguage, ...others].flatMap((language) => {
    const isSource = language === sourceLanguage;
    const missing = campaignTexts.filter((field) => (campaign[field][language] ?? '').trim() === '');
    if (!isSource && missing.length === campaignTexts.length) return [];
    const translation = translations[language];
    const state = translation?.state ?? 'draft';
    const stale = !isSource && translation !== undefined && translation.source !== now;
    return [{ language, isSource, state, stale, missing }];
  });
}
