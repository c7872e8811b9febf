/** A licence for what is published, as others name it. */
export interface Licence {
  /** As SPDX writes it. */
  readonly id: string;
  readonly name: string;
  /** As it stands in a sentence: "CC BY 4.0". */
  readonly short: string;
  readonly address: string;
}

const creativeCommons = (id: string, path: string, name: string): Licence => ({
  id,
  name: `Creative Commons ${name}`,
  short: id
    .replace('CC-', 'CC ')
    .replace('CC0-', 'CC0 ')
    .replace(/-(?=\d)/u, ' '),
  address: `https://creativecommons.org/${path}/`,
});

/** The licences that a publication may be under; the text of each stands in the folder of this file's name. */
export const LICENCES: Readonly<Record<string, Licence>> = Object.fromEntries(
  [
    creativeCommons('CC-BY-4.0', 'licenses/by/4.0', 'Attribution 4.0 International'),
    creativeCommons('CC-BY-SA-4.0', 'licenses/by-sa/4.0', 'Attribution-ShareAlike 4.0 International'),
    creativeCommons('CC-BY-ND-4.0', 'licenses/by-nd/4.0', 'Attribution-NoDerivatives 4.0 International'),
    creativeCommons('CC-BY-NC-4.0', 'licenses/by-nc/4.0', 'Attribution-NonCommercial 4.0 International'),
    creativeCommons(
      'CC-BY-NC-SA-4.0',
      'licenses/by-nc-sa/4.0',
      'Attribution-NonCommercial-ShareAlike 4.0 International',
    ),
    creativeCommons(
      'CC-BY-NC-ND-4.0',
      'licenses/by-nc-nd/4.0',
      'Attribution-NonCommercial-NoDerivatives 4.0 International',
    ),
    creativeCommons('CC0-1.0', 'publicdomain/zero/1.0', 'Zero 1.0 Universal'),
  ].map((licence) => [licence.id, licence]),
);

/** A licence by its id. Throws a RangeError for one that `LICENCES` doesn't hold. */
export function licenceOf(id: string): Licence {
  const found = LICENCES[id];
  if (found === undefined)
    throw new RangeError(
      `"${id}" is no licence known here; expected one of ${Object.keys(LICENCES).join(', ')}`,
    );
  return found;
}
