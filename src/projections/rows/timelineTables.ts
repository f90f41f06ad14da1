/** The tables with the states of units, duties and posts on their days. */
import type { Day } from '../../domain/words/day.js';
import { type Projection, projection, validOn } from './projection.js';

const bySpan = ({ key, from, until }: { key: string; from: Day; until: Day | null }) =>
  `${key} ${from} ${until ?? ''}`;

export const unitState = projection('unit_state', {
  close: ({ closeUnits }) => closeUnits,
  open: ({ openUnits }) => openUnits,
  key: bySpan,
  row: (item) => ({
    unit: item.key,
    valid: validOn(item),
    name: item.name,
    name_key: item.nameKey,
    display_name: item.displayName ?? null,
    kind: item.kind,
    parent: item.parent ?? null,
    after: item.after ?? null,
    because: item.because,
  }),
});

/** What a unit was ever called is found at every revision. */
export const unitName: Projection = {
  eachClosed() {},
  eachOpened({ unitNames }, take) {
    for (const name of unitNames) take({ name }, name);
  },
  isTimeless: true,
};

export const siblingOrder = projection('sibling_order', {
  close: ({ closeSiblings }) => closeSiblings,
  open: ({ openSiblings }) => openSiblings,
  key: bySpan,
  row: (item) => ({ parent: item.key, valid: validOn(item), units: item.units }),
});

export const changeDay = projection('change_day', {
  close: ({ closeDays }) => closeDays,
  open: ({ openDays }) => openDays,
  key: (day) => day,
  row: (day) => ({ day }),
});

export const dutyHolding = projection('duty_holding', {
  close: ({ closeHoldings }) => closeHoldings,
  open: ({ openHoldings }) => openHoldings,
  key: ({ duty, unit, from, until }) => `${duty} ${unit} ${from} ${until ?? ''}`,
  row: (item) => ({
    duty: item.duty,
    unit: item.unit,
    valid: validOn(item),
    open: item.open ?? false,
    because: item.because,
  }),
});

export const postState = projection('post_state', {
  close: ({ closePosts }) => closePosts,
  open: ({ openPosts }) => openPosts,
  key: bySpan,
  row: (item) => ({
    post: item.key,
    valid: validOn(item),
    name: item.name,
    name_key: item.nameKey,
    rank: item.rank ?? null,
    unit: item.unit ?? null,
    duties: item.duties,
    because: item.because,
  }),
});

export const oversight = projection('oversight', {
  close: ({ closeOversight }) => closeOversight,
  open: ({ openOversight }) => openOversight,
  key: bySpan,
  row: (item) => ({ unit: item.key, valid: validOn(item), posts: item.posts, because: item.because }),
});
