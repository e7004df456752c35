/** What is known of the arrival of one sending, and the paper that proves it. */
import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveryStates, type DeliveryState, type Dispatch } from '@shared/dispatch/dispatch.schema';
import { documentOfFile } from '../evidence/document-of-file';
import { request } from '../ipc/api';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { CivilDateInput, useDay } from '../ui/civil-date-input';
import { FormFoot } from '../ui/form-foot';
import { dayOf, instantOfDay } from './instant-of-day';

interface DeliveryDialogProps {
  /** null: closed. */
  dispatch: Dispatch | null;
  caseFileId: string;
  onClose: () => void;
}

export function DeliveryDialog({ dispatch, caseFileId, onClose }: DeliveryDialogProps) {
  const { t } = useTranslation('course');
  return (
    <Dialog opened={dispatch !== null} onClose={onClose} title={t('course:delivery.title')}>
      {dispatch !== null && (
        <DeliveryForm key={dispatch.id} dispatch={dispatch} caseFileId={caseFileId} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface DeliveryFormProps {
  dispatch: Dispatch;
  caseFileId: string;
  onClose: () => void;
}

function DeliveryForm({ dispatch, caseFileId, onClose }: DeliveryFormProps) {
  const { t } = useTranslation('course');
  const { id, revision } = dispatch;
  const [delivery, setDelivery] = useState<DeliveryState>(
    dispatch.delivery === 'pending' ? 'delivered' : dispatch.delivery,
  );
  const [today] = useState(() => dayOf(Date.now()));
  const { day, ready, input } = useDay(dispatch.deliveryAt === null ? today : dayOf(dispatch.deliveryAt));
  const [proofDocumentId, setProof] = useState(dispatch.proofDocumentId);
  const note = useCommand('dispatch.noteDelivery');
  const save = () =>
    void note
      .mutateAsync({ id, revision, delivery, deliveryAt: instantOfDay(day), proofDocumentId })
      .then(onClose, () => undefined);
  return (
    <Stack>
      <Select
        label={t('course:delivery.state')}
        data={deliveryStates.map((value) => ({ value, label: t(`course:deliveryState.${value}`) }))}
        value={delivery}
        allowDeselect={false}
        onChange={(value) => setDelivery(deliveryStates.find((one) => one === value) ?? 'pending')}
      />
      <CivilDateInput
        lean="past"
        latest={today}
        label={t('course:delivery.day')}
        disabled={delivery === 'pending'}
        {...input}
      />
      <ProofField caseFileId={caseFileId} value={proofDocumentId} onChange={setProof} />
      {note.error !== null && <ErrorMessage error={note.error} />}
      <FormFoot onCancel={onClose}>
        <Button loading={note.isPending} disabled={!ready} onClick={save} data-autofocus>
          {t('course:delivery.save')}
        </Button>
      </FormFoot>
    </Stack>
  );
}

/** A document of the case, or a file that becomes one. */
function ProofField(props: {
  caseFileId: string;
  value: string | null;
  onChange: (documentId: string | null) => void;
}) {
  const { t } = useTranslation('course');
  const { caseFileId } = props;
  const [error, setError] = useState<unknown>(null);
  const documents = useRoute('document.listOfCase', { caseFileId });
  const addFile = async () => {
    try {
      const [file] = await request('evidence.choose', {});
      if (file === undefined) return;
      const place = { caseFileId, documentId: null, date: null };
      const added = await request('evidence.addChosen', { token: file.token, place });
      const documentId = await documentOfFile(added, place, request);
      await documents.refetch();
      props.onChange(documentId);
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Stack gap={6}>
      <Select
        label={t('delivery.proof')}
        placeholder={t('delivery.noProof')}
        data={(documents.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={props.value}
        clearable
        searchable
        onChange={props.onChange}
      />
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => void addFile()}>
          {t('delivery.addFile')}
        </Button>
      </Group>
      {error !== null && <ErrorMessage error={error} />}
    </Stack>
  );
}
