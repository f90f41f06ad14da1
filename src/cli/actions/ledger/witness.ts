import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import { stopSignal } from '../../../server/stopSignal.js';
import { badInput } from '../../../userError.js';
import { type CheckedOrganization, checkWitness, readWitness } from '../../../witness/check.js';
import { every } from '../../../witness/every.js';
import { parsePlace } from '../../../witness/places/address.js';
import { openPlace } from '../../../witness/places/openPlace.js';
import type { Place } from '../../../witness/places/place.js';
import { placeTexts } from '../../../witness/places/texts.js';
import { readS3 } from '../../../witness/settings.js';
import { type Written, writeWitness } from '../../../witness/write.js';
import { organizationCodes } from '../../asking/organizationCodes.js';
import { surroundings } from '../../printing/surroundings.js';
import { printJson, printOnStderr } from '../../printing/terminal.js';
import { printChecked, printPlace, printWritten } from '../../printing/verification/printWitness.js';
import { AlreadyReported, explain } from '../../running/failure.js';
import { withDatabase } from '../../running/withDatabase.js';

export interface Options {
  to?: string;
  from?: string;
  /** In milliseconds. */
  every?: number;
  json?: true;
}

export async function write(to: string, { every: period, json }: Options): Promise<void> {
  const place = placeOf(to);
  await withDatabase(async (db) => {
    if (period === undefined) return requireTrue(say(await writeWitness(db, place), place, json));
    await goOn(db, place, period, json);
  });
}

/** Until it is stopped. What goes wrong is said each time, and the last time decides how it ends. */
async function goOn(db: Kysely<Tables>, place: Place, period: number, json: true | undefined): Promise<void> {
  let isTrue = true;
  const stop = every(period, async () => {
    isTrue = await writeWitness(db, place).then(
      (written) => say(written, place, json),
      (error: unknown) => {
        printOnStderr(explain(error));
        return false;
      },
    );
  });
  await stopSignal();
  await stop();
  requireTrue(isTrue);
}

/** Returns whether the ledgers have what was witnessed. */
function say(written: Written, place: Place, json: true | undefined): boolean {
  const { entry, rewritten } = written;
  if (json) printJson({ to: place.name, ...entry, rewritten });
  else printWritten(written, place.name);
  return rewritten.length === 0;
}

export async function check(from: string, { json }: Options): Promise<void> {
  const place = placeOf(from);
  const witness = await readWitness(place);
  const { entries, newest, findings, unreadable } = witness;
  if (json) printJson({ from: place.name, entries, newest: newest.at, findings, unreadable });
  else printPlace(place.name, witness);
  let isTrue = findings.length === 0;
  await withDatabase(async (db) => {
    for await (const checked of checkWitness(db, witness, await organizationCodes(db))) {
      isTrue &&= checked.findings.length === 0;
      sayChecked(checked, json);
    }
  });
  requireTrue(isTrue);
}

const sayChecked = (checked: CheckedOrganization, json: true | undefined): void =>
  json ? printJson(checked) : printChecked(checked);

function requireTrue(isTrue: boolean): void {
  if (!isTrue) throw new AlreadyReported();
}

function placeOf(text: string): Place {
  const address = parsePlace(text);
  if (!address) throw badInput(placeTexts.badPlace(text));
  const { env } = surroundings();
  return openPlace(address, { s3: readS3(env), programs: env });
}
