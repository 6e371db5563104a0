/** The page that compares papers, and its script. */
export const compare = {
  title: 'Compare papers',
  description: 'Two to five papers side by side.',
  lead: 'Two to five papers side by side, chosen on your [reading list](list). The address of this page names them, so it can be shared.',
  noScript: 'The comparison is made in your browser and needs JavaScript, which is off.',
  region: 'Comparison',
};
