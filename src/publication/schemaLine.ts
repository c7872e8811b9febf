import { posix } from 'node:path';
import { CONTENT_FILES } from './contentSchemas.ts';

/**
 * The first line of a YAML file in `content/`, by which an editor knows its fields: "# yaml-language-server: $schema=…" with the way to
 * the schema in this project. `file` is the file's path under content/. Empty for a file without a schema.
 */
export function schemaLine(file: string): string {
  const kind = CONTENT_FILES.find((each) => posix.basename(each.file) === posix.basename(file));
  if (kind === undefined) return '';
  const schema = `public/schemas/${kind.name}.schema.json`;
  return `# yaml-language-server: $schema=${posix.relative(posix.dirname(`content/${file}`), schema)}\n`;
}
