import type { DossierRelease } from '@shared/dossier/dossier.schema';
import type { releaseRoutes } from '@shared/release/release.routes';
import type { Leaving } from '@shared/release/release.schema';
import type { HandlersFor } from '../ipc/router';
import type { Services } from '../services';

interface Asked {
  readonly caseFileId: string;
  readonly releases: DossierRelease[];
  readonly reason: string;
}

export function releaseHandlers(services: () => Services): HandlersFor<typeof releaseRoutes> {
  return { 'release.ask': ({ leaving }) => ask(services(), leaving) };
}

function ask(services: Services, leaving: Leaving): Asked {
  switch (leaving.kind) {
    case 'letters':
      return lettersOf(services, leaving.ids);
    case 'appeal':
      return lettersOf(
        services,
        services.letter
          .listOfAppeal(leaving.appealId)
          .flatMap(({ id, state }) => (state === 'withdrawn' ? [] : id)),
      );
    case 'submission': {
      const { caseFileId, releaseReason } = services.submission.get(leaving.id);
      return { caseFileId, reason: releaseReason, releases: services.submissionPaper.releases(leaving.id) };
    }
    case 'dossier': {
      const { caseFileId, releaseReason } = services.dossier.get(leaving.id);
      return { caseFileId, reason: releaseReason, releases: services.dossier.releasesOf(leaving.id) };
    }
    case 'file': {
      const { caseFileId } = services.evidenceView.get(leaving.versionId).document;
      return { caseFileId, reason: '', releases: services.evidenceView.releasesOf(leaving.versionId) };
    }
    case 'certificate': {
      const { caseFileId } = services.document.get(leaving.choice.documentId);
      return { caseFileId, reason: '', releases: services.certificate.releases(leaving.choice) };
    }
    case 'sheet':
      return ofCampaign(
        services,
        leaving.choice.campaignId,
        services.petition.releasesOfSheet(leaving.choice),
      );
    case 'lot':
      return ofCampaign(services, leaving.choice.campaignId, services.petition.releasesOfLot(leaving.choice));
    case 'outcome':
      return ofCampaign(services, leaving.campaignId, services.outcomeMail.releases(leaving.campaignId));
  }
}

function lettersOf({ letter, letterRelease }: Services, ids: readonly string[]): Asked {
  const letters = ids.map((id) => letter.get(id));
  const reason = letters.find(({ releaseReason }) => releaseReason !== '')?.releaseReason ?? '';
  return { caseFileId: letters[0]?.caseFileId ?? '', reason, releases: letterRelease.of(letters) };
}

function ofCampaign({ campaign }: Services, id: string, releases: DossierRelease[]): Asked {
  return { caseFileId: campaign.get(id).caseFileId, reason: '', releases };
}
