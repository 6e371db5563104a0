/**
 * One change made to a field of a record, kept so that a reader can see what was received. `before` is the exact
 * text received at `position` (a UTF-16 offset in the field as received); `after` is the plain text that replaced
 * it.
 */
export interface Repair {
  /** Name of the rule in `src/text/repair/rules/`. */
  rule: string;
  before: string;
  after: string;
  position: number;
}

/** A repair in an abstract; `paragraph` is the 0-based paragraph and `position` the offset in it. */
export interface ParagraphRepair extends Repair {
  paragraph: number;
}
