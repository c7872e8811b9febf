import { parseHTML } from 'linkedom';
import { escaped, xml } from './xml.ts';

/** How Office Open XML calls the parts of what MathML has a name for, in their order. */
const FORMS: Readonly<Record<string, readonly [name: string, ...parts: string[]]>> = {
  mfrac: ['m:f', 'm:num', 'm:den'],
  msub: ['m:sSub', 'm:e', 'm:sub'],
  msup: ['m:sSup', 'm:e', 'm:sup'],
  msubsup: ['m:sSubSup', 'm:e', 'm:sub', 'm:sup'],
  munder: ['m:limLow', 'm:e', 'm:lim'],
  mover: ['m:limUpp', 'm:e', 'm:lim'],
  mroot: ['m:rad', 'm:e', 'm:deg'],
};

const LETTERS = 'mi, mn, mo, mtext, ms';

/** A formula in MathML as one of Office Open XML (ECMA-376, part 1, 22.1), which word processors can edit. */
export function officeMath(mathml: string): string {
  const { document } = parseHTML(`<html><body>${mathml}</body></html>`);
  const math = document.querySelector('math');
  return math === null ? '' : xml('m:oMath', {}, inside(math));
}

const inside = (element: Element): string => [...element.children].map(formOf).join('');

function formOf(element: Element): string {
  const name = element.localName;
  // Names and words stand upright: exp, ln, if; a letter alone is a variable.
  if (element.matches(LETTERS))
    return letters(
      element.textContent,
      name === 'mtext' || (name === 'mi' && element.textContent.length > 1),
    );
  if (name === 'annotation') return '';
  if (name === 'mspace') return letters(' ');
  if (name === 'msqrt')
    return xml(
      'm:rad',
      {},
      xml('m:radPr', {}, xml('m:degHide', { 'm:val': '1' })),
      xml('m:deg'),
      xml('m:e', {}, inside(element)),
    );
  if (name === 'munderover') {
    // Word has no form with both: what stands above goes around what stands below.
    const [base, below, above] = parts(element);
    const lower = xml('m:limLow', {}, xml('m:e', {}, base ?? ''), xml('m:lim', {}, below ?? ''));
    return xml('m:limUpp', {}, xml('m:e', {}, lower), xml('m:lim', {}, above ?? ''));
  }
  if (name === 'mtable')
    return xml(
      'm:m',
      {},
      ...[...element.children].map((row) =>
        xml('m:mr', {}, ...[...row.children].map((cell) => xml('m:e', {}, inside(cell)))),
      ),
    );
  const form = FORMS[name];
  if (form === undefined) return fenced(element) ?? inside(element);
  const [whole, ...names] = form;
  const all = parts(element);
  const filled = names.map((part, index) => xml(part, {}, all[index] ?? ''));
  // What stands over each other without a bar: n over k.
  const bare =
    element.getAttribute('linethickness') === '0px'
      ? xml('m:fPr', {}, xml('m:type', { 'm:val': 'noBar' }))
      : '';
  // The degree of a root stands before what is under it.
  return xml(whole, {}, bare, ...(name === 'mroot' ? filled.reverse() : filled));
}

const parts = (element: Element): readonly string[] => [...element.children].map(formOf);

/** What stands between brackets that grow with it; undefined for anything else. */
function fenced(row: Element): string | undefined {
  const [first, last] = [row.firstElementChild, row.lastElementChild];
  if (row.localName !== 'mrow' || !first?.matches('mo[fence="true"]')) return undefined;
  const isClosed = last !== first && last?.matches('mo[fence="true"]') === true;
  const held = [...row.children].slice(1, isClosed ? -1 : undefined);
  return xml(
    'm:d',
    {},
    xml(
      'm:dPr',
      {},
      xml('m:begChr', { 'm:val': first.textContent }),
      xml('m:endChr', { 'm:val': isClosed ? last.textContent : '' }),
    ),
    xml('m:e', {}, held.map(formOf).join('')),
  );
}

function letters(text: string | null, isUpright = false): string {
  const style = isUpright ? xml('m:rPr', {}, xml('m:sty', { 'm:val': 'p' })) : '';
  return xml('m:r', {}, style, xml('m:t', { 'xml:space': 'preserve' }, escaped(text ?? '')));
}
