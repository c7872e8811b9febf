/** The place of questions in a question bank of Moodle, from the top; a slash in a name is written twice. */
export function categoryPath(names: readonly string[]): string {
  return ['$course$', ...names.map((name) => name.replaceAll('/', '//'))].join('/');
}
