/** One page of each type, below the base, to be opened with `page.goto`. */
export const PAGE_TYPES = {
  home: './',
  topics: 'topics/',
  hub: 'topics/kv-cache/',
  paper: 'papers/h2o-heavy-hitter-oracle/',
  'papers by year': 'papers/',
  'papers by title': 'papers/by-title/2/',
  authors: 'authors/',
  author: 'authors/beidi-chen/',
  systems: 'systems/',
  glossary: 'glossary/2/',
  claims: 'claims/2/',
  sources: 'sources/',
  changes: 'changes/',
  'one import': 'changes/source-004_41726ae799d4a7a4-txt/',
  'not found': '404.html',
} as const;
