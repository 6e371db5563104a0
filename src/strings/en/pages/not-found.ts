/** The page for an unknown address. */
export const notFound = {
  title: 'Page not found',
  description: 'There is no page at this address.',
  heading: 'There is no page at this address',
  lead: 'Addresses here do not change, so this one was probably cut off or mistyped. [Search for the paper](search) or look it up [by title](titles).',
  leadWithTopics:
    'Addresses here do not change, so this one was probably cut off or mistyped. [Search for the paper](search), look it up [by title](titles), or start from a topic.',
  suggestions: 'Pages with a similar address',
};
