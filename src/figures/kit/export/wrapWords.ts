/** Where an address may be broken without tearing a name or a number. */
const JOINTS = '/?#&,;~-_.';
/** Of an address, fewer characters fit: digits and capitals are wider than the letters of prose. */
const LONG = 0.85;

/** Words in lines of at most so many characters; a word longer than a line, such as an address, is broken, after a joint if one is near. */
export function wrapWords(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...(word.length > most ? broken(word, most) : [word]));
  }
  return lines;
}

function broken(word: string, most: number): string[] {
  const longest = Math.max(1, Math.floor(most * LONG));
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > longest) {
    const joint = [...rest.slice(0, longest)].findLastIndex((each) => JOINTS.includes(each));
    const length = joint + 1 > longest / 2 ? joint + 1 : longest;
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...pieces, rest];
}
