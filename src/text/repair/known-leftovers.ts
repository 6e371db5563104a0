/** Sound text that looks damaged, reviewed by hand, each with its reason; everything else is a case for a curation. */
export const knownLeftovers: readonly { text: string; reason: string }[] = [
  { text: '(~billion parameters)', reason: '"about" before a word: the authors typed the tilde' },
  { text: 'O(sqrt(n))', reason: 'the authors wrote the root in words' },
  { text: 'nn.Linear layer', reason: 'the name of a class in code' },
  { text: 'ternary {-1, 0, 1}', reason: 'a set of three values' },
  { text: 'at 3.0x/2yrs', reason: 'a rate: 3.0 times in two years' },
];
