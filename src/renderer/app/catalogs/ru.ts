/// <reference types="vite/client" />
import type { CatalogFiles } from '../texts';

export const files: CatalogFiles = import.meta.glob('../../../shared/texts/ru/*.json', {
  eager: true,
  import: 'default',
});
