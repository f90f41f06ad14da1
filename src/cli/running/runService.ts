import type { Kysely } from 'kysely';
import { type Logger, pino } from 'pino';
import { openAccess } from '../../access/access.js';
import { LOCAL } from '../../access/permission.js';
import type { Config } from '../../config.js';
import { requestLimits } from '../../database/connecting/limits.js';
import { openStandbys, type Standbys } from '../../database/replicas/standbys.js';
import type { Tables } from '../../database/tables.js';
import { readTrusted } from '../../server/asking/trusted/readManifests.js';
import { collectSooner } from '../../server/collectSooner.js';
import { diskOf } from '../../server/health.js';
import { asCurl, exampleQuestion } from '../../server/question.js';
import { seed } from '../../server/seed.js';
import { type Service, startService } from '../../server/service.js';
import { parentEnded, stopSignal } from '../../server/stopSignal.js';
import { createLog } from '../../server/watching/log.js';
import { secretsOf } from '../../server/watching/redactor.js';
import type { Tracing } from '../../server/watching/tracing.js';
import type { Witnessing } from '../../server/watching/witnessing.js';
import { openPlace } from '../../witness/places/openPlace.js';
import { readS3, type WitnessSettings } from '../../witness/settings.js';
import { surroundings } from '../printing/surroundings.js';
import { print } from '../printing/terminal.js';
import type { Again } from './onceBack.js';
import { recordsMayBeLost } from './texts.js';
import { withDatabase } from './withDatabase.js';

export async function runService(config: Config): Promise<void> {
  collectSooner();
  const log = createLog(secretsOf(surroundings().env), pino.destination({ dest: 2, sync: true }));
  if (config.recordsMayBeLost) print(`${recordsMayBeLost.ja}\n${recordsMayBeLost.en}`);
  print(
    config.databaseUrl === undefined
      ? `Opening the database in ${config.dataDir} …`
      : 'Opening the database …',
  );
  // A person waits for the start; what happens later is for the log.
  let say = print;
  await withDatabase(
    async (db, _migrated, again) => {
      const standbys = await standbysOf(db, config, log);
      const service = await start(db, config, log, standbys, again);
      say = (sentence) => log.warn(sentence);
      print(`Stopping (${await reasonToStop()}) …`);
      await service.stop();
      await standbys?.stop();
    },
    { config, limits: requestLimits, records: true, say: (sentence) => say(sentence) },
  );
}

function reasonToStop(): Promise<string> {
  const startedByNpm = surroundings().env.npm_lifecycle_event !== undefined;
  return startedByNpm ? Promise.race([stopSignal(), parentEnded()]) : stopSignal();
}

async function standbysOf(db: Kysely<Tables>, { readDatabaseUrls }: Config, log: Logger) {
  if (readDatabaseUrls.length === 0) return undefined;
  return openStandbys(db, readDatabaseUrls, (sentence) => log.warn(sentence));
}

async function start(
  db: Kysely<Tables>,
  config: Config,
  log: Logger,
  standbys: Standbys | undefined,
  again: Again,
): Promise<Service> {
  // What is recorded already is not recorded again.
  const seeded = config.seed ? await again(() => seed(db, LOCAL)) : [];
  const access = await openAccess(config.access, config.dataDir);
  const question = await again(() => exampleQuestion(db, config.access.read));
  const disk = config.databaseUrl === undefined ? diskOf(config.dataDir) : undefined;
  const tracing = config.tracing ? await openTracing() : undefined;
  const { trustedDocuments, witness } = config;
  const trusted = trustedDocuments === undefined ? undefined : await readTrusted(trustedDocuments);
  const witnessing = witness && placesOf(witness);
  const shown = { question, disk, log, tracing, standbys };
  const service = await startService(db, { ...config, ...shown, access, trusted, witnessing });
  greet(service.address, config, seeded, question);
  return service;
}

function placesOf({ places, every }: WitnessSettings): Witnessing {
  const { env } = surroundings();
  const settings = { s3: readS3(env), programs: env };
  return { places: places.map((address) => openPlace(address, settings)), every };
}

/** The packages are loaded only where they are used: they take a tenth of a second. */
async function openTracing(): Promise<Tracing> {
  const { startTracing } = await import('../../server/watching/openTelemetry.js');
  return startTracing();
}

function greet(address: string, config: Config, seeded: string[], question: string): void {
  const data =
    config.databaseUrl === undefined
      ? `in ${config.dataDir}, with an embedded PostgreSQL`
      : `in the PostgreSQL of DATABASE_URL`;
  print(`
Enkaku is ready.
  Explorer ${address}/
  GraphQL  ${address}/graphql
  IDE      ${address}/ide
  Data     ${data}${seeded.length > 0 ? `\n  Seeded   ${seeded.map((name) => `data/isesaki/${name}`).join(', ')}` : ''}

Try it in another terminal:

  ${asCurl(question, address)}

Stop with Ctrl-C.`);
}
