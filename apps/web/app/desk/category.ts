/** A category with the way to it: `먹거리 › 장·양념 › 간장`. */
export interface Leaf {
  id: string;
  path: string;
  /** Kind of product notice. */
  noticeKind: string;
}

interface Node {
  id: string;
  name: string;
  noticeKind: string;
  children?: readonly Node[];
}

/** Products lie in the last categories only. */
export function leavesOf(nodes: readonly Node[], above = ''): Leaf[] {
  return nodes.flatMap((node) => {
    const path = above === '' ? node.name : `${above} › ${node.name}`;
    const children = node.children ?? [];
    return children.length === 0 ? [{ id: node.id, path, noticeKind: node.noticeKind }] : leavesOf(children, path);
  });
}

/** Every category, the upper ones too, with the way to it: a choice of one takes in all below it. */
export function branchesOf(nodes: readonly Node[], above = ''): Omit<Leaf, 'noticeKind'>[] {
  return nodes.flatMap((node) => {
    const path = above === '' ? node.name : `${above} › ${node.name}`;
    return [{ id: node.id, path }, ...branchesOf(node.children ?? [], path)];
  });
}
