import { textOf } from '../textOf.ts';
import type { Look, Run } from './Manuscript.ts';

const LOOKS: Readonly<Record<string, Look>> = {
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  strong: 'bold',
  b: 'bold',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
};

/** What a page shows, and a manuscript doesn't: the status of numbers, controls, drawings, words for screen readers alone. */
const LEFT_OUT =
  '.stat-status, .visually-hidden, .controls, .on-screen, button, input, script, style, svg, [aria-hidden="true"]';

/** The text inside an element as runs. White space is one blank, as on the page. */
export function readRuns(parent: Element): Run[] {
  return trimmed(joined(runsOf(parent, [])));
}

function runsOf(parent: Element, look: readonly Look[]): Run[] {
  return [...parent.childNodes].flatMap((node): Run[] => {
    if (node.nodeType === 3)
      return [{ kind: 'text', text: (node.textContent ?? '').replaceAll(/[ \t\r\n]+/gu, ' '), look }];
    if (node.nodeType !== 1) return [];
    const element = node as Element;
    if (element.matches(LEFT_OUT)) return [];
    const name = element.localName;
    if (name === 'math') return [{ kind: 'math', text: textOf(element), mathml: element.outerHTML }];
    if (name === 'br') return [{ kind: 'text', text: ' ', look }];
    const own = LOOKS[name];
    return name === 'a' ? linkOf(element, look) : runsOf(element, own ? [...look, own] : look);
  });
}

function linkOf(link: Element, look: readonly Look[]): Run[] {
  const address = link.getAttribute('href') ?? '';
  const text = link.textContent.replaceAll(/\s+/gu, ' ').trim();
  if (link.matches('.note-mark')) return [{ kind: 'text', text, look: ['sup'] }];
  if (link.matches('.cite-number')) return [{ kind: 'cite', text, id: address.replace(/^#ref-/u, '') }];
  if (address.startsWith('#')) return [{ kind: 'see', text, id: address.slice(1) }];
  if (/^https?:/u.test(address)) return [{ kind: 'link', text, address }];
  // What leads to another page of the site leads nowhere from here; a number leads to where it came from.
  return runsOf(link, look);
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && run.look.join() === last.look.join())
      all[all.length - 1] = { ...last, text: `${last.text}${run.text}`.replaceAll(/ {2,}/gu, ' ') };
    else all.push(run);
  }
  return all;
}

function trimmed(runs: readonly Run[]): Run[] {
  return runs
    .map((run, index): Run => {
      if (run.kind !== 'text') return run;
      const start = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start };
    })
    .filter((run) => run.text !== '');
}
