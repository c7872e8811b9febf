import { policyHash } from './checksum.ts';

/**
 * The content security policy of a page that stands alone: what the site's policy allows, with everything of the site's own
 * ('self') inside the file as data, and the hashes of the scripts and styles that it now holds.
 */
export function contentPolicy(
  sitePolicy: string,
  scripts: readonly string[],
  styles: readonly string[],
): string {
  const directives = sitePolicy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/u))
    .filter(([name]) => name !== undefined && name !== '' && name !== 'script-src' && name !== 'style-src');
  const alone = directives.map(([name = '', ...sources]) => {
    const kept = sources.filter((source) => source !== "'self'");
    if (name === 'font-src') kept.push('data:');
    return [name, ...(kept.length > 0 ? kept : ["'none'"])].join(' ');
  });
  return [
    ...alone,
    ['script-src', ...scripts.map(policyHash)].join(' '),
    ['style-src', ...styles.map(policyHash)].join(' '),
  ].join('; ');
}
