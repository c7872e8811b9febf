import type { Problem } from './ContentError.ts';
import type { Ask } from './askSchema.ts';
import { problemAt, unknownAt, type Path } from './problemAt.ts';

/**
 * What is wrong with what is asked: options of which none or two are right, tables, bins and quantities that don't exist, a number
 * that can't be told from a tempting one, or can't be typed.
 *
 * `tables` are those that the exercise knows; `valueOf` gives a quantity's value, null for one that isn't a single number,
 * undefined for one that doesn't exist. Without `quantities` any number is taken to exist.
 */
export function askProblems(
  problem: ReturnType<typeof problemAt>,
  tables: readonly string[],
  quantities: readonly string[] | undefined,
  valueOf: (id: string) => number | null | undefined,
): (ask: Ask, path: Path) => Problem[] {
  const unknown = unknownAt(problem);

  const singleNumbers = (named: readonly { readonly id: string; readonly at: Path }[]): Problem[] =>
    named.flatMap(({ id, at }) => {
      if (quantities === undefined) return [];
      const value = valueOf(id);
      if (value === undefined) return unknown(at, id, quantities, 'a quantity');
      return value === null ? [problem(at, `"${id}" is not one number; expected a quantity that is`)] : [];
    });

  /** A question whose right answer can't be told from a wrong one, or can't be typed. */
  const numberProblems = (ask: Extract<Ask, { kind: 'number' }>, path: Path): Problem[] => {
    const scale = ask.measure === 'share' || ask.measure === 'points' ? 100 : 1;
    const scaled = (id: string): number[] =>
      [valueOf(id)].flatMap((value) => (value == null ? [] : value * scale));
    const [answer] = scaled(ask.answer);
    if (answer === undefined) return [];
    const { from, to } = ask.bounds ?? {
      from: 0,
      to: { share: 100, points: 100, p: 1, time: Infinity, count: Infinity, rate: Infinity }[ask.measure],
    };
    return [
      ...(ask.measure === 'rate' && ask.unit === null
        ? [problem([...path, 'unit'], 'a rate without its unit; expected one such as "per 10 years"')]
        : []),
      ...(ask.measure === 'count' && ask.bounds === null
        ? [
            problem(
              [...path, 'bounds'],
              'a count without its bounds; expected the least and the most that it can be, such as { from: 0, to: 12 }',
            ),
          ]
        : []),
      ...(answer < from || answer > to
        ? [
            problem(
              [...path, 'answer'],
              `"${ask.answer}" is ${answer}; expected an answer from ${from} to ${to}`,
            ),
          ]
        : []),
      ...ask.tempting.flatMap(({ value: id }, index) =>
        scaled(id)
          .filter((value) => Math.abs(value - answer) <= ask.tolerance * (1 + 1e-9))
          .map((value) =>
            problem(
              [...path, 'tempting', index, 'value'],
              `"${id}" is ${rounded(value)}, and with a tolerance of ${ask.tolerance} right; expected it farther from ${rounded(answer)}`,
            ),
          ),
      ),
    ];
  };

  return (ask, path) => {
    switch (ask.kind) {
      case 'choice':
      case 'spot': {
        const right = ask.options.filter((option) => option.right).length;
        return right === 1
          ? []
          : [problem([...path, 'options'], `${right} options are right; expected exactly one`)];
      }
      case 'several': {
        const right = ask.options.filter((option) => option.right).length;
        return right > 0 && right < ask.options.length
          ? []
          : [problem([...path, 'options'], `${right} options are right; expected some, and not all`)];
      }
      case 'number':
        return singleNumbers([
          { id: ask.answer, at: [...path, 'answer'] },
          ...temptingPlaces(ask.tempting, path),
        ]).concat(numberProblems(ask, path));
      case 'order':
        return [];
      case 'read':
        return [
          ...unknown([...path, 'table'], ask.table, tables, 'a table of this exercise, or "shown"'),
          ...('tempting' in ask ? singleNumbers(temptingPlaces(ask.tempting, path)) : []),
        ];
      case 'table':
        return singleNumbers(
          ask.facts.map(({ value }, index) => ({ id: value, at: [...path, 'facts', index, 'value'] })),
        );
      case 'sort': {
        const bins = ask.bins.map(({ id }) => id);
        return ask.cards.flatMap(({ bin }, index) =>
          unknown([...path, 'cards', index, 'bin'], bin, bins, 'the id of a bin'),
        );
      }
      case 'draw':
        return unknown([...path, 'table'], ask.table, tables, 'a table of this exercise, or "shown"');
    }
  };
}

function temptingPlaces(tempting: readonly { readonly value: string }[], path: Path) {
  return tempting.map(({ value }, index) => ({ id: value, at: [...path, 'tempting', index, 'value'] }));
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
