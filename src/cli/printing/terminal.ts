/** What is printed, and how. Answers go to stdout, everything else to stderr. */
import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export const printJson = (value: object): void => print(JSON.stringify(value));

type Format = Parameters<typeof styleText>[0];

export const paint = (format: Format, text: string) => paintFor(process.stdout, format, text);
export const paintOnStderr = (format: Format, text: string) => paintFor(process.stderr, format, text);

/** Colours, where the stream is a terminal that has them; hasColors() honours NO_COLOR. */
function paintFor(stream: WriteStream, format: Format, text: string): string {
  return stream.isTTY && stream.hasColors() ? styleText(format, text) : text;
}

/** Shows on stderr how much of a long work is done: in one line of a terminal, else every few seconds. */
export function progress(what: string): { show(done: number, total: number): void; end(): void } {
  const { isTTY } = process.stderr;
  const pause = isTTY ? 100 : 5_000;
  let last = performance.now();
  let shown = false;
  return {
    show(done, total) {
      if (performance.now() - last < pause) return;
      last = performance.now();
      shown = true;
      process.stderr.write(isTTY ? `\r${what}: ${done} of ${total}` : `${what}: ${done} of ${total}\n`);
    },
    end() {
      if (shown && isTTY) process.stderr.write('\n');
    },
  };
}
