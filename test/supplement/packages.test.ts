import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checksum } from '../../src/supplement/checksum.ts';
import { publication } from '../publicationForTests.ts';
import { files, textOfFile } from './supplementForTests.ts';

const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  description: z.string().optional(),
  constraints: z.record(z.string(), z.unknown()).optional(),
});
// What Data Package 2.0, its resources and Table Schema require, and the keys that we use.
const resource = z.strictObject({
  name: z.string().regex(/^[a-z0-9._/-]+$/),
  path: z.string().regex(/^(?!\/|.*\.\.)/),
  title: z.string(),
  type: z.literal('table').optional(),
  format: z.string(),
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.literal('utf-8').optional(),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  schema: z
    .strictObject({
      fields: z.array(field).min(1),
      primaryKey: z.string().optional(),
      missingValues: z.array(z.string()),
    })
    .optional(),
});
const dataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._/-]+$/),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  created: z.iso.datetime(),
  homepage: z.url(),
  licenses: z.array(z.strictObject({ name: z.string(), title: z.string(), path: z.url() })).min(1),
  contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()) })).min(1),
  sources: z.array(z.strictObject({ title: z.string(), path: z.url() })),
  resources: z.array(resource).min(1),
});

describe('datapackage.json', () => {
  const described = dataPackage.parse(JSON.parse(textOfFile('datapackage.json')));

  it('describes every file that existed before it, once, with its true size and checksum', () => {
    const before = files.slice(
      0,
      files.findIndex(({ path }) => path === 'datapackage.json'),
    );
    expect(described.resources.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
    expect(new Set(described.resources.map(({ name }) => name)).size).toBe(before.length);
    for (const [index, { bytes }] of before.entries()) {
      expect(described.resources[index]?.bytes).toBe(bytes.length);
      expect(described.resources[index]?.hash).toBe(`sha256:${checksum(bytes)}`);
    }
  });

  it('has a schema for each table, which its cells obey', () => {
    const tables = described.resources.filter(({ format }) => format === 'csv');
    expect(tables.length).toBeGreaterThan(1);
    for (const { path, schema } of tables) {
      const [heads = [], ...rows] = Papa.parse<string[]>(textOfFile(path), { skipEmptyLines: true }).data;
      expect(schema?.fields.map(({ name }) => name)).toEqual(heads);
      for (const row of rows)
        for (const [column, { name, type, constraints }] of (schema?.fields ?? []).entries()) {
          const value = row[column] ?? '';
          const place = `${path}: ${name} = ${value}`;
          if (value === '') {
            expect(constraints?.['required'], place).toBeUndefined();
            continue;
          }
          if (type === 'integer') expect(value, place).toMatch(/^-?\d+$/);
          if (type === 'number') expect(value, place).toMatch(/^-?\d+(\.\d+)?$/);
          if (type === 'boolean') expect(['true', 'false'], place).toContain(value);
          if (constraints?.['enum']) expect(constraints['enum'], place).toContain(value);
        }
    }
  });
});

// What CSVW requires of a group of tables, and the keys that we use.
const csvw = z.strictObject({
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.strictObject({ '@language': z.literal('en') }),
  ]),
  'dc:title': z.string(),
  'dc:creator': z.array(z.string()).min(1),
  'dc:date': z.iso.date(),
  'dc:license': z.strictObject({ '@id': z.url() }),
  dialect: z.strictObject({ encoding: z.literal('utf-8'), header: z.literal(true) }),
  tables: z
    .array(
      z.strictObject({
        url: z.string(),
        'dc:title': z.string(),
        tableSchema: z.strictObject({
          columns: z
            .array(
              z.strictObject({
                name: z.string().regex(/^[a-z]\w*$/),
                titles: z.string().min(1),
                datatype: z.enum(['string', 'integer', 'number', 'boolean']),
                'dc:description': z.string().optional(),
                required: z.literal(true).optional(),
                null: z.array(z.string()).optional(),
              }),
            )
            .min(1),
          primaryKey: z.string().optional(),
        }),
      }),
    )
    .min(1),
});

describe('csv-metadata.json', () => {
  it('names every table of the archive and its columns as they stand in it', () => {
    const { tables } = csvw.parse(JSON.parse(textOfFile('csv-metadata.json')));
    const described = files.filter(({ schema }) => schema).map(({ path }) => path);
    expect(tables.map(({ url }) => url)).toEqual(described);
    for (const { url, tableSchema } of tables) {
      const [heads] = Papa.parse<string[]>(textOfFile(url)).data;
      expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(heads);
      const names = tableSchema.columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      if (tableSchema.primaryKey !== undefined) expect(names).toContain(tableSchema.primaryKey);
    }
  });
});

