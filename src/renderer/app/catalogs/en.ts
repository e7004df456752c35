/// <reference types="vite/client" />
import type { CatalogFiles } from '../texts';

export const files: CatalogFiles = import.meta.glob('../../../shared/texts/en/*.json', {
  eager: true,
  import: 'default',
});
