/** The files to run it with say the same as the service does, and keep the rules that reviewers look for. */

import { pino } from 'pino';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../../src/config.js';
import { type Service, startService } from '../../src/server/service.js';
import { filePlace } from '../../src/witness/places/file.js';
import { ask } from '../server/ask.js';
import { accessOfTests } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { textOf } from '../support/files.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { copyOf, stagesOf, valuesOf } from './dockerfile.js';

const { db } = await testDatabase();
let service: Service | undefined;
afterAll(() => service?.stop());

const readme = textOf('README.md');
const ourVariables = (text: string) => new Set(text.match(/\b(ENKAKU_[A-Z_]+|DATABASE_URL)\b/g) ?? []);
const secrets = /password|secret|token/i;

describe('the variables of the files', () => {
  it.each([
    'compose.yaml',
    'deploy/kubernetes/enkaku.yaml',
    'deploy/systemd/enkaku.service',
    'Dockerfile',
  ])('of %s are in the table of the README', (path) => {
    for (const name of ourVariables(textOf(path))) expect([...ourVariables(readme)]).toContain(name);
  });
});

describe('the Dockerfile', () => {
  const [build, image] = stagesOf(textOf('Dockerfile'));

  it('pins the version of its images, does not run as root, and says how its health is asked', () => {
    for (const stage of [build, image]) expect(stage?.image).toMatch(/^node:\d+-bookworm-slim$/);
    expect(valuesOf(image!, 'USER')).toEqual(['1000:1000']);
    expect(valuesOf(image!, 'HEALTHCHECK')[0]).toMatch(/CMD \["node"/);
    expect(valuesOf(image!, 'STOPSIGNAL')).toEqual(['SIGTERM']);
    // The signal reaches the service itself: no shell and no npm in between.
    expect(valuesOf(image!, 'ENTRYPOINT')).toEqual(['["node", "dist/src/cli/main.js"]']);
    expect(valuesOf(image!, 'RUN')).toEqual([]);
    expect(textOf('Dockerfile')).not.toMatch(/\bADD\b|sudo|apt-get|ARG .*(TOKEN|PASSWORD|SECRET)/);
  });

  it('copies only what .dockerignore lets through', () => {
    const allowed = new Set([...textOf('.dockerignore').matchAll(/^!(.*)$/gm)].map(([, name]) => name));
    const copied = [build, image].flatMap((stage) => valuesOf(stage!, 'COPY').map(copyOf));
    for (const { from, sources } of copied)
      for (const source of from ? [] : sources) expect(allowed).toContain(source.split('/')[0]);
  });
});

interface Container {
  ports: { name: string; containerPort: number }[];
  env: { name: string; value?: string }[];
  securityContext: object;
  [probe: `${string}Probe`]: { httpGet: { path: string; port: string } };
}

describe('the example for Kubernetes', () => {
  const objects = parseAllDocuments(textOf('deploy/kubernetes/enkaku.yaml')).map((one) => one.toJS());
  const pod = objects.find(({ kind }) => kind === 'Deployment').spec.template;
  const container: Container = pod.spec.containers[0];

  it('has what a reviewer looks for', () => {
    expect(objects.map(({ kind }) => kind)).toEqual([
      'Deployment',
      'Service',
      'PodDisruptionBudget',
      'NetworkPolicy',
    ]);
    expect(pod.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    for (const { name, value } of container.env)
      expect(secrets.test(name) ? value : undefined).toBe(undefined);
    // 30 seconds for the requests under way, 5 before, and some for the rest.
    expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan(35);
  });

  it('selects its own pods, and asks at ports and paths that exist', () => {
    const { labels } = pod.metadata;
    for (const { kind, spec } of objects) {
      const selector = { Service: spec.selector, NetworkPolicy: spec.podSelector?.matchLabels }[
        kind as string
      ];
      expect(selector ?? spec.selector.matchLabels).toEqual(labels);
    }
    const names = container.ports.map(({ name }) => name);
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
      const { path, port } = container[probe]!.httpGet;
      expect(names).toContain(port);
      expect(['/livez', '/readyz']).toContain(path);
    }
  });

  it('sets variables that the service accepts', () => {
    const given = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));
    const config = readConfig({ ...given, DATABASE_URL: 'postgres://h/d', HOST: '0.0.0.0' });
    expect(config.metrics?.port).toBe(container.ports.find(({ name }) => name === 'metrics')?.containerPort);
  });
});

describe('compose.yaml', () => {
  const { services, secrets: files } = parse(textOf('compose.yaml'));

  it('waits for the database, gives the service no more rights than it needs, and has secrets in files only', () => {
    expect(services.enkaku).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      depends_on: { database: { condition: 'service_healthy' } },
      ports: ['127.0.0.1:4000:4000'],
    });
    expect(services.database.ports).toBe(undefined);
    expect(Object.keys(files).sort()).toEqual(['database_password', 'jwt_secret']);
    expect(JSON.stringify(services.database.environment)).not.toMatch(/"POSTGRES_PASSWORD"/);
    expect(textOf('.gitignore')).toMatch(/^\/secrets\/$/m);
  });
});

describe('the dashboard and the alerts', () => {
  const dashboard: { panels: { title: string; targets: { expr: string }[] }[] } = JSON.parse(
    textOf('deploy/grafana/enkaku.json'),
  );
  const alerts: { groups: { rules: { alert: string; expr: string }[] }[] } = parse(
    textOf('deploy/prometheus/alerts.yaml'),
  );
  const NAMES = /\b(?:enkaku|nodejs|process)_[a-z0-9_]+\b/g;

  it('ask for metrics and labels that the service shows', async () => {
    const log = pino({ level: 'silent' });
    const options = {
      host: '127.0.0.1',
      port: 0,
      allowedHosts: [],
      question: '',
      access: accessOfTests,
      log,
      witnessing: { places: [filePlace('/nowhere/checkpoints.jsonl')], every: 3_600_000 },
    };
    service = await startService(db, options);
    await ask(
      service,
      `mutation { registerOrganization(input: { code: "town", name: "町", knownFrom: "2025-04-01",
      units: [{ name: "総務部", kind: "部" }] }) { problems { code } } }`,
    );
    await ask(service, '{ organization(code: "town") { asOf(date: "2026-01-01") { roots { name } } } }');
    await ask(service, '{ nothing }');
    const shown = await (await fetch(`${service.address}/metrics`)).text();
    const names = new Set([...shown.matchAll(/^([a-z0-9_]+)[ {]/gm)].map(([, name]) => name));
    const asked = [
      ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
      ...alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ];
    expect(asked.length).toBeGreaterThan(20);
    for (const expression of asked) {
      for (const name of expression.match(NAMES) ?? []) expect(names).toContain(name);
      for (const [, labels = ''] of expression.matchAll(/by \(([^)]*)\)/g))
        for (const label of labels.split(/, */))
          if (label !== 'instance') expect(shown).toContain(`${label}="`);
      for (const [, label] of expression.matchAll(/[{,](\w+)=/g))
        if (!['instance', 'job'].includes(label ?? '')) expect(shown).toContain(`${label}="`);
    }
  });

  it('are explained: each alert is in docs/operations.md', () => {
    const operations = textOf('docs/operations.md');
    for (const { rules } of alerts.groups)
      for (const { alert } of rules) expect(operations).toContain(`\`${alert}\``);
  });
});
