/** The dump as an entry of an open-data catalogue: DCAT 3 in JSON-LD. */
import { localGovernmentCode } from '../localGovernment.js';
import { dumpTexts } from '../texts.js';
import { type Described, PARQUET, versionOf } from './described.js';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const typed = (type: string, value: string | number) => ({ '@type': `xsd:${type}`, '@value': String(value) });
const inBoth = ({ ja, en }: { ja: string; en: string }) => [
  { '@language': 'ja', '@value': ja },
  { '@language': 'en', '@value': en },
];

export function dcat(described: Described): object {
  const { organizations, tables, recordedAt, base = './', license } = described;
  const days = organizations.flatMap(({ firstDay }) => firstDay ?? []).sort();
  return {
    '@context': CONTEXT,
    '@id': base,
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(dumpTexts.title(organizations.map(({ name }) => name))),
    'dct:description': inBoth(dumpTexts.description),
    'dct:identifier': versionOf(described),
    'dcat:version': versionOf(described),
    ...(recordedAt !== undefined && { 'dct:modified': typed('dateTime', recordedAt) }),
    ...(license !== undefined && { 'dct:license': { '@id': license } }),
    'dct:spatial': organizations.flatMap(placeOf),
    ...(days[0] !== undefined && {
      'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': typed('date', days[0]) },
    }),
    'dcat:distribution': tables.map(({ name, file, comment, bytes, sha256 }) => ({
      '@id': base + file,
      '@type': 'dcat:Distribution',
      'dct:title': name,
      'dct:description': { '@language': 'en', '@value': comment },
      'dcat:accessURL': { '@id': base },
      'dcat:downloadURL': { '@id': base + file },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${PARQUET}` },
      'dcat:byteSize': typed('nonNegativeInteger', bytes),
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': typed('hexBinary', sha256),
      },
    })),
  };
}

/** The area of a local government, by its code with the check digit. */
function placeOf({ code, name }: Described['organizations'][number]): object[] {
  const found = localGovernmentCode(code);
  if (!found) return [];
  return [
    {
      '@type': 'dct:Location',
      'dct:identifier': found.six,
      'skos:notation': [found.six, found.five],
      'skos:prefLabel': { '@language': 'ja', '@value': name },
    },
  ];
}
