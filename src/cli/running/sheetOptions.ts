/** The options of commands whose answers are tables. */
import { type Command, Option } from 'commander';
import { ENCODINGS, type Encoding } from '../../sheets/csvBytes.js';

export interface SheetOptions {
  csv?: true;
  encoding: Encoding;
  bom: boolean;
  xlsx?: string;
}

/** `what`: what a line of the table is. */
export const withSheetOptions = (command: Command, what: string): Command =>
  command
    .addOption(new Option('--csv', `print it as CSV (RFC 4180), ${what}`).conflicts(['json']))
    .addOption(
      new Option(
        '--encoding <ENCODING>',
        'of the CSV; with shift_jis nothing is printed if a character is missing in it',
      )
        .choices(ENCODINGS)
        .default('utf-8')
        .implies({ csv: true }),
    )
    .option('--no-bom', 'print the CSV without the byte order mark by which Excel knows UTF-8')
    .addOption(
      new Option(
        '--xlsx <FILE>',
        'write it into this workbook, whose first sheet has citation and sources',
      ).conflicts(['csv', 'json', 'encoding']),
    );
