/**
 * A number as a learner types it: "0.1", "0,1", "83 %", "1/10". Null for anything else.
 *
 * A percent sign is dropped: the question says whether it asks for a percentage.
 */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s%]/gu, '').replace(',', '.').replace('−', '-');
  const [over, under, more] = plain.split('/');
  if (more !== undefined) return null;
  if (under !== undefined) {
    const share = decimal(over ?? '');
    const of = decimal(under);
    return share === null || of === null || of === 0 ? null : share / of;
  }
  return decimal(plain);
}

function decimal(text: string): number | null {
  return /^-?(\d+\.?\d*|\.\d+)$/u.test(text) ? Number(text) : null;
}
