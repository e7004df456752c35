import type { CustomField } from '@shared/custom/custom-field.schema';
import { useRoute } from '../ipc/useRoute';

const none: readonly CustomField[] = [];

/** The fields that the organisation made for itself, retired ones too, in their order; empty until they are there. */
export function useCustomFields(): readonly CustomField[] {
  return useRoute('customField.list', {}).data ?? none;
}
