import { randomUUID } from 'node:crypto';
import { readConfig } from '../../config.js';
import { requireRevision } from '../../queries/moment/moment.js';
import { badInput } from '../../userError.js';
import { testEvent } from '../../webhooks/cloudEvent.js';
import { post } from '../../webhooks/post.js';
import {
  addWebhook,
  type ListedWebhook,
  listWebhooks,
  removeWebhook,
  targetOf,
} from '../../webhooks/store.js';
import { requireTarget } from '../../webhooks/target.js';
import { webhookTexts } from '../../webhooks/texts.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { surroundings } from '../printing/surroundings.js';
import { print, printJson } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

export interface Options {
  organization?: string;
  after?: number;
  json?: true;
}

export async function add(address: string, { organization: code, after, json }: Options): Promise<void> {
  const url = requireTarget(address, trustedHosts()).href;
  if (after !== undefined && after > 0 && code === undefined)
    throw badInput(webhookTexts.afterNeedsOrganization);
  const { id, secret } = await withDatabase(async (db) => {
    const organization = code === undefined ? undefined : await requireOrganization(db, code);
    if (organization && after !== undefined) requireRevision(organization, after);
    return addWebhook(db, { url, organization, after });
  });
  if (json) return printJson({ id, url, organization: code ?? null, secret });
  print(`Webhook ${id} is added: ${url}`);
  print(`Its secret, which is not shown again: ${secret}`);
}

export async function list({ json }: Options): Promise<void> {
  const webhooks = await withDatabase(listWebhooks);
  if (json) for (const webhook of webhooks) printJson(webhook);
  else if (webhooks.length === 0) print('There is no webhook.');
  else for (const webhook of webhooks) describe(webhook);
}

function describe({ id, url, organization, waiting, attempts, lastError }: ListedWebhook): void {
  print(`${id}  ${url}  ${organization ?? 'all organizations'}, ${waiting} waiting`);
  if (attempts > 0) print(`   failed ${attempts} times, last: ${lastError}`);
}

export async function remove(text: string, { json }: Options): Promise<void> {
  const id = idIn(text);
  if (!(await withDatabase((db) => removeWebhook(db, id)))) throw badInput(webhookTexts.unknown(text));
  if (json) printJson({ removed: id });
  else print(`Webhook ${id} is removed.`);
}

export async function test(text: string, { json }: Options): Promise<void> {
  const id = idIn(text);
  const target = await withDatabase((db) => targetOf(db, id));
  const event = testEvent(`test-${randomUUID()}`, new Date().toISOString());
  const failed = await post(target, event, { trusted: trustedHosts() }).then(
    () => undefined,
    (problem: Error) => problem.message,
  );
  if (failed !== undefined) throw badInput(webhookTexts.failed(text, failed));
  if (json) printJson({ tested: id });
  else print(`Webhook ${id} received ${event.id}.`);
}

const trustedHosts = () => readConfig(surroundings().env).webhookHosts;

function idIn(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badInput(webhookTexts.unknown(text.slice(0, 40)));
  return Number(text);
}
