import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partLetters } from '../../src/publication/articleOrder.ts';
import { measured } from '../../src/publication/loadPictures.ts';
import { changedWritten, saidAt, saidOfWritten, written } from './writtenPublication.ts';

const AT = /^content\/written\/article\.mdx:\d+:\d+: /u;

describe('the pictures of a publication', () => {
  it('are counted with its figures, parts not', () => {
    expect(written.figures.slice(0, 5)).toEqual(['curve', 'plan', 'scans', 'drawing', 'turned']);
    expect(partLetters(written.used, 'scans')).toEqual(['a', 'b']);
    expect(partLetters(written.used, 'plan')).toEqual([]);
  });

  it('have the size that is seen, also where a camera was turned, or a drawing has only its frame', () => {
    const size = (name: string) => {
      const found = written.pictures.find((each) => each.name === name);
      return [found?.width, found?.height];
    };
    expect(size('turned.jpg')).toEqual([300, 400]);
    expect(size('drawing.svg')).toEqual([320, 160]);
    expect(size('after.webp')).toEqual([600, 900]);
  });

  it('are all shown, and nothing is wrong with them', () => {
    expect(saidAt(changedWritten(() => undefined))).toBe('');
  });

  it.each([
    ['no such file', 'src="drawing.svg"', 'src="drawin.svg"', 'Did you mean "drawing.svg"? Expected one of'],
    [
      'the way to a file',
      'src="drawing.svg"',
      'src="./pictures/drawing.svg"',
      'expected its name alone: "drawing.svg"',
    ],
    [
      'a dark one that is not there',
      'dark="plan-dark.png"',
      'dark="dark.png"',
      '<Picture dark>: "dark.png" is not in the folder pictures',
    ],
    [
      'no alternative text',
      'alt="A curve that falls in two steps"',
      '',
      '<Picture alt>: missing; expected text in quotes',
    ],
    [
      'an empty alternative text',
      'alt="A curve that falls in two steps"',
      'alt=""',
      '<Picture alt>: empty; expected text in quotes',
    ],
    [
      'the file’s name',
      'alt="A curve that falls in two steps"',
      'alt="Drawing"',
      '<Picture alt>: "Drawing" is the name of a file; expected what is seen',
    ],
    [
      'another file’s name',
      'alt="A curve that falls in two steps"',
      'alt="IMG_2041.JPG"',
      'is the name of a file',
    ],
    [
      'words for any picture',
      'alt="A curve that falls in two steps"',
      'alt="Figure 2"',
      'says that there is a picture; expected what is seen',
    ],
    [
      'no id',
      'id="drawing" title="A curve with two steps"',
      '',
      '<Picture>: no id, no title; expected id="…" and title="…"',
    ],
    [
      'an id with blanks',
      'id="drawing"',
      'id="My drawing"',
      '<Picture id>: "My drawing"; expected lower-case words joined by hyphens',
    ],
    [
      'a part with an id',
      '<Picture src="before.jpg"',
      '<Picture id="before" src="before.jpg"',
      'id of a part; expected none: its letter is its name',
    ],
    ['a part twice', 'src="after.webp"', 'src="before.jpg"', '"before.jpg" is a part already, in line'],
    [
      'a part that is not there',
      'figure="scans" part="b"',
      'figure="scans" part="c"',
      '<See part>: "c" is not a part of "scans"; expected one of a, b',
    ],
    ['a part of a whole', 'figure="drawing"', 'figure="drawing" part="a"', '"drawing" has no parts'],
    ['a reference to nothing', '<See figure="drawing" />', '<See />', '<See>: names nothing, or two things'],
  ])('says where and what: %s', (_, passage, by, expected) => {
    const said = saidOfWritten(passage, by);
    expect(said).toMatch(AT);
    expect(said).toContain(expected);
  });

  it('take the place of what other systems write', () => {
    for (const foreign of ['![A scan](./scan.png)', '<img src="scan.png" />'])
      expect(saidOfWritten(null, foreign)).toContain(
        `${foreign}; expected a file of the folder pictures, shown with <Picture id="…"`,
      );
  });

  it('that nothing shows are told, since they are published all the same', () => {
    const said = saidAt(
      changedWritten((folder) => {
        writeFileSync(
          join(folder, 'pictures', 'patient-name.svg'),
          '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
        );
      }),
    );
    expect(said).toContain(
      'content/written/pictures/patient-name.svg:1:1: never shown; expected a <Picture>',
    );
  });

  it('hold alone one figure of two pictures at least', () => {
    const said = saidOfWritten(
      null,
      '<Pictures id="few" title="Few">\n  <Picture src="x.png" alt="One" />\n</Pictures>',
    );
    expect(said).toContain('<Pictures>: holds fewer than two pictures');
  });
});

