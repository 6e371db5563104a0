/** What repairs of a text are called, and why they are made. */
interface NamedRepair {
  name: string;
  reason: string;
}

/** By the name of the rule; what is not here has the rule's own words, which are English. */
export const repairs: Readonly<Record<string, NamedRepair>> = {};
