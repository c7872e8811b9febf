import { escapedXml } from '../publication/escapedXml.ts';
import { PLACE } from './withClaims.ts';

/** The page of an article with the notices of the software and fonts in it, folded after its claims. */
export function withNotices(article: string, notices: string): string {
  const text = escapedXml(notices);
  return article.replace(
    PLACE,
    () =>
      `${PLACE}<details class="claims-fold"><summary>Software and fonts in this file, and their licences</summary><pre class="cite-this" id="notices" tabindex="0">${text}</pre></details>`,
  );
}
