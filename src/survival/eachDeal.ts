/**
 * Visits every way to deal patients into groups of these sizes, once for all ways that only swap the names of groups of one size:
 * each visit stands for as many ways as any other. `groupOf[i]` is the group of patient i. The array that is given is the same each
 * time: read it, don't keep it.
 */
export function eachDeal(sizes: readonly number[], visit: (groupOf: readonly number[]) => void): void {
  const groupOf = new Array<number>(sizes.reduce((sum, size) => sum + size, 0)).fill(0);
  const room = [...sizes];
  const twins = sizes.map((size, group) => sizes.slice(0, group).lastIndexOf(size));
  const deal = (patient: number): void => {
    if (patient === groupOf.length) return visit(groupOf);
    for (const [group, size] of sizes.entries()) {
      const twin = twins[group]!;
      // Of two empty groups of one size the first is filled first.
      if (room[group] === 0 || (room[group] === size && twin >= 0 && room[twin] === size)) continue;
      groupOf[patient] = group;
      room[group]!--;
      deal(patient + 1);
      room[group]!++;
    }
  };
  deal(0);
}
