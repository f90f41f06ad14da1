/**
 * On a cluster a statement that goes to more than one shard is refused (strictly.ts). This lets two kinds through: those of the list
 * of exceptions, which are about many organizations, and those that a test itself makes.
 */
import pg from 'pg';
import { EXCEPTIONS } from '../../database/oneOrganization/exceptions.js';

Error.stackTraceLimit = 100;

const SETTING = 'citus.multi_task_query_log_level';
const PART_OF_SERVICE = /\/dist\/src\/(?!database\/|telemetry\/)/;
const PART_OF_TESTS = /\/dist\/test\/(?!support\/cluster\/allowed)/;

/** Statements of a test have none of the service between the test and the database. */
function isOfTest(): boolean {
  const { stack = '' } = new Error();
  return PART_OF_TESTS.test(stack) && !PART_OF_SERVICE.test(stack);
}

const mayGoAnywhere = (text: string) => EXCEPTIONS.some(({ sign }) => sign.test(text)) || isOfTest();

const textOf = (config: unknown): string =>
  typeof config === 'string' ? config : String(Object(config).text);

pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
  apply(query, client, args) {
    if (!mayGoAnywhere(textOf(args[0]))) return Reflect.apply(query, client, args);
    // A client sends one after the other. In a transaction that has failed they fail as well.
    const say = (text: string) => Promise.resolve(Reflect.apply(query, client, [text])).catch(() => {});
    say(`set ${SETTING} to off`);
    const answer = Reflect.apply(query, client, args);
    say(`reset ${SETTING}`);
    return answer;
  },
});
