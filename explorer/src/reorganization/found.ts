/** What a question by id finds: it has no field at all where the id is that of something else. */
export type Found<Node> = Exclude<Node, Record<PropertyKey, never> | null>;

export const isFound = <Node extends object | null>(node: Node | undefined): node is Found<Node> & Node =>
  node !== null && node !== undefined && Object.keys(node).length > 0;
