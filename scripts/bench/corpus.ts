import type { Library } from '../../src/schemas/library.ts';

/** Material for generated papers, by topic, so that papers of a topic are as similar as real ones. */
export interface Corpus {
  topics: { id: string; sentences: string[]; titles: string[] }[];
  /** One entry per real paper: the index of its topic and the number of its sentences. */
  shapes: { topic: number; sentences: number }[];
}

/** Generated titles go through the pipeline and must come out unchanged, as plain words do. */
const PLAIN_TITLE = /^[A-Za-z0-9 ,'-]{12,120}$/;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Uses abstracts as their sources printed them, damage included, because repairing them is part of what is measured.
 */
export function readCorpus({ papers, topics }: Library): Corpus {
  const corpus: Corpus = { topics: topics.map(({ id }) => ({ id, sentences: [], titles: [] })), shapes: [] };
  for (const paper of papers) {
    const topic = corpus.topics.findIndex(({ id }) => id === paper.topics[0]?.topic);
    const sentences = splitSentences(paper.received.abstract.join(' '));
    if (topic < 0 || sentences.length === 0) continue;
    corpus.topics[topic]?.sentences.push(...sentences);
    const title = paper.plainTitle.slice(paper.plainTitle.indexOf(':') + 1).trim();
    if (PLAIN_TITLE.test(title)) corpus.topics[topic]?.titles.push(title);
    corpus.shapes.push({ topic, sentences: sentences.length });
  }
  corpus.shapes = corpus.shapes.filter(({ topic }) => corpus.topics[topic]?.titles.length);
  return corpus;
}

function splitSentences(text: string): string[] {
  const sentences = Array.from(SENTENCES.segment(text.replace(/\s+/g, ' ')), ({ segment }) => segment.trim());
  return sentences.filter((sentence) => sentence.endsWith('.') && sentence.includes(' '));
}
