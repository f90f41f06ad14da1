/**
 * What is printed, and how. Answers go to stdout, everything else to stderr. Names and notes are data of others: no
 * character of them may move the cursor, turn the text around or hide. JSON, CSV and files are written as they are.
 */
import { styleText } from 'node:util';
import { visible } from '../../domain/words/invisible.js';
import { type Output, surroundings } from './surroundings.js';

export const print = (line: string): void => printText(`${line}\n`);
export const printOnStderr = (line: string): void => printTextOnStderr(`${line}\n`);

/** A text of several lines, the last one ended. */
export const printText = (text: string): void => printExactly(harmless(text));
export const printTextOnStderr = (text: string): void => void surroundings().stderr.write(harmless(text));

/** For programs and files: every character as it is. */
export const printExactly = (text: string): void => void surroundings().stdout.write(text);

/** Stands for the escape character of our own colours. It is a lone surrogate, which no stored text can contain. */
const OWN_ESCAPE = '\udc1b';

/** Shows every invisible character that is not of our own colours as ⟨U+202E⟩. */
export const harmless = (text: string): string => withoutInvisible(text).replaceAll(OWN_ESCAPE, '\u001b');

const withoutInvisible = (text: string) =>
  text
    .split(OWN_ESCAPE)
    .map((part) => visible(part, { breaks: true }))
    .join(OWN_ESCAPE);

export const printJson = (value: object): void => printExactly(`${JSON.stringify(value)}\n`);

type Format = Parameters<typeof styleText>[0];

export const paint = (format: Format, text: string) => paintFor(surroundings().stdout, format, text);
export const paintOnStderr = (format: Format, text: string) => paintFor(surroundings().stderr, format, text);

/** Colours, where the stream is a terminal that has them; hasColors() honours NO_COLOR. */
function paintFor(stream: Output, format: Format, text: string): string {
  if (!stream.isTTY || !stream.hasColors?.()) return text;
  return styleText(format, withoutInvisible(text)).replaceAll('\u001b', OWN_ESCAPE);
}

/** Shows on stderr how much of a long work is done: in one line of a terminal, else every few seconds. */
export function progress(what: string): { show(done: number, total: number): void; end(): void } {
  const { stderr } = surroundings();
  const { isTTY } = stderr;
  const pause = isTTY ? 100 : 5_000;
  let last = performance.now();
  let shown = false;
  return {
    show(done, total) {
      if (performance.now() - last < pause) return;
      last = performance.now();
      shown = true;
      stderr.write(isTTY ? `\r${what}: ${done} of ${total}` : `${what}: ${done} of ${total}\n`);
    },
    end() {
      if (shown && isTTY) stderr.write('\n');
    },
  };
}
