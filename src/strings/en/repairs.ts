/** The name of a text repair, and its reason. */
interface NamedRepair {
  name: string;
  reason: string;
}

/** By the name of the rule; rules that are missing here are described in their own words, which are English. */
export const repairs: Readonly<Record<string, NamedRepair>> = {};
