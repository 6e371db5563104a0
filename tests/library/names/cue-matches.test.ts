import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesAt, matchesBehindAuthors } from '../../../src/library/names/cue-matches.ts';

const AUTHORS = String.raw`\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Ss]tudy|[Rr]eport|[Aa]rticle|[Ll]etter|[Tt]hesis)\b`;
const CUES = [String.raw`\b(?:present|call)(?:s|ed)? `, String.raw`\bpresents? an? (?:(?!of )[a-z]+ ){0,10}`];
const words = fc.constantFrom(
  ...'We we owe paper Article present presents called a an of kite, presents. 😀😀😀😀😀😀 reallyquitelongword'.split(
    ' ',
  ),
);

it.each(CUES)('%s is found where the pattern with the authors before it finds it', (cue) => {
  const naive = new RegExp(`${AUTHORS}[^.;!?]{0,60}?${cue}`, 'gu');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60, size: 'max' }), (parts) => {
      const text = `${parts.join(' ')} `;
      const ends = (matches: Iterable<RegExpExecArray>) =>
        [...matches].map((match) => match.index + match[0].length);
      const matches = matchesAt(text, new RegExp(cue, 'uy'), Array(text.length).keys());
      expect(ends(matchesBehindAuthors(text, matches))).toEqual(ends(text.matchAll(naive)));
    }),
    { numRuns: 2_000 },
  );
});
