/** Where a hub's overview speaks of a paper. */
export interface OverviewMention {
  topic: string;
  /** The line of work that discusses it; undefined where only another part of the overview names it. */
  lineOfWork?: string;
}
