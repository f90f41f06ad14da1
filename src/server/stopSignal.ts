/** npm passes on the Ctrl-C that the terminal has sent to this process already: within this time it is the same one. */
const sameWithin = 1_000;

/** Settles at the first SIGINT or SIGTERM. A second one ends the process at once. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const receive = (signal: NodeJS.Signals, number: number) => {
      if (first === undefined) {
        first = performance.now();
        resolve(signal);
      } else if (performance.now() - first > sameWithin) {
        // As a shell counts a process that a signal has ended.
        process.exit(128 + number);
      }
    };
    process.on('SIGINT', receive);
    process.on('SIGTERM', receive);
  });
}
