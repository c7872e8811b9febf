import { editionSchema, type Edition } from '../../src/publication/editionSchema.ts';

/** Two persons and a group, and all that a publication can say of itself. */
export const edition: Edition = editionSchema.parse({
  authors: [
    {
      given: 'First',
      family: 'Author',
      orcid: '0000-0002-1825-0097',
      affiliations: [
        'Department of Surgery, Example Hospital',
        { name: 'Example University', ror: 'https://ror.org/000000000' },
      ],
      email: 'first@example.org',
      corresponding: true,
      roles: ['Conceptualization', 'Writing - original draft'],
    },
    { given: 'Second', family: 'Author', affiliations: ['Example University'] },
    { name: 'The Example Group' },
  ],
  version: '1.0',
  date: '2026-11-23',
  doi: '10.1000/182',
  licence: { text: 'CC-BY-4.0', figures: 'CC-BY-4.0', data: 'CC0-1.0' },
  keywords: ['case series', 'survival'],
  funding: 'None.',
  ethics: 'Approved by the committee of the Example Hospital.',
});

/** A group's, with the least that is asked for. */
export const groupEdition: Edition = editionSchema.parse({
  authors: [{ name: 'The makers' }],
  version: '1.2.3',
  date: '2026-11-23',
  licence: 'CC-BY-4.0',
});
