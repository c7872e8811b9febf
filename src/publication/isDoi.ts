/** What is expected of a DOI, for messages: the one that stands in a text, if any does. */
export function doiExpected(text: string, otherwise = ''): string {
  const [found = ''] = /10\.\d{4,9}\/[^\s"'<>“”‘’»]+/u.exec(text) ?? [];
  const bare = found.replace(/[.,;:!?]+$/u, '');
  const alone = isDoi(bare) ? bare : isDoi(bare.slice(0, -1)) ? bare.slice(0, -1) : '';
  return alone === ''
    ? `a DOI without its address, such as 10.1000/182${otherwise}`
    : `the DOI alone, without address and signs around it: ${alone}`;
}

/** Whether a text is a DOI alone: not its address, and no point, comma, quote or bracket of the sentence that it was copied from behind it. */
export function isDoi(text: string): boolean {
  if (!/^10\.\d{4,9}\/\S+$/u.test(text) || /[.,;:!?'"“”‘’»]$/u.test(text)) return false;
  return [
    ['(', ')'],
    ['[', ']'],
    ['<', '>'],
  ].every(([open = '', close = '']) => !text.endsWith(close) || count(text, close) <= count(text, open));
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
