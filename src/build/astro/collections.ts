import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { buildEnvironment } from '../../base/environment.ts';
import { Curation } from '../../schemas/content/curation.ts';
import { Topic } from '../../schemas/content/topic.ts';

const environment = buildEnvironment();
const below = (folder: string) => ({ pattern: '*.mdx', base: `${environment.content}/${folder}` });

export const collections = {
  /** The papers in the sources, for a development server: a build makes its library itself, and loads no loader. */
  papers: defineCollection({
    loader: {
      name: 'lectern-papers',
      async load(context) {
        if (context.watcher) await (await import('./loader.ts')).paperLoader(environment).load(context);
      },
    },
  }),
  /** Overviews of hubs: rendered as MDX, with components. */
  topics: defineCollection({ loader: glob(below('topics')), schema: Topic }),
  /** Curators' notes: the bodies of curations, rendered as MDX. */
  notes: defineCollection({ loader: glob(below('papers')), schema: Curation }),
};
