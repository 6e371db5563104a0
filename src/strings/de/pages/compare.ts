import type { compare as model } from '../../en/pages/compare.ts';

export const compare: typeof model = {
  title: 'Arbeiten vergleichen',
  description: 'Zwei bis fünf Arbeiten nebeneinander.',
  lead: 'Zwei bis fünf Arbeiten nebeneinander, ausgewählt auf der [Leseliste](list). Die Adresse dieser Seite nennt sie und lässt sich weitergeben.',
  noScript: 'Der Vergleich entsteht im Browser und braucht JavaScript, das ausgeschaltet ist.',
  region: 'Vergleich',
};
