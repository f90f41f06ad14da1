import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RecordReorganization, RegisterOrganization } from '../../src/domain/words/command.js';

export const root = join(import.meta.dirname, '../../..');

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

export const isesakiBaseline = (): RegisterOrganization => parse(textOf('data/isesaki/baseline.yaml'));

export const isesakiReorganization = (): RecordReorganization =>
  parse(textOf('data/isesaki/2026-04-01.yaml'));
