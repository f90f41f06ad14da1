/** Which organizations a field is about: their sizes count for all that is asked below it. */
import { nothing, together } from '../counting.js';
import type { Place } from '../place.js';
import { points } from '../points.js';
import type { Args, Counting, Priced } from '../priced.js';
import { pageOf } from './pages.js';

export const organization = async (counting: Counting, code: unknown) => ({
  code: String(code),
  sizes: await counting.sizesOf([String(code)]),
});

/** One for each rank of what is found, and one for the instant. */
const STATEMENTS = 3;

/** States whose names are looked at for a page, however many there are: an index finds names by their parts. */
const MOST_SEARCHED = 100_000;

/** A page of what is found in one organization or in all. */
export const searched = (all: (at: Place) => number): Priced => ({
  work: () => STATEMENTS * points.statement,
  workBelow: ({ sizes }) => points.searchedState * Math.min(sizes.states.all, MOST_SEARCHED),
  async below(at, args, counting) {
    const code = args.organization;
    const place =
      code == null ? { sizes: together(await counting.sizesOfAll()) } : await organization(counting, code);
    return { ...place, ...pageOf(all, ({ sizes }) => sizes.states.all)({ ...at, ...place }, args) };
  },
});

/** Nobody knows beforehand which of them are on the page: the largest could be. */
export async function organizationsOnPage(at: Place, args: Args, counting: Counting) {
  const all = await counting.sizesOfAll();
  let { page, counted } = pageOf(() => all.reduce((sum, { organizations }) => sum + organizations, 0))(
    at,
    args,
  );
  const places = [];
  for (const { organizations, code, sizes } of all) {
    const some = Math.min(organizations, page);
    if (some === 0) break;
    page -= some;
    places.push({ code, sizes, page: some, counted });
    counted = 0;
  }
  return places.length > 0 ? places : [{ sizes: nothing, page: 0 }];
}
