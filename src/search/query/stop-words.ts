/** Words that carry no subject of their own: articles, prepositions, auxiliaries, and how questions are asked. */
const STOP_WORDS = new Set(
  `a about all also am an and any are as at be been being between but by can could did do does doing done during
  each either else for from get gets getting give gives go goes had has have having he her here his how i if in into is
  it its itself just lets like make makes making many may me might more most much must my no nor not of off on only
  onto or other our over per really same shall she should since so some still such take takes taking than that the
  their them then there these they this those though through to too under up upon us use used uses using very via was
  way ways we well were what when where whether which while who whose why will with within would yet you your
  best good please find show tell paper papers article articles study studies work works approach approaches method
  methods technique techniques`.split(/\s+/),
);

/** Whether a folded word is left out of a query that has other words. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
