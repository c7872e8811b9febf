import { counted } from '../../format/counted.ts';
import { describeTest } from './describeTest.ts';
import type { FurtherAnalysis, OrderedTrend } from './furtherAnalysis.ts';

/** The tests that were asked for: for trend, and within strata. */
export function describeOrdered({ trend, stratified }: FurtherAnalysis): (string | null)[] {
  if (!stratified) return [trend ? describeTrend('trend', trend) : null];
  const { column, strata, missing } = stratified;
  const without =
    missing.rows === 0
      ? ''
      : `; ${counted(missing.rows, { one: 'row', many: 'rows' })} without one, ${missing.events} with the event, in none`;
  const within = `“${column}” (${counted(strata, { one: 'stratum', many: 'strata' })}${without})`;
  return [
    trend ? describeTrend('trend', trend) : null,
    describeTest(`log-rank within ${within}`, stratified),
    stratified.trend ? describeTrend(`trend within “${column}”`, stratified.trend) : null,
  ];
}

function describeTrend(name: string, trend: OrderedTrend): string | null {
  const order = Object.entries(trend.scores).sort(([, a], [, b]) => a - b);
  const levels = order.map(([level]) => `“${level}”`).join(', ');
  const side =
    trend.z === null || trend.z === 0
      ? ''
      : `; ${trend.z > 0 ? 'more' : 'fewer'} events than expected in groups with higher scores`;
  const line = describeTest(`${name} over ${levels} (log-rank, scores 0 to ${order.length - 1})`, trend);
  return line === null ? null : `${line}${side}`;
}
