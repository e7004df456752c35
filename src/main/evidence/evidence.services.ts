import { AttachmentIntake } from '../attachment/attachment-intake';
import type { Desk } from '../desk/desk';
import { FileTextService } from '../filetext/file-text.service';
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
  records: Pick<
    RecordServices,
    'attachment' | 'caseFile' | 'document' | 'release' | 'settings' | 'vocabulary'
  >,
  { desk, now, typesetting }: EvidenceSurroundings,
) {
  const intake = new AttachmentIntake(store, records.attachment);
  const custody = new CustodyService(store);
  const documentVersion = new DocumentVersionService(store);
  const { attachment, caseFile, document, release } = records;
  const fileText = new FileTextService(store, { attachment, documentVersion });
  const parts = {
    attachment,
    caseFile,
    document,
    release,
    fileText,
    intake,
    custody,
    documentVersion,
    desk,
    now,
  };
  return {
    attachmentIntake: intake,
    fileText,
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
