/** The texts of the form that registers an organization, in English: the same as in jaRegister.ts. */
import type { RegisterTexts } from '../ja/register.js';

export const enRegister: RegisterTexts = {
  title: 'Register an organization',
  intro:
    'The record of an organization begins with a list of its units on some day: a table of a spreadsheet, a list of names, or a record file (YAML).',
  back: 'To the organizations',
  list: 'List of units',
  listHelp:
    'Paste cells of a spreadsheet (a column for each level), or write one unit a line: names with indentation, or paths such as Planning Department/Budget Section.',
  example: 'Fill in an example',
  exampleText:
    'Planning Department\n  Policy Division\n    Budget Section\n    Statistics Section\nGeneral Affairs Department\n  Records Division\n  Citizens Plaza [facility]',
  open: 'Open a file (CSV, TSV, text, YAML)',
  spreadsheet:
    'This is no text file. Open it in a spreadsheet, select the cells, copy them, and paste them here.',
  encoding: 'The file is neither in UTF-8 nor in Shift_JIS. Save it in one of them.',
  form: 'How it is written',
  forms: { auto: 'As the text looks', indented: 'indentation', paths: 'paths', table: 'table' },
  readAs: (form) => `Read as “${form}”.`,
  otherKind: 'The kind of units whose name does not show it',
  otherKindHelp: 'Such as facility. For one unit write the kind behind its name: [facility].',
  ignored: (columns) => `Columns that are not read: ${columns}`,
  problems: {
    empty: () => 'There are no units. Write one a line.',
    uneven: ([name]) =>
      `The indentation of “${name}” is that of no line above it. Indent all lines of one level alike.`,
    twice: ([path, line]) => `“${path}” is on line ${line}, too. Remove one of them, or check the name.`,
    noKind: ([name]) =>
      `The name “${name}” does not show the kind of the unit. Write “${name} [facility]”, or give a kind in the field below.`,
    emptyName: ([text]) => `“${text}” has an empty name. Remove the extra separator, or write the name.`,
    badName: ([name]) =>
      `“${name}” cannot be a name. Write at most 200 characters, without control characters.`,
    nothingAbove: ([name]) =>
      `The cells to the left of “${name}” are blank, and no line above has a name there. Write the units above it.`,
    noParent: ([parent]) => `No line has the parent “${parent}”. Check the column of parents.`,
    circle: ([name]) => `The parents of “${name}” lead back to it. Check the column of parents.`,
    idTwice: ([id, line]) => `The id “${id}” is on line ${line}, too. Give each unit an id of its own.`,
    unclosed: () => 'The quote (") that begins here is not closed. Close it, or remove it.',
  },
  line: (line) => `Line ${line}`,
  count: (count) => (count === 0 ? 'No mistakes.' : count === 1 ? '1 mistake' : `${count} mistakes`),
  moreProblems: (count) => `${count} more.`,
  result: 'The units as they were read',
  resultHelp: 'The units appear here when you write the list.',
  units: (count) => (count === 1 ? '1 unit' : `${count.toLocaleString('en')} units`),
  facts: 'The organization',
  code: 'Code',
  codeHelp:
    'Such as a local government code. Up to 64 of the characters A-Z a-z 0-9 . _ -. It cannot be changed later.',
  name: 'Name',
  knownFrom: 'Known from',
  knownFromHelp:
    'The first day on which the organization is known to have had these units. Earlier days are “unknown”.',
  coverage: 'What the list shows',
  coverages: { COMPLETE: 'the whole organization', PARTIAL: 'only a part of it' },
  timeZone: 'Time zone',
  source: 'Source (optional)',
  sourceHelp: 'Such as the title of the chart, or its URL',
  inFile: 'The name, the day and the other facts are those in the file.',
  missing: {
    list: 'a list of units',
    mistakes: 'a list without mistakes',
    code: 'a code',
    badCode: 'a code of the characters A-Z a-z 0-9 . _ - only',
    taken: (name) => `another code (“${name}” is registered under this one)`,
    name: 'a name',
    knownFrom: 'the day from which it is known (such as 2026-04-01)',
    coverage: 'what the list shows',
    timeZone: 'a time zone (such as Asia/Tokyo)',
  },
  stillNeeded: 'Still needed:',
  register: 'Register',
  sure: (name, code, units, day) =>
    `${name} (${code}) will be registered with ${units.toLocaleString('en')} ${units === 1 ? 'unit' : 'units'} on ${day}. What is recorded cannot be removed; mistakes are corrected by later records.`,
  confirm: 'Register this',
  notYet: 'Back',
  registering: 'Registering…',
  refused: 'Nothing was registered.',
  lost: 'No answer came back. Register again: the same content is never registered twice.',
  closed:
    'Only an administrator of this organization, or of all, can register it. You can save the list that you checked here as a record file (YAML), which an administrator can register on this page or with the command enkaku register.',
  takeFile: 'Save the record file (YAML)',
  restored: 'Your unfinished list is back.',
  startAgain: 'Start again',
};
