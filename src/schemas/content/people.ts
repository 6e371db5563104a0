import { z } from 'zod';
import { parseWebAddress } from '../web-address.ts';
import { Slug } from './ledger.ts';

/** One row of content/people.yaml: mentions that a curator knows to be one person. */
export const PersonRow = z.strictObject({
  /** The name to show. */
  name: z.string().min(1),
  /** Every spelling under which the person appears, including the one shown. */
  spellings: z.array(z.string().min(1)).min(1),
  /** Only the mentions on these papers; if omitted, all mentions of the spellings. */
  papers: z.array(Slug).min(1).optional(),
  /** Last parts of former addresses of the person's page, which redirect to it. */
  formerly: z.array(Slug).optional(),
  /** Address of the person's own page, in place of those that sources give. */
  homepage: z
    .string()
    .refine((address) => parseWebAddress(address) !== undefined, 'must begin with https:// or http://')
    .optional(),
});

/** content/people.yaml. */
export const PeopleFile = z.array(PersonRow);

export type PersonRow = z.infer<typeof PersonRow>;