describe('a file that is no picture to publish', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const faultOf = (name: string, bytes: Uint8Array) => measured(name, bytes).fault ?? '';
  it('is told by its kind, its size, or what is in it', () => {
    expect(faultOf('a.png', png)).toBe('');
    expect(faultOf('a.PNG', png)).toBe('');
    expect(faultOf('a.tiff', png)).toContain(
      'is no kind of picture that browsers show; expected one of avif, gif, jpeg',
    );
    expect(faultOf('scan.dcm', png)).toContain('no kind of picture');
    expect(faultOf('a.png', new Uint8Array(1_400_000))).toBe(
      'has 1.4 MB; expected 1 MB at most, so that the article as one file can be sent: save it no wider than 2000 px, a photograph or a scan as JPEG or WebP of quality 80',
    );
    expect(faultOf('a.jpg', png)).toBe(
      'is named as jpg and holds png; expected the ending that fits what is in it',
    );
    expect(faultOf('a.png', Buffer.from('not a picture'))).toContain("can't be read as a picture");
    expect(faultOf('a.png', png.subarray(0, 10))).toContain("can't be read as a picture");
    expect(faultOf('CT before.png', png)).toContain('has a name that an address can’t hold');
  });

  const pictures = (name: string) => readFileSync(join('test/publications/content/written/pictures', name));
  it.each(['plan.png', 'before.jpg', 'turned.jpg', 'after.webp'])(
    '%s is told where it breaks off',
    (name) => {
      const bytes = pictures(name);
      expect(faultOf(name, bytes)).toBe('');
      expect(faultOf(name, bytes.subarray(0, bytes.length - 40))).toMatch(
        /^breaks off before its end; expected a whole (?:png|jpg|webp) file/u,
      );
    },
  );
  it('a GIF is told where it breaks off', () => {
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    expect(faultOf('a.gif', gif)).toBe('');
    expect(faultOf('a.gif', gif.subarray(0, -3))).toContain('breaks off before its end');
  });

  const svg = (inside: string, more = '') =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"${more}>\n${inside}\n</svg>\n`);
  it.each([
    ['<g><path d="M0 0" />', 'is no whole SVG: </svg> in line 3'],
    ['<g>\n</svg>', 'is no whole SVG: </svg> in line 3'],
    ['<path d=M0 />', 'is no whole SVG: <path d=M0 /> in line 2'],
    ['<text>R & D</text>', 'is no whole SVG: & in line 2'],
    ['<script>go()</script>', 'holds <script> in line 2; expected a drawing alone'],
    ['<foreignObject />', 'holds <foreignObject> in line 2'],
    ['<g onclick="go()" />', 'holds onclick="go()" in line 2'],
    ['<a href="java&#115;cript:go()" />', 'holds href="javascript:go()" in line 2'],
    ['<image href="https://example.org/a.png" />', 'holds href="https://example.org/a.png" in line 2'],
    ['<use xlink:href="#a" />', 'holds xlink:href, whose first part nothing declares, in line 2'],
    ['<style>g { fill: url(https://example.org/x) }</style>', 'holds url(https://example.org/x) in line 2'],
    ['<style>@import "a.css";</style>', 'holds url(a.css) in line 2'],
    ['<path fill="url(other.svg#a)" />', 'holds url(other.svg#a) in line 2'],
  ])('a drawing is told by the first thing in it that can’t be published: %s', (inside, expected) => {
    expect(faultOf('a.svg', svg(inside))).toContain(expected);
  });
  it('a drawing may hold what is drawn, and what stands in the file itself', () => {
    const inside =
      '<!-- by a & program --><defs><linearGradient id="a"/></defs>\n<style><![CDATA[g > path { fill: url(#a) }]]></style>\n<use xlink:href="#a"/><image href="data:image/png;base64,AAAA"/><text>P &lt; 0.05, ø &#916;</text>';
    expect(faultOf('a.svg', svg(inside, ' xmlns:xlink="http://www.w3.org/1999/xlink"'))).toBe('');
    expect(
      faultOf(
        'a.svg',
        Buffer.from(
          `\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<g/>').toString()}`,
        ),
      ),
    ).toBe('');
    expect(faultOf('a.svg', Buffer.from('<svg width="9" height="9"><g/></svg>'))).toContain('has no xmlns=');
  });
});
