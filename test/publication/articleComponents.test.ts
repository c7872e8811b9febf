import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/cli/run.mjs';
import { ARTICLE_COMPONENTS, COMPONENT_WORDS } from '../../src/publication/articleComponents.ts';

const text = readFileSync(join(root, 'content/ARTICLE.md'), 'utf8');

describe('the components of an article', () => {
  it('each have a sentence that says what they are', () => {
    expect(Object.keys(COMPONENT_WORDS).sort()).toEqual(Object.keys(ARTICLE_COMPONENTS).sort());
  });

  it.each([
    ['Pictures', 'Picture'],
    ['Charts', 'Chart'],
  ])('ARTICLE.md says of options under "%s" what the code says', (heading, name) => {
    const section = text.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`)) ?? '';
    const rows = [...section.matchAll(/^\| (`\w+`(?:, `\w+`)*) \| ([^|]+) \|$/gmu)];
    const said = rows.flatMap(([, names = '', says = '']) =>
      [...names.matchAll(/`(\w+)`/gu)].map(([, option = '']) => [option, says.trim()]),
    );
    expect(said.length).toBeGreaterThan(3);
    for (const [option = '', says] of said)
      expect([option, ARTICLE_COMPONENTS[name]?.[option]?.says]).toEqual([option, says]);
  });
});
