/** The revisions of an organization as an Atom feed (RFC 4287): the newest first. */
import { createHash } from 'node:crypto';
import type { Bilingual } from '../domain/words/bilingual.js';
import { texts } from './texts.js';

export type Lang = keyof Bilingual;

export interface FeedRevision {
  number: number;
  recordedAt: string;
  recordedBy: string;
  reason: string | null;
  source: string | null;
  hash: string;
  reorganization: { title: string; effectiveOn: string; status: 'RECORDED' | 'WITHDRAWN' } | null;
}

export interface Feed {
  organization: { code: string; name: string };
  /** The hash of its first revision: the feed is the same feed wherever the ledger is. */
  firstHash: string;
  /** The newest first. */
  revisions: FeedRevision[];
  lang: Lang;
  /** Where this page and the next one with older entries are, relative to the feed. */
  self: string;
  next?: string;
}

export function atomOf({ organization, firstHash, revisions, lang, self, next }: Feed): string {
  const { code, name } = organization;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `  <id>${urn(`feed ${firstHash}`)}</id>`,
    `  <title>${xml(texts.feedTitle(name)[lang])}</title>`,
    `  <updated>${revisions[0]?.recordedAt}</updated>`,
    '  <generator>Enkaku</generator>',
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(`/o/${code}/log`)}"/>`,
    ...(next === undefined ? [] : [`  <link rel="next" type="application/atom+xml" href="${xml(next)}"/>`]),
    ...revisions.flatMap((revision) => entryOf(code, revision, lang)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryOf(code: string, revision: FeedRevision, lang: Lang): string[] {
  const { number, recordedAt, recordedBy, hash, reorganization, reason, source } = revision;
  const summary = [
    reorganization && texts.effectiveOn(reorganization.effectiveOn)[lang],
    reorganization?.status === 'WITHDRAWN' && texts.withdrawn[lang],
    reason && texts.reason(reason)[lang],
    source && texts.source(source)[lang],
  ].filter((text) => !!text);
  return [
    '  <entry>',
    `    <id>${urn(`revision ${hash}`)}</id>`,
    `    <title>${xml(texts.entryTitle(number, reorganization?.title)[lang])}</title>`,
    `    <updated>${recordedAt}</updated>`,
    `    <published>${recordedAt}</published>`,
    `    <author><name>${xml(recordedBy)}</name></author>`,
    `    <link rel="alternate" type="text/html" href="${xml(`/o/${code}~${number}/log`)}"/>`,
    `    <summary>${xml(summary.join('\n'))}</summary>`,
    '  </entry>',
  ];
}

/** A name that follows from the record alone: a UUID of version 8, made from a hash. */
function urn(content: string): string {
  const digits = createHash('sha256').update(content).digest('hex');
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot contain is replaced, as by browsers. */
const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no place for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
