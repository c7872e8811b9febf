import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';

/**
 * The layers of src: what each folder may import besides itself. `packages` are the packages it may use: none, those
 * named, or any. An import of anything else fails the lint, whether static or dynamic, of a value or of a type.
 */
const engines = ['reconstruction', 'cohort', 'survival'];
const data = ['quantities', 'publication', ...engines];
const drawing = ['format', 'state', 'rows'];
const layers = {
  survival: { below: [], packages: [] },
  // Its gate reads delimited text.
  cohort: { below: ['survival'], packages: ['papaparse'] },
  // The record's language is YAML, checked by a schema.
  reconstruction: { below: ['cohort', 'survival'], packages: ['yaml', 'zod'] },
  rows: { below: engines, packages: [] },
  // Numbers and times as words; it knows types of the layers below, nothing else.
  format: { below: engines, packages: [] },
  publication: { below: engines, packages: 'any' },
  quantities: { below: ['publication', 'format', 'rows', ...engines], packages: 'any' },
  state: { below: ['rows', ...engines], packages: [] },
  // Each figure has its folder here; see `figureRules`.
  figures: {
    below: [...drawing, ...data],
    packages: ['d3', 'preact', 'preact/hooks', 'preact-render-to-string'],
  },
  // What is found in a publication: its index, made at build, and the dialog that looks through it.
  search: { below: [], packages: ['minisearch', 'preact', 'preact/hooks'] },
  // The text and what opens from it: citations, numbers, words, notes, lists.
  prose: { below: ['figures', ...drawing, ...data], packages: 'any' },
  teach: { below: ['prose', 'figures', ...drawing, ...data], packages: 'any' },
  // The page's session, its worker and its entry scripts.
  live: { below: ['teach', 'prose', 'search', 'figures', ...drawing, ...data], packages: 'any' },
  // What the pages for authors are made from.
  docs: { below: ['cli', 'format', ...data], packages: 'any' },
  layouts: { below: ['live', 'teach', 'prose', 'figures', ...drawing, ...data], packages: 'any' },
  pages: {
    below: ['docs', 'layouts', 'live', 'teach', 'prose', 'figures', ...drawing, ...data],
    packages: 'any',
  },
  // Every figure at a glance, in development only.
  gallery: {
    below: ['layouts', 'live', 'figures', ...drawing, ...data],
    packages: ['astro', 'preact', 'preact-render-to-string'],
  },
  // Put together from the built pages, once they are there.
  supplement: {
    below: ['layouts', 'teach', 'search', 'figures', 'cli', ...drawing, ...data],
    packages: 'any',
  },
  // The commands print numbers and words; they draw nothing. What a build checks first is checked by one of them.
  cli: { below: ['layouts', 'format', 'rows', ...data], packages: 'any' },
};

/** The folders of figures. What they share is in their kit; beyond it, a figure uses another one's parts only where it is named here. */
const figureFolders = readdirSync(new URL('../src/figures/', import.meta.url));
const borrows = { facts: ['survival'], story: ['facts', 'survival'], survival: ['properties'] };
/** Charts that stand still are drawn by Observable Plot, at build. */
const drawnByPlot = ['chart', 'coverage'];
const PLOT = ['@observablehq/plot', 'linkedom'];
/** What is drawn as elements is drawn in a document at build, too: the kit's. */
const DOCUMENT = ['linkedom'];

function figureRules(folder) {
  const others = figureFolders.filter(
    (other) => ![folder, folder === 'kit' ? '' : 'kit', ...(borrows[folder] ?? [])].includes(other),
  );
  const layer =
    folder === 'kit'
      ? {
          below: [...drawing, ...engines],
          packages: [...layers.figures.packages, ...DOCUMENT],
        }
      : {
          ...layers.figures,
          packages: [...layers.figures.packages, ...(drawnByPlot.includes(folder) ? PLOT : [])],
        };
  return layerRules([`figures/${folder}`, layer], {
    regex: `^\\.\\./(${others.join('|')})/`,
    message: `src/figures/${folder} may not import these parts of another figure.`,
  });
}

function layerRules([layer, { below, packages }], ...more) {
  const others = Object.keys(layers).filter((name) => name !== layer && !below.includes(name));
  const restrictions = [
    ...more,
    {
      // A folder inside a layer may share a layer's name, so only paths that climb out of a folder count.
      regex: `^(\\.\\./)${more.length > 0 ? '{2,}' : '+'}(${others.join('|')})(/|$)`,
      message: `src/${layer} may import only itself${below.map((name) => `, src/${name}`).join('')}.`,
    },
  ];
  if (packages !== 'any') {
    restrictions.push({
      regex: `^(?!\\.\\.?/${packages.map((name) => `|${name}$`).join('')})`,
      message: `src/${layer} may use ${packages.length === 0 ? 'no packages' : `only ${packages.join(', ')}`}.`,
    });
  }
  return {
    files: [`src/${layer}/**`],
    rules: {
      'no-restricted-imports': ['error', { patterns: restrictions }],
      // The rule above doesn't see import(…).
      'no-restricted-syntax': [
        'error',
        ...restrictions.map(({ regex, message }) => ({
          selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
          message,
        })),
      ],
    },
  };
}

export default defineConfig(
  globalIgnores(['dist', '.astro', 'content', 'public', 'test-results', 'test/bench', 'test/**/output']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    // Scripts inside .astro files arrive under made-up names that the type checker doesn't know.
    ignores: ['**/*.astro/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)) },
    },
    rules: {
      // Numbers in messages are the rule here, not the exception.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Astro's own types are extended by an empty interface.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'performance', 'process', 'URL', 'setInterval', 'clearInterval'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.astro', '**/*.astro/*.{js,ts}', '**/*.{ts,tsx}'],
    rules: {
      // TypeScript reports undefined names, and knows the globals of the browser and of Astro.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.astro/*.ts'],
    languageOptions: { parser: ts.parser },
  },
  Object.entries(layers).map((layer) => layerRules(layer)),
  figureFolders.map(figureRules),
  {
    files: ['src/content.config.ts'],
    rules: layerRules(['content.config', { below: data, packages: 'any' }]).rules,
  },
);
