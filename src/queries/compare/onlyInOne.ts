/** The keys that are in only one of two maps. */
export const onlyInOne = <K>(from: ReadonlyMap<K, unknown>, to: ReadonlyMap<K, unknown>) => ({
  from: [...from.keys()].filter((key) => !to.has(key)),
  to: [...to.keys()].filter((key) => !from.has(key)),
});
