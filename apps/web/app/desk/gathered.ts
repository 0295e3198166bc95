interface Connection<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list's pages from a cursor on, one after another, at most so many. `next`: where it goes on; null at its end. */
export async function gathered<Node>(page: (after: string | null) => Promise<Connection<Node>>, from: string | null, most: number): Promise<{ nodes: Node[]; next: string | null }> {
  const nodes: Node[] = [];
  let next = from;
  for (let asked = 0; asked < most && (asked === 0 || next !== null); asked += 1) {
    const { nodes: more, pageInfo } = await page(next);
    nodes.push(...more);
    next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  }
  return { nodes, next };
}
