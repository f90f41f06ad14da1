/** npm forwards a Ctrl-C that the terminal already sent to this process; a signal this soon after is the same one. */
const sameSignalWithin = 1_000;

/** Resolves at the first SIGINT or SIGTERM. A second one ends the process at once. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const receive = (signal: NodeJS.Signals, number: number) => {
      if (first === undefined) {
        first = performance.now();
        resolve(signal);
      } else if (performance.now() - first > sameSignalWithin) {
        // The exit code that a shell gives a process ended by a signal.
        process.exit(128 + number);
      }
    };
    process.on('SIGINT', receive);
    process.on('SIGTERM', receive);
  });
}

const parent = process.ppid;

/**
 * Resolves when the parent process has ended. npm runs its scripts through a shell, and the shell does not forward the
 * signal that ends it: without this, ending `npm start` would leave a service behind that keeps the port.
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
