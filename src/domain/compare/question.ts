/** What is compared, and what is looked up meanwhile. */
import type { UnitId } from '../words/event.js';
import type { Carried } from './carried.js';
import type { ComparedTree } from './compared.js';
import type { Join } from './joined/joins.js';
import type { Order } from './rank.js';

export interface Question {
  from: ComparedTree;
  to: ComparedTree;
  joins: Map<UnitId, Join[]>;
  /** Seen from their ends. */
  origins: Map<UnitId, Join[]>;
  reinstated: ReadonlySet<UnitId>;
  order: Order;
  reordered: ReadonlyMap<UnitId, UnitId[]>;
  unknown: ReadonlySet<UnitId>;
  carried: Carried;
}
