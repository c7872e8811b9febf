import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/**
 * The articles: `content/NAME/article.mdx`, with the id `NAME/article`. An article has no front matter: its title stands in series.yaml.
 *
 * The YAML beside it (series, record, references, cited numbers) goes through `loadPublication`, whose errors name line and column.
 */
const articles = defineCollection({
  loader: glob({
    pattern: '*/article.mdx',
    base: './content',
    generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
  }),
  schema: z.strictObject({}),
});

export const collections = { articles };
