import { describe, expect, it } from 'vitest';
import { readReferences } from '../../src/publication/readReferences.ts';

/** What a file of that name comes to, or what is said of it. */
function read(name: string, text: string, others: readonly string[] = []) {
  return readReferences('content/mine', [name, ...others], (asked) => [text, `content/mine/${asked}`]);
}
const works = (name: string, text: string) => read(name, text).data;

const BIB = `% exported
@string{js = {Journal of Surgery}}

@article{Agha2016,
  title = {Preferred {REPORTING} of \\emph{case} series},
  author = {Agha, Riaz A and van der Berg, A. and {World Health Organization} and others},
  journal = js, year = 2016, volume = {36}, number = 2, pages = {319--323},
  doi = {https://doi.org/10.1000/182}, abstract = {Not printed}, keywords = {a, b}
}
@book{Kal_pren:2002, title = {The statistical analysis of failure time data}, publisher = {Wiley}, year = {2002}}
`;
const RIS = `TY  - JOUR
AU  - Author, First
AU  - Author, Second
TI  - A title
JO  - J Surg
PY  - 2016/03/01
VL  - 36
SP  - 319
EP  - 323
DO  - 10.1000/182
ER  - 

TY  - BOOK
AU  - Author, First
TI  - A book
PY  - 2002
ER  - 
`;

describe('the works of a publication', () => {
  it('are read from BibTeX: names, "and others", bodies, capitals, pages, a DOI with its address', () => {
    expect(works('references.bib', BIB)).toEqual([
      {
        id: 'agha2016',
        type: 'article-journal',
        title: 'Preferred REPORTING of case series',
        author: [
          { family: 'Agha', given: 'Riaz A' },
          { family: 'van der Berg', given: 'A.' },
          { literal: 'World Health Organization' },
          { literal: 'et al' },
        ],
        'container-title': 'Journal of Surgery',
        issued: { 'date-parts': [[2016]] },
        volume: '36',
        issue: '2',
        page: '319-323',
        DOI: '10.1000/182',
      },
      {
        id: 'kal-pren-2002',
        type: 'book',
        title: 'The statistical analysis of failure time data',
        publisher: 'Wiley',
        issued: { 'date-parts': [[2002]] },
      },
    ]);
  });

  it('are read from RIS, whose works have no keys: the first author and the year', () => {
    expect(works('references.ris', RIS)).toMatchObject([
      {
        id: 'author2016',
        type: 'article-journal',
        'container-title': 'J Surg',
        issued: { 'date-parts': [[2016, 3, 1]] },
        DOI: '10.1000/182',
      },
      { id: 'author2002', type: 'book', title: 'A book' },
    ]);
  });

  it('are read from CSL-JSON as reference managers write it, with more than is printed', () => {
    const work = {
      ...{ id: 'http://zotero.org/users/1/items/ABC', 'citation-key': 'authorTitle2016', type: 'thesis' },
      ...{ title: 'On <i>KIT</i>', author: [{ family: 'Author', given: 'First' }], ISSN: '1234' },
      ...{ issued: { 'date-parts': [['2016', 3]] }, abstract: 'long', URL: 'https://doi.org/10.1000/182' },
    };
    expect(works('references.json', JSON.stringify([work]))).toEqual([
      {
        id: 'authortitle2016',
        type: 'book',
        title: 'On KIT',
        author: [{ family: 'Author', given: 'First' }],
        issued: { 'date-parts': [[2016, 3]] },
      },
    ]);
  });

  it('are read from RIS with a key of their own where it has a letter, and asked for one where two are alike', () => {
    const numbered = RIS.replace('TI  - A title', 'ID  - 12\nTI  - A title').replace(
      'TI  - A book',
      'ID  - Own:Key\nTI  - A book',
    );
    expect(works('references.ris', numbered).map(({ id }) => id)).toEqual(['author2016', 'own-key']);
    expect(() => works('references.ris', RIS.replace('2002', '2016'))).toThrow(
      /references\.ris:13.*two works have the key "author2016".*a line "ID {2}- author2016b"/u,
    );
  });

  it.each([
    ['references.bib', '@misc{who, title={A guideline}, url={https://example.org/}}', 'webpage'],
    ['references.ris', 'TY  - GEN\nTI  - A guideline\nER  - \n', 'webpage'],
    ['references.bib', '@unpublished{who, title={A}, author={Author, First}, year=2001}', 'report'],
    ['references.bib', '@inproceedings{who, title={A}, author={Author, First}, year=2001}', 'chapter'],
  ])('are of a kind that can be printed, in %s: %s', (name, text, type) => {
    expect(works(name, text)).toMatchObject([{ type }]);
  });

  it.each(['references.bib', 'references.ris'])('may be none, in %s', (name) => {
    expect(works(name, '\n')).toEqual([]);
  });

  it('are in one file alone', () => {
    expect(() => read('references.yaml', '[]', ['references.bib'])).toThrow(
      /references\.bib.*stands beside references\.yaml; expected one file/u,
    );
  });

  it('name file, line and work where something is missing or two have one key', () => {
    const bib = '@article{one, title={A}, author={Author, First}, year={2001}}\n\n@article{One, title={B}}\n';
    const message = (() => {
      try {
        read('references.bib', bib);
      } catch (error) {
        return String(error);
      }
      return '';
    })();
    expect(message).toMatch(/references\.bib:3.*two works have the key "one"/u);
    expect(message).toMatch(
      /references\.bib:3.*missing; expected the year in which it appeared: year = \{2017\}/u,
    );
    expect(message).toMatch(/references\.bib:3.*missing; expected the authors, or a note.*: author = \{/u);
  });

  it('are of a type that is known, and of a time that can be', () => {
    expect(() => read('references.bib', BIB.replace('@article', '@artcle'))).toThrow(
      /references\.bib:4:1: "@artcle" is no type of BibTeX\. Did you mean "article"/u,
    );
    expect(() => read('references.bib', BIB.replace('year = 2016', 'year = 20167'))).toThrow(
      /references\.bib:4:1: agha2016\.issued\.date-parts\.0: \[20167\]; expected a year from 1000 to 20\d\d/u,
    );
    expect(() => read('references.bib', BIB.replace('10.1000/182', '10.1000/182.'))).toThrow(
      /"10\.1000\/182\."; expected the DOI alone, without address and signs around it: 10\.1000\/182/u,
    );
  });

  it('say where a file breaks', () => {
    expect(() => read('references.json', '[\n {"id": "a",\n  "title" "b"}\n]')).toThrow(
      /references\.json:3:11: is not the CSL-JSON/u,
    );
    expect(() => read('references.json', '[{"id": "a"}\n')).toThrow(/references\.json:1:13: is not/u);
    expect(() => read('references.bib', `${BIB}\n@article{broken, title={never closed\n`)).toThrow(
      /references\.bib:12:1: 2 braces of this work never closed/u,
    );
    expect(() => read('references.json', '[null]')).toThrow(/references\.json:1.*CSL-JSON/u);
    expect(() => read('references.json', '{"id": "x"')).toThrow(/references\.json:1.*CSL-JSON/u);
    expect(() => read('references.ris', 'Some words')).toThrow(/references\.ris:1.*RIS/u);
  });
});
