/** Does something for each of many, some at the same time: most of it waits for the database or the network. */
const TOGETHER = 6;

export async function eachOf<One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < all.length; i = next++) results[i] = await work(all[i] as One);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  return results;
}
