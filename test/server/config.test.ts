import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Environment, readConfig } from '../../src/config.js';
import { ConfigError } from '../../src/userError.js';
import { describe, expect, it } from '../support/jest.js';

function sentencesOf(env: Environment): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.sentences : [String(error)];
  }
}

describe('the configuration', () => {
  it('has a default for every variable that is absent or empty', () => {
    const project = fileURLToPath(new URL('../../..', import.meta.url));
    const defaults = {
      access: { read: 'public', keys: 'OWN', issuer: undefined, audience: undefined },
      limits: {
        costPerMinute: 20_000_000,
        answerSeconds: 2,
        introspection: true,
        suggestions: true,
        trustedProxies: [],
      },
      port: 4000,
      host: '127.0.0.1',
      allowedHosts: [],
      embedOrigins: [],
      corsOrigins: [],
      webhookHosts: [],
      databaseUrl: undefined,
      directDatabaseUrl: undefined,
      readDatabaseUrls: [],
      dataDir: resolve(project, '.enkaku'),
      seed: true,
      metrics: undefined,
      tracing: false,
      recordsMayBeLost: false,
    };
    expect(readConfig({})).toEqual(defaults);
    expect(
      readConfig({
        PORT: '',
        HOST: '',
        DATABASE_URL: '',
        ENKAKU_READ_DATABASE_URL: '',
        ENKAKU_DIRECT_DATABASE_URL: '',
        ENKAKU_DATA_DIR: '',
        ENKAKU_SEED: '',
        ENKAKU_ALLOWED_HOSTS: '',
        ENKAKU_EMBED_ORIGINS: '',
        ENKAKU_CORS_ORIGINS: '',
        ENKAKU_TRUSTED_DOCUMENTS: '',
        ENKAKU_WEBHOOK_HOSTS: '',
        ENKAKU_METRICS_ADDRESS: '',
        ENKAKU_RECORDS_MAY_BE_LOST: '',
        ENKAKU_COST_PER_MINUTE: '',
        ENKAKU_ANSWER_SECONDS: '',
        ENKAKU_INTROSPECTION: '',
        NODE_ENV: '',
        ENKAKU_TRUSTED_PROXIES: '',
        OTEL_EXPORTER_OTLP_ENDPOINT: '',
      }),
    ).toEqual(defaults);
    expect(readConfig({ ENKAKU_COLOUR: 'blue' })).toEqual(defaults);
  });

  it('takes the values of the environment', () => {
    const url = 'postgresql://user:p%40ss@/data?host=/run/postgresql';
    expect(
      readConfig({
        PORT: '0',
        HOST: '::1',
        ENKAKU_ALLOWED_HOSTS: 'a.example, b',
        ENKAKU_EMBED_ORIGINS: 'https://a.example, http://b:8080',
        ENKAKU_CORS_ORIGINS: 'https://c.example,http://d:8080',
        ENKAKU_WEBHOOK_HOSTS: 'bus.example, 192.168.1.20',
        DATABASE_URL: url,
        ENKAKU_READ_DATABASE_URL: `${url}, postgres://b/data`,
        ENKAKU_DIRECT_DATABASE_URL: 'postgres://c/data',
        ENKAKU_DATA_DIR: 'data/x',
        ENKAKU_SEED: 'on',
        ENKAKU_METRICS_ADDRESS: '[::1]:9464',
        ENKAKU_RECORDS_MAY_BE_LOST: 'on',
        ENKAKU_COST_PER_MINUTE: '1000000',
        ENKAKU_ANSWER_SECONDS: '10',
        ENKAKU_INTROSPECTION: 'off',
        NODE_ENV: 'production',
        ENKAKU_TRUSTED_PROXIES: '10.0.0.5, fd00::/8',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      }),
    ).toEqual({
      access: { read: 'public', keys: 'OWN', issuer: undefined, audience: undefined },
      limits: {
        costPerMinute: 1_000_000,
        answerSeconds: 10,
        introspection: false,
        suggestions: false,
        trustedProxies: ['10.0.0.5', 'fd00::/8'],
      },
      port: 0,
      host: '::1',
      allowedHosts: ['a.example', 'b'],
      embedOrigins: ['https://a.example', 'http://b:8080'],
      corsOrigins: ['https://c.example', 'http://d:8080'],
      webhookHosts: ['bus.example', '192.168.1.20'],
      databaseUrl: url,
      directDatabaseUrl: 'postgres://c/data',
      readDatabaseUrls: [url, 'postgres://b/data'],
      dataDir: resolve('data/x'),
      seed: true,
      metrics: { host: '::1', port: 9464 },
      tracing: true,
      recordsMayBeLost: true,
    });
  });

  it('seeds the embedded database, and that of an operator only if asked', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://h/d' }).seed).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://h/d', ENKAKU_SEED: 'on' }).seed).toBe(true);
    expect(readConfig({ ENKAKU_SEED: 'off' }).seed).toBe(false);
  });

  it.each([
    ['PORT', ['x', '-1', '65536', '4000.5', '1e3', ' 4000', '0x10', '999999']],
    ['ENKAKU_EMBED_ORIGINS', ['a.example', 'https://a.example/x', 'ftp://a.example', '*']],
    ['ENKAKU_CORS_ORIGINS', ['a.example', 'https://a.example/x', '*.example', '*,https://a.example']],
    ['ENKAKU_TRUSTED_DOCUMENTS', ['/nowhere/manifest.json', '.']],
    ['HOST', ['http://localhost', 'localhost:4000', '[::1]', '1.2.3', '256.1.1.1', 'a b', '-a']],
    ['DATABASE_URL', ['localhost/x', 'mysql://h/x', 'postgres:h', 'postgres://h:port/x']],
    ['ENKAKU_DATA_DIR', [fileURLToPath(import.meta.url)]],
    ['ENKAKU_ALLOWED_HOSTS', ['http://a', 'a:80', 'a,,b', ',']],
    ['ENKAKU_METRICS_ADDRESS', ['9464', 'a:', 'http://a:1', 'a:99999', ':1']],
    ['ENKAKU_RECORDS_MAY_BE_LOST', ['yes', '1']],
    ['ENKAKU_COST_PER_MINUTE', ['0', '999', '-1', '1e9', 'off']],
    ['ENKAKU_ANSWER_SECONDS', ['0', '601', '1.5']],
    ['ENKAKU_INTROSPECTION', ['yes', 'false']],
    ['ENKAKU_TRUSTED_PROXIES', ['proxy.example', '10.0.0.0/33', '10.0.0.1/8/8', '10.0.0.1,', '*']],
    ['ENKAKU_SEED', ['yes', 'ON', '1', 'toString']],
  ])('refuses a wrong %s with a sentence that names it, its value and what to give instead', (name, values) => {
    for (const value of values) {
      const sentences = sentencesOf({ [name]: value });
      expect(sentences).toHaveLength(1);
      expect(sentences[0]).toContain(`${name} is "${value}"`);
      expect(sentences[0]).toMatch(/[Gg]ive .+\.$/);
    }
  });

  it('sends traces where the variables of OpenTelemetry say where to, and not that they are off', () => {
    const OTEL_EXPORTER_OTLP_TRACES_ENDPOINT = 'http://collector:4318/v1/traces';
    const tracing = (env: Environment) => readConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, ...env }).tracing;
    expect(tracing({})).toBe(true);
    expect(tracing({ OTEL_SDK_DISABLED: 'true' })).toBe(false);
    expect(tracing({ OTEL_TRACES_EXPORTER: 'none' })).toBe(false);
  });

  it('reports everything that is wrong at once', () => {
    expect(sentencesOf({ PORT: 'x', HOST: '?', DATABASE_URL: 'x', ENKAKU_SEED: 'x' })).toHaveLength(4);
  });

  it.each([
    'postgress://user:secret@host/x',
    'user:se/cret@host',
    'host/x?user=u&password=secret',
  ])('never repeats the password of %s', (DATABASE_URL) => {
    const [sentence] = sentencesOf({ DATABASE_URL });
    expect(sentence).toContain('DATABASE_URL');
    expect(sentence).not.toMatch(/secret|cret@/);
  });
});
