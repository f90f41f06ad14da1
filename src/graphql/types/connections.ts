/** Lists in pages, as in Relay's cursor connections. */
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../../queries/paging/page.js';
import { Duty } from './duties/duty.js';
import { Organization } from './organization.js';
import { Reorganization } from './record/reorganization.js';
import { Revision } from './record/revision.js';
import { Unit } from './units/unit.js';

@ObjectType({ simpleResolvers: true, description: 'Where a page is in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list has entries after the last edge.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list has entries before the first edge.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge. Null: the page is empty.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last edge. Null: the page is empty.',
  })
  readonly endCursor!: string | null;
}

/** The values of a connection. */
export interface Connection<Node> extends Page<Node> {
  nodes: Node[];
}

/** A page of rows as a connection of nodes. */
export function connect<Row, Node>(page: Page<Row>, toNode: (row: Row) => Node): Connection<Node> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toNode(node) }));
  return { ...page, edges, nodes: edges.map((edge) => edge.node) };
}

/** Makes the two types of one kind of list: its edge and its connection. */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} in a list.` })
  class Edge {
    @Field(() => String, {
      description: 'Its place in the list, to be used as `after` or `before`. Opaque; it never expires.',
    })
    readonly cursor!: string;

    @Field(node, { description: `The ${name} itself.` })
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `One page of a list of ${name.replace(/y$/, 'ie')}s.`,
  })
  class ConnectionType implements Connection<Node> {
    @Field(() => [Edge], { description: 'The entries of the page, each with its cursor.' })
    readonly edges!: Edge[];

    @Field(() => [node()], { description: 'The entries of the page, without cursors.' })
    readonly nodes!: Node[];

    @Field(() => PageInfo, {
      description: 'Whether the list has more entries, and the cursors to ask for them.',
    })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { simple: false, description: 'The number of entries in the whole list.' })
    totalCount(): Promise<number> {
      return this.count();
    }

    readonly count!: () => Promise<number>;
  }
  return ConnectionType;
}

export const OrganizationConnection = connectionOf('Organization', () => Organization);
export const ReorganizationConnection = connectionOf('Reorganization', () => Reorganization);
export const RevisionConnection = connectionOf('Revision', () => Revision);
export const UnitConnection = connectionOf('Unit', () => Unit);
export const DutyConnection = connectionOf('Duty', () => Duty);
