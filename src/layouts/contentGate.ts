import type { AstroIntegration } from 'astro';

/**
 * Checks all of content/ before a build begins: what is wrong with it is said once, file by file, and nothing is built. While
 * somebody writes, each page says what is wrong with what it shows.
 */
export function contentGate(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        // Loaded here: the commands that don't build don't need it.
        const { contentProblems } = await import('./contentProblems.ts');
        const problems = contentProblems();
        if (problems.length === 0) return;
        const { ContentError } = await import('../publication/ContentError.ts');
        for (const line of new ContentError(problems).message.split('\n')) logger.error(line);
        // An error that is thrown here would be printed a second time, with the stack of the builder.
        process.exit(1);
      },
    },
  };
}
