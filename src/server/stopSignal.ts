/** npm passes on the Ctrl-C that the terminal has sent to this process already: within this time it is the same one. */
const sameWithin = 1_000;

/** Settles at the first SIGINT or SIGTERM. A second one ends the process at once. */
export function stopSignal(): Promise<string> {
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

const parent = process.ppid;

/**
 * Settles when the process that started this one has ended. npm runs its scripts through a shell, and a shell that is
 * told to end does not pass it on: without this, ending `npm start` would leave a service behind that has the port.
 */
export function parentEnded(): Promise<string> {
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      resolve('npm has ended');
    }, 300);
    watch.unref();
  });
}