describe('ro-crate-metadata.json', () => {
  interface Entity {
    '@id': string;
    '@type': string;
    [property: string]: unknown;
  }
  const crate = JSON.parse(textOfFile('ro-crate-metadata.json')) as {
    '@context': string;
    '@graph': Entity[];
  };
  const entities = new Map(crate['@graph'].map((entity) => [entity['@id'], entity]));

  it('is an RO-Crate 1.2: a descriptor, and a root with name, description, date and licence', () => {
    expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.2/context');
    expect(entities.get('ro-crate-metadata.json')).toMatchObject({
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    });
    const root = entities.get('./');
    expect(root?.['@type']).toBe('Dataset');
    for (const key of ['name', 'description', 'datePublished', 'license'])
      expect(root?.[key], key).toBeTruthy();
    expect(root?.['datePublished']).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('names nothing twice and refers to nothing that it does not describe', () => {
    expect(entities.size).toBe(crate['@graph'].length);
    const references = JSON.stringify(crate['@graph'])
      .matchAll(/\{"@id":"([^"]+)"\}/g)
      .map(([, id = '']) => id);
    const unknown = [...references].filter(
      (id) => !entities.has(id) && id !== 'https://w3id.org/ro/crate/1.2',
    );
    expect(unknown).toEqual([]);
  });

  it('has every file that existed before it as a part, with its true size and checksum', () => {
    const before = files.slice(
      0,
      files.findIndex(({ path }) => path === 'ro-crate-metadata.json'),
    );
    expect(entities.get('./')?.['hasPart']).toEqual(before.map(({ path }) => ({ '@id': path })));
    for (const { path, bytes } of before)
      expect(entities.get(path)).toMatchObject({
        '@type': 'File',
        contentSize: String(bytes.length),
        sha256: checksum(bytes),
      });
  });
});

describe('manifest.csv and SHA256SUMS', () => {
  it('list every file before them with its true checksum', () => {
    const sums = textOfFile('SHA256SUMS').trimEnd().split('\n');
    const before = files.slice(0, -1);
    expect(files.at(-1)?.path).toBe('SHA256SUMS');
    expect(sums).toEqual(before.map(({ path, bytes }) => `${checksum(bytes)}  ${path}`));
    const rows = Papa.parse<Record<string, string>>(textOfFile('manifest.csv'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows.map((row) => [row['path'], row['bytes'], row['sha256']])).toEqual(
      before.slice(0, -1).map(({ path, bytes }) => [path, String(bytes.length), checksum(bytes)]),
    );
  });
});

describe('README.md', () => {
  it('names every file of the package and says what the rows are', () => {
    const text = textOfFile('README.md');
    const before = files.slice(
      0,
      files.findIndex(({ path }) => path === 'README.md'),
    );
    for (const { path } of before) expect(text).toContain(`\`${path}\``);
    expect(text).toContain('not reported');
  });
});

describe('the archive', () => {
  const listed = textOfFile('SHA256SUMS');

  it('holds the printed article and the notices of what others made, with sums', () => {
    for (const name of [`${publication.id}.pdf`, `${publication.id}.html`, 'THIRD-PARTY-NOTICES.txt'])
      expect(listed).toContain(`  ${name}\n`);
    expect(textOfFile('THIRD-PARTY-NOTICES.txt')).toContain('d3-scale 4.0.0, ISC');
    expect(textOfFile('THIRD-PARTY-NOTICES.txt')).toContain('Copyright of another');
    // Whoever reads a licence's name finds its text.
    expect(files.find(({ path }) => path.endsWith('.html'))?.licence).toBe('CC-BY-4.0 AND MIT AND ISC');
  });

  it('says with which address, path, Node and commit it was built, and where', () => {
    const text = textOfFile('README.md');
    expect(text).toContain('Node.js 24.0.0, from commit c0ffee.');
    expect(text).toContain('    SITE=https://example.org/ BASE=/series/ npm run build');
    expect(text).toContain('in `dist/supplement`');
  });

  it('has no table that holds nothing, and starts no file with a byte order mark', () => {
    for (const { path } of files.filter((file) => file.path.endsWith('.csv'))) {
      expect(textOfFile(path).trim().split('\r\n').length, path).toBeGreaterThan(1);
      expect(files.find((file) => file.path === path)?.bytes.slice(0, 3), path).not.toEqual(
        new Uint8Array([0xef, 0xbb, 0xbf]),
      );
    }
  });
});

describe('checksum', () => {
  it('is SHA-256 (FIPS 180-4, the message "abc")', () => {
    expect(checksum(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
