import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/**
 * The articles: `content/NAME/article.mdx`, with the id `NAME/article`, and what stands under their titles: `opening.mdx`; and
 * `appraisal.mdx`, for critical readers. None has front matter: the title stands in series.yaml.
 *
 * The YAML beside it (series, record, references, cited numbers) goes through `loadPublication`, whose errors name line and column.
 */
const articles = defineCollection({
  loader: glob({
    pattern: '*/{appraisal,article,opening}.mdx',
    base: './content',
    generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
  }),
  schema: z.strictObject({}),
});

/** The exercises: `content/NAME/exercises/3-first-step.mdx`. Their front matter goes through `loadPublication` as well. */
const exercises = defineCollection({
  loader: glob({
    pattern: '*/exercises/*.mdx',
    base: './content',
    generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
  }),
  schema: z.looseObject({}),
});

export const collections = { articles, exercises };
