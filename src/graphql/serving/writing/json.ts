/**
 * JSON as bytes, written value by value into one buffer after another: neither objects nor texts of the answer are made, which would
 * have to be collected, and nothing is turned into bytes afterwards.
 */

/** The first buffer is small, since many lists are; each is twice as large as the one before. */
const SMALLEST = 2_048;
const LARGEST = 262_144;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ZERO = 0x30;
export const COMMA = 0x2c;
/** [ and ]. */
export const BEGIN = 0x5b;
export const END = 0x5d;
/** { and }. */
export const OPEN = 0x7b;
export const CLOSE = 0x7d;

/** A class, since hundreds of thousands of short texts are written: the methods of one are inlined where they are called. */
export class Json {
  private readonly full: Buffer[] = [];
  private before = 0;
  private buffer: Buffer = Buffer.allocUnsafe(SMALLEST);
  private next = 0;

  text(value: string): void {
    const { length } = value;
    this.require(3 * length + 2);
    const into = this.buffer;
    let at = this.next;
    into[at++] = QUOTE;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      // Whatever is escaped, or takes more than three bytes, is left to JSON.stringify.
      if (code < 0x80) {
        if (code < 0x20 || code === QUOTE || code === BACKSLASH) {
          this.plain(JSON.stringify(value));
          return;
        }
        into[at++] = code;
      } else if (code < 0x800) {
        into[at++] = 0xc0 | (code >> 6);
        into[at++] = 0x80 | (code & 0x3f);
      } else {
        if (code >= 0xd800 && code < 0xe000) {
          this.plain(JSON.stringify(value));
          return;
        }
        into[at++] = 0xe0 | (code >> 12);
        into[at++] = 0x80 | ((code >> 6) & 0x3f);
        into[at++] = 0x80 | (code & 0x3f);
      }
    }
    into[at++] = QUOTE;
    this.next = at;
  }

  /** Whatever JSON.stringify takes, but undefined. */
  value(value: unknown): void {
    if (typeof value === 'string') this.text(value);
    else if (typeof value === 'number' && value >= 0 && value < 10 && Number.isInteger(value))
      this.byte(ZERO + value);
    else this.plain(JSON.stringify(value));
  }

  /** Bytes that are JSON already. */
  bytes(value: Uint8Array): void {
    const { length } = value;
    this.require(length);
    const { buffer, next } = this;
    for (let i = 0; i < length; i++) buffer[next + i] = value[i]!;
    this.next = next + length;
  }

  byte(value: number): void {
    this.require(1);
    this.buffer[this.next++] = value;
  }

  /** How many bytes there are. */
  get length(): number {
    return this.before + this.next;
  }

  /** All of them. Nothing is written afterwards. */
  parts(): Buffer[] {
    return [...this.full, this.buffer.subarray(0, this.next)];
  }

  private plain(json: string): void {
    this.require(3 * json.length);
    this.next += this.buffer.write(json, this.next);
  }

  private require(bytes: number): void {
    if (this.next + bytes > this.buffer.length) this.begin(bytes);
  }

  private begin(bytes: number): void {
    this.full.push(this.buffer.subarray(0, this.next));
    this.before += this.next;
    this.buffer = Buffer.allocUnsafe(Math.max(bytes, Math.min(LARGEST, 2 * this.buffer.length)));
    this.next = 0;
  }
}
