import { z } from 'zod';

/** In which tables from outside are written. */
export const encodings = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1251', 'windows-1252', 'KOI8-R'] as const;
export const Encoding = z.enum(encodings);
export type Encoding = z.infer<typeof Encoding>;
