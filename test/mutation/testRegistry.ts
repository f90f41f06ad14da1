/**
 * Takes the place of `test/support/jest.ts` while mutants are run: collects the tests of the domain, so that one process can run a
 * few of them thousands of times without loading the code again.
 */
import { expect } from 'expect';

export { expect };

type Body = () => unknown;
type EachBody = (...row: never[]) => unknown;

export interface RegisteredTest {
  /** The titles of its blocks and its own, with its number: titles need not be unique. */
  id: string;
  body: Body;
  /** The hooks of its file and blocks. */
  before: Body[];
  after: Body[];
}

interface Block {
  title: string;
  before: Body[];
  after: Body[];
}

export const tests: RegisteredTest[] = [];
const open: Block[] = [];
let file: Block = { title: '', before: [], after: [] };

/** The tests that are collected from now on belong to this file. */
export function beginFile(title: string): void {
  file = { title, before: [], after: [] };
}

const innermost = () => open.at(-1) ?? file;

export function describe(title: string, body: Body): void {
  open.push({ title, before: [], after: [] });
  body();
  open.pop();
}

export function it(title: string, body: Body): void {
  const blocks = [file, ...open];
  tests.push({
    id: `${tests.length}: ${[...blocks.map((block) => block.title), title].join(' › ')}`,
    body,
    before: blocks.flatMap((block) => block.before),
    after: blocks.flatMap((block) => block.after).reverse(),
  });
}

const each =
  (one: (title: string, body: Body) => void) => (table: unknown[]) => (title: string, body: EachBody) => {
    for (const row of table) one(title, () => body(...((Array.isArray(row) ? row : [row]) as never[])));
  };

it.each = each(it);
describe.each = each(describe);

export const beforeEach = (body: Body): unknown => innermost().before.push(body);
export const afterEach = (body: Body): unknown => innermost().after.push(body);
/** Nothing of the domain is kept from test to test, so both are the same. */
export const afterAll = afterEach;
