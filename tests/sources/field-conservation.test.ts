import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapters } from '../../src/sources/index.ts';
import { listing } from '../../src/sources/listing/listing.ts';
import { readSource } from '../../src/sources/read/read-source.ts';

/** A value that no cleaning changes and that stands nowhere by chance. */
const value = fc.stringMatching(/^Zq[a-z]{6,10}$/);
const name = fc.stringMatching(/^[a-z]{5,9}$/).filter((text) => text !== 'title');
const pairs = fc.uniqueArray(fc.tuple(name, value), {
  minLength: 1,
  maxLength: 8,
  selector: ([name]) => name,
});

/** How each format writes an entry with a title and some named values; `names` are its own where it has a fixed set. */
const formats: Record<string, (pairs: [string, string][]) => string> = {
  bibtex: (pairs) =>
    `@article{key,\n title = {A Title},\n${pairs.map(([n, v]) => ` ${n} = {${v}},\n`).join('')}}\n`,
  ris: (pairs) => {
    const tags = pairs.map(([, v], at) => `${TAGS[at % TAGS.length]}  - ${v}\n`);
    return `TY  - JOUR\nTI  - A Title\n${tags.join('')}ER  - \n`;
  },
  'json-lines': (pairs) =>
    `${JSON.stringify({ title: 'A Title', year: 2020, ...Object.fromEntries(pairs) })}\n`,
  'csl-json': (pairs) =>
    JSON.stringify([
      { type: 'article', id: 'a', author: [], title: 'A Title', custom: Object.fromEntries(pairs) },
    ]),
  'json-papers': (pairs) => JSON.stringify([{ title: 'A Title', year: 2020, ...Object.fromEntries(pairs) }]),
  'json-papers, each in an object': (pairs) =>
    JSON.stringify({ hits: [{ ...Object.fromEntries(pairs), metadata: { title: 'A Title', year: 2020 } }] }),
  openalex: (pairs) =>
    JSON.stringify({
      results: [{ id: 'https://openalex.org/W1', title: 'A Title', ...Object.fromEntries(pairs) }],
    }),
  crossref: (pairs) =>
    JSON.stringify([{ DOI: '10.5555/a', title: ['A Title'], ...Object.fromEntries(pairs) }]),
  'semantic-scholar': (pairs) =>
    JSON.stringify({ data: [{ paperId: 'x', title: 'A Title', ...Object.fromEntries(pairs) }] }),
  'yaml-papers': (pairs) =>
    `- title: A Title\n  year: 2020\n${pairs.map(([n, v]) => `  ${n}: ${v}\n`).join('')}`,
  'csl-yaml': (pairs) =>
    `references:\n- id: a\n  type: article\n  title: A Title\n  custom:\n${pairs.map(([n, v]) => `    ${n}: ${v}\n`).join('')}`,
  markdown: (pairs) =>
    `# List\n\n- **A Title of Three** [paper](https://arxiv.org/abs/2401.00001) ${pairs.map(([, v]) => v).join('; ')}\n`,
  identifiers: (pairs) => `10.5555/a A Title Here # ${pairs.map(([, v]) => v).join('; ')}\n`,
  'hugging-face': (pairs) =>
    JSON.stringify([{ paper: { id: '2401.00001', title: 'A Title', ...Object.fromEntries(pairs) } }]),
  'arxiv-atom': (pairs) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>\n<entry>\n<title>A Title</title>\n${pairs
      .map(([n, v]) => `<${n}>${v}</${n}>\n`)
      .join('')}</entry>\n</feed>\n`,
  'arxiv-rss': (pairs) =>
    `<rss><link>http://arxiv.org/</link>\n<item><title>A Title</title>${tagsOf(pairs)}</item></rss>`,
  'dblp-xml': (pairs) => `<dblp>\n<article key="a"><title>A Title</title>${tagsOf(pairs)}</article>\n</dblp>`,
  'endnote-xml': (pairs) =>
    `<xml><records>\n<record><titles><title>A Title</title></titles>${tagsOf(pairs)}</record>\n</records></xml>`,
  mods: (pairs) => `<mods>\n<titleInfo><title>A Title</title></titleInfo>${tagsOf(pairs)}</mods>`,
  'pubmed-xml': (pairs) =>
    `<PubmedArticle><MedlineCitation><Article><ArticleTitle>A Title</ArticleTitle>${tagsOf(pairs)}</Article></MedlineCitation></PubmedArticle>`,
  'endnote-enw': (pairs) => {
    const tags = [...'BCDEFIJKLMNPQRSUVWXYZ'].map((letter) => `%${letter}`);
    return `%0 Book\n%T A Title\n${taggedLines(pairs, tags, ' ')}`;
  },
  'pubmed-nbib': (pairs) => `PMID- 1\nTI  - A Title\n${taggedLines(pairs, TAGS, '  - ')}`,
  'web-of-science': (pairs) => `FN WoS\nPT J\nTI A Title\n${taggedLines(pairs, TAGS, ' ')}ER\nEF\n`,
  'web-of-science-table': (pairs) =>
    `PT\tAU\tTI\tSO\t${pairs.map(([n]) => n).join('\t')}\nJ\t\tA Title\t\t${pairs.map(([, v]) => v).join('\t')}\n`,
  delimited: (pairs) =>
    `title,year,${pairs.map(([n]) => n).join(',')}\nA Title,2020,${pairs.map(([, v]) => v).join(',')}\n`,
};
const TAGS = 'AD AN C1 C7 CY DB ET J2 KW LA M1 N1 PB RN SE SN SP T3 VL ZZ'.split(' ');

function taggedLines(pairs: [string, string][], tags: readonly string[], between: string): string {
  return pairs.map(([, value], at) => `${tags[at % tags.length]}${between}${value}\n`).join('');
}

function tagsOf(pairs: [string, string][]): string {
  return pairs.map(([name, value]) => `<${name}>${value}</${name}>`).join('');
}

it('is shown of every adapter', () => {
  const read = Object.values(formats).map((write) => readSource({ file: 'list', text: write([]) }).format);
  const known = adapters.map(({ format }) => format).filter((format) => format !== listing.format);
  expect(new Set(read)).toEqual(new Set(known));
});

describe.each(Object.entries(formats))('%s', (_, write) => {
  it('has every value of an entry in its record or in a problem', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const { records, problems } = readSource({ file: 'list', text: write(pairs) });
        expect(records).toHaveLength(1);
        const kept = JSON.stringify([records, problems.map(({ what, why }) => [what, why])]).toLowerCase();
        for (const [, value] of pairs) expect(kept).toContain(value.toLowerCase());
      }),
    );
  });

  it('reports an unknown name, and says nothing once the name is mapped', () => {
    const text = write([['zzyzx', 'Zqvalue']]);
    const [told] = readSource({ file: 'list', text }).problems.filter(
      ({ kind }) => kind === 'fields-not-read',
    );
    if (!told) return;
    const [unknown = ''] = /“(.+?)”/.exec(told.what)?.slice(1) ?? [];
    const { records, problems } = readSource({ file: 'list', text, columns: { [unknown]: 'keywords' } });
    expect(problems).toEqual([]);
    expect(records[0]?.keywords).toEqual(['Zqvalue']);
  });
});
