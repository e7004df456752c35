import type { campaignOutputRoutes, campaignRoutes } from '@shared/campaign/campaign.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { RecordServices, Services } from '../services';
import { readCampaignReport } from './campaign-report';
import type { campaignTable } from './campaign.table';
import type { supporterTable } from './supporter.table';

export function campaignHandlers(
  services: () => RecordServices & Pick<Services, 'supporterImport'>,
): HandlersFor<typeof campaignRoutes> {
  return {
    ...recordHandlers<typeof campaignRoutes, 'campaign', typeof campaignTable>(
      'campaign',
      () => services().campaign,
    ),
    'campaign.list': (filter) => services().campaign.list(filter),
    'campaign.view': ({ id }) => services().campaign.view(id),
    'campaign.readReport': ({ id, ...file }) => readCampaignReport(services().campaign.get(id), file),
    'campaign.translation': ({ language, state, ...at }, { actor }) =>
      services().campaign.setTranslation(actor, at, language, state),
    'campaign.close': ({ id, revision }, { actor }) => services().campaign.close(actor, id, revision),
    'campaign.reopen': ({ id, revision }, { actor }) => services().campaign.reopen(actor, id, revision),
    ...supporterHandlers(services),
  };
}

type SupporterRoutes = Pick<
  typeof campaignRoutes,
  Extract<keyof typeof campaignRoutes, `supporter${string}`>
>;

function supporterHandlers(
  services: () => RecordServices & Pick<Services, 'supporterImport'>,
): HandlersFor<SupporterRoutes> {
  return {
    ...recordHandlers<typeof campaignRoutes, 'supporter', typeof supporterTable>(
      'supporter',
      () => services().supporter,
    ),
    'supporter.create': async (values, { actor }) => {
      await services().supporter.prepare();
      return services().supporter.create(actor, values);
    },
    'supporter.update': async ({ id, revision, patch }, { actor }) => {
      await services().supporter.prepare();
      return services().supporter.update(actor, id, revision, patch);
    },
    'supporter.list': (query) => services().supporter.list(query),
    'supporter.counts': ({ campaignId, by, publicly }) =>
      services().supporterCounts.table(campaignId, by, publicly),
    'supporter.forget': ({ id }, { actor }) => services().supporter.forget(actor, id),
    'supporter.forgetAll': ({ campaignId }, context) => services().supporter.forgetAll(context, campaignId),
    'supporterImport.paste': ({ campaignId, text }) => services().supporterImport.paste(campaignId, text),
    'supporterImport.reread': ({ token, encoding }) => services().supporterImport.reread(token, encoding),
    'supporterImport.check': (choice, context) => services().supporterImport.check(context, choice),
    'supporterImport.run': (choice, context) => services().supporterImport.run(context, choice),
    'supporterImport.takeBack': ({ importId }, context) => services().supporter.takeBack(context, importId),
  };
}

export function campaignOutputHandlers(services: () => Services): HandlersFor<typeof campaignOutputRoutes> {
  return {
    'supporterImport.open': ({ campaignId }) => services().supporterImport.open(campaignId),
    'supporterImport.saveRejected': (choice, { actor, signal }) =>
      services().supporterImport.saveRejected(actor, choice, signal),
    'campaign.exportOptIns': ({ campaignId }, { actor }) =>
      services().campaignExport.saveOptIns(actor, campaignId),
    'campaign.exportCounts': (asked, { actor }) => services().campaignExport.saveCounts(actor, asked),
    'campaign.outcomeMails': ({ answer = {}, ...asked }, context) =>
      services().outcomeMail.save(context, { ...asked, answer }),
    'petition.sheetPreview': (choice, { signal }) => services().petition.previewSheet(choice, signal),
    'petition.sheetSave': (choice, { actor, signal }) => services().petition.saveSheet(actor, choice, signal),
    'petition.sheetPrint': (choice, { actor, signal }) =>
      services().petition.printSheet(actor, choice, signal),
    'petition.lotPreview': (choice, { signal }) => services().petition.previewLot(choice, signal),
    'petition.lotSave': (choice, context) => services().petition.saveLot(context, choice),
    'petition.lots': ({ campaignId }) => services().petition.listOf(campaignId),
    'petition.delivered': ({ id, revision, deliveredOn }, { actor }) =>
      services().petition.update(actor, id, revision, { deliveredOn }),
  };
}
