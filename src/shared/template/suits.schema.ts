import { z } from 'zod';
import { competences, officeKinds } from '../authority/office.schema';
import { CountryCode } from '../record/record.schema';

/** Whom it suits; empty: anybody. It is offered first for them, and refused to nobody. */
export const Suits = z.strictObject({
  offices: z.array(z.enum(officeKinds)).max(20).default([]),
  competences: z.array(z.enum(competences)).max(20).default([]),
  countries: z.array(CountryCode).max(20).default([]),
});
export type Suits = z.infer<typeof Suits>;

export const forAnybody: Suits = { offices: [], competences: [], countries: [] };
