/**
 * What is printed, and how. Answers go to stdout, everything else to stderr. Names and notes are data of others: no
 * character of them may move the cursor, turn the text around or hide. JSON, CSV and files are written as they are.
 */
import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import { visible } from '../../domain/words/invisible.js';

export const print = (line: string): void => printText(`${line}\n`);
export const printOnStderr = (line: string): void => void process.stderr.write(harmless(`${line}\n`));

/** A text of several lines, the last one ended. */
export const printText = (text: string): void => void process.stdout.write(harmless(text));

/** Stands for the escape character of our own colours. It is a lone surrogate, which no stored text can contain. */
const OWN_ESCAPE = '\udc1b';

/** Shows every invisible character that is not of our own colours as ⟨U+202E⟩. */
export const harmless = (text: string): string => withoutInvisible(text).replaceAll(OWN_ESCAPE, '\u001b');

const withoutInvisible = (text: string) =>
  text
    .split(OWN_ESCAPE)
    .map((part) => visible(part, { breaks: true }))
    .join(OWN_ESCAPE);

export const printJson = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

type Format = Parameters<typeof styleText>[0];

export const paint = (format: Format, text: string) => paintFor(process.stdout, format, text);
export const paintOnStderr = (format: Format, text: string) => paintFor(process.stderr, format, text);

/** Colours, where the stream is a terminal that has them; hasColors() honours NO_COLOR. */
function paintFor(stream: WriteStream, format: Format, text: string): string {
  if (!stream.isTTY || !stream.hasColors()) return text;
  return styleText(format, withoutInvisible(text)).replaceAll('\u001b', OWN_ESCAPE);
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
