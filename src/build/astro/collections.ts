import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { buildEnvironment } from '../../base/environment.ts';
import { Curation } from '../../schemas/content/curation.ts';
import { Topic } from '../../schemas/content/topic.ts';
import { paperLoader } from './loader.ts';

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
