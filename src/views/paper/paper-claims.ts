import { urls } from '../../base/addresses.ts';
import { CAVEAT, claimSubject } from '../../schemas/claim-labels.ts';
import type { PaperText } from '../../schemas/paper-text.ts';

/** A claim as a paper's own page lists it. */
export interface PaperClaim {
  /** As the abstract writes it: "up to 2.3×". */
  text: string;
  /** What it is about: "less memory"; empty where that is not known. */
  subject: string;
  /** What the sentence compares with. */
  versus?: string;
}

/** What a paper reports in numbers. */
export interface PaperClaimsView {
  claims: PaperClaim[];
  caveat: string;
  /** The ledger of all claims. */
  ledger: string;
}

/** The claims of a paper, in the order of its abstract; undefined where it makes none. */
export function paperClaims({ claims }: Pick<PaperText, 'claims'>): PaperClaimsView | undefined {
  if (claims.length === 0) return undefined;
  return {
    claims: claims.map((claim) => ({
      text: claim.text,
      subject: claimSubject(claim),
      ...(claim.versus !== undefined && { versus: claim.versus }),
    })),
    caveat: CAVEAT,
    ledger: urls.claims(),
  };
}
