import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesBehindAuthors } from '../../../src/library/names/name-cues.ts';

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
      expect(ends(matchesBehindAuthors(text, new RegExp(cue, 'gu')))).toEqual(ends(text.matchAll(naive)));
    }),
    { numRuns: 2_000 },
  );
});
