import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { buildEnvironment } from './base/environment.ts';
import { paperLoader } from './build/astro/loader.ts';
import { Curation } from './schemas/content/curation.ts';
import { Topic } from './schemas/content/topic.ts';

const environment = buildEnvironment();
const below = (folder: string) => ({ pattern: '*.mdx', base: `${environment.content}/${folder}` });

export const collections = {
  /** The papers in the sources. */
  papers: defineCollection({ loader: paperLoader(environment) }),
  /** Overviews of hubs: rendered as MDX, with components. */
  topics: defineCollection({ loader: glob(below('topics')), schema: Topic }),
  /** Curators' notes: the bodies of curations, rendered as MDX. */
  notes: defineCollection({ loader: glob(below('papers')), schema: Curation }),
};
