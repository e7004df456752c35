import { AttachmentIntake } from '../attachment/attachment-intake';
import type { Desk } from '../desk/desk';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import type { Typesetting } from '../typeset/typeset.port';
import { CertificateService } from './certificate.service';
import { CustodyService } from './custody.service';
import { DocumentVersionService } from './document-version.service';
import { EvidenceIntakeService } from './evidence-intake.service';
import { EvidenceViewService } from './evidence-view.service';

interface EvidenceSurroundings {
  readonly desk: Desk;
  readonly now: () => number;
  readonly typesetting: Typesetting;
}

/** Everything that files of a case need, over the services that keep records. */
export function createEvidenceServices(
  store: Store,
  records: Pick<RecordServices, 'attachment' | 'caseFile' | 'document' | 'settings' | 'vocabulary'>,
  { desk, now, typesetting }: EvidenceSurroundings,
) {
  const intake = new AttachmentIntake(store, records.attachment);
  const custody = new CustodyService(store);
  const documentVersion = new DocumentVersionService(store);
  const { attachment, caseFile, document } = records;
  const parts = { attachment, caseFile, document, intake, custody, documentVersion, desk, now };
  return {
    attachmentIntake: intake,
    custody,
    documentVersion,
    evidenceIntake: new EvidenceIntakeService(store, parts),
    evidenceView: new EvidenceViewService(parts),
    certificate: new CertificateService({
      ...parts,
      settings: records.settings,
      vocabulary: records.vocabulary,
      typesetting,
    }),
  };
}
