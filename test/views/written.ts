/** The markup of a tree with the attributes of each element in alphabetical order: their order means nothing. */
export function written(node: Node): string {
  if (node.nodeType === 8) return `<!--${node.nodeValue}-->`;
  if (node.nodeType !== 1) return node.nodeValue ?? '';
  const { attributes, childNodes, nodeName } = node as Element;
  const pairs = [...attributes].map(({ name, value }) => `${name}="${value}"`).sort();
  return `<${[nodeName, ...pairs].join(' ')}>${[...childNodes].map(written).join('\n')}</>`;
}
