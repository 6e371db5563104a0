import { newSlug } from '../../src/library/papers/permalinks.ts';
import { seededRandom } from '../../src/library/similarity/seeded-random.ts';
import type { Corpus } from './corpus.ts';
import { pick } from './pick.ts';

/** A generated paper, as text for a listing. */
export interface GeneratedPaper {
  slug: string;
  title: string;
  topic: string;
  abstract: string;
  authorCount: number;
  /** As a listing prints it; some papers have none. */
  date?: string;
}

const SYLLABLES = [
  'ba',
  'cor',
  'dex',
  'fi',
  'gra',
  'hul',
  'jo',
  'kin',
  'lum',
  'mer',
  'nox',
  'pra',
  'quo',
  'rin',
  'sta',
  'tov',
  'vel',
  'zan',
];
/** Most of the possible names with four syllables; the remaining ones would take long to find. */
const MOST_SHORT_NAMES = 0.8 * SYLLABLES.length ** 4;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FIRST_YEAR = 2019;
const SHARE_WITH_DATE = 0.6;
const SHARE_WITH_CODE = 0.3;

/** Papers that recombine the titles and sentences of their topics. The same arguments produce the same papers. */
export function generatePapers(corpus: Corpus, count: number, seed: number): GeneratedPaper[] {
  const random = seededRandom(seed);
  const names = new Set<string>();
  const slugs = new Set<string>();
  return Array.from({ length: count }, () => {
    const paper = generatePaper(corpus, newName(names, random), slugs, random);
    slugs.add(paper.slug);
    return paper;
  });
}

function generatePaper(
  corpus: Corpus,
  name: string,
  taken: ReadonlySet<string>,
  random: () => number,
): GeneratedPaper {
  const shape = pick(corpus.shapes, random);
  const topic = corpus.topics[shape.topic];
  if (!topic) throw new RangeError('the corpus names a topic that it does not have');
  const sentences = Array.from({ length: shape.sentences }, () => pick(topic.sentences, random));
  if (random() < SHARE_WITH_CODE) {
    sentences.push(`Code is available at https://github.com/example/${name.toLowerCase()}.`);
  }
  const title = `${name}: ${pick(topic.titles, random)}`;
  return {
    slug: newSlug(title, name, taken),
    title,
    topic: topic.id,
    abstract: sentences.join(' '),
    authorCount: 1 + Math.floor(random() * 12),
    ...(random() < SHARE_WITH_DATE && { date: randomDate(random) }),
  };
}

/** A name that no other paper has, so that no two papers are merged. */
function newName(names: Set<string>, random: () => number): string {
  for (;;) {
    const length = names.size < MOST_SHORT_NAMES ? 4 : 5;
    const letters = Array.from({ length }, () => pick(SYLLABLES, random)).join('');
    const name = `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
    if (names.has(name)) continue;
    names.add(name);
    return name;
  }
}

function randomDate(random: () => number): string {
  const day = 1 + Math.floor(random() * 28);
  return `${pick(MONTHS, random)} ${day}, ${FIRST_YEAR + Math.floor(random() * 7)}`;
}
