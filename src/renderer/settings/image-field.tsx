/** A picture of the organisation: chosen from disk, stored in the vault, shown as it will be printed. */
import { Button, FileButton, Group, Input } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import type { FieldOf, FieldProps } from '../ui/fields';
import { useFieldAs, type StoredRecord } from '../ui/record-form';
import classes from './settings.module.css';

export function ImageField<R extends StoredRecord>(props: FieldProps<R, FieldOf<R, string | null>>) {
  const { t } = useTranslation('settings');
  const field = useFieldAs<string | null, R>(props.form, props.name);
  const add = useCommand('attachment.addImage');
  const set = (id: string | null) => {
    field.saver.type(id);
    field.saver.leave();
  };
  const choose = (file: File | null) => {
    if (file === null) return;
    void file
      .arrayBuffer()
      .then((buffer) =>
        add.mutate({ name: file.name, bytes: new Uint8Array(buffer) }, { onSuccess: ({ id }) => set(id) }),
      );
  };
  return (
    <Input.Wrapper label={props.label} labelElement="div" description={props.description}>
      <Group mt={4} align="center">
        {field.value !== null && <Picture id={field.value} label={props.label} />}
        <FileButton accept="image/png,image/jpeg,image/gif,image/webp" onChange={choose}>
          {(button) => (
            <Button variant="default" loading={add.isPending} disabled={field.saver.locked} {...button}>
              {t('organisation.chooseImage')}
            </Button>
          )}
        </FileButton>
        {field.value !== null && (
          <Button variant="default" disabled={field.saver.locked} onClick={() => set(null)}>
            {t('organisation.removeImage')}
          </Button>
        )}
      </Group>
      {add.error !== null && <ErrorMessage error={add.error} />}
      <FieldState
        field={field}
        show={(id) => (id === null ? '–' : <Picture id={id} label={props.label} />)}
      />
    </Input.Wrapper>
  );
}

function Picture({ id, label }: { id: string; label: string }) {
  const image = useRoute('attachment.getImage', { id });
  const stored = image.data;
  // The address of the blob lives as long as the picture is shown.
  const show = useCallback(
    (element: HTMLImageElement) => {
      if (stored === undefined) return undefined;
      const url = URL.createObjectURL(new Blob([new Uint8Array(stored.bytes)], { type: stored.mime }));
      element.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [stored],
  );
  if (image.error !== null) return <ErrorMessage error={image.error} />;
  return stored === undefined ? null : <img ref={show} alt={label} className={classes['picture']} />;
}
