import { isScalarType } from 'graphql';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { describe, expect, it } from '../../support/jest.js';

describe('the scalars that a standard specifies', () => {
  it('name it with @specifiedBy', () => {
    const urls = Object.values(buildGraphqlSchema().getTypeMap())
      .filter(isScalarType)
      .map(({ name, specifiedByURL }) => [name, specifiedByURL]);
    expect(Object.fromEntries(urls)).toMatchObject({
      LocalDate: 'https://scalars.graphql.org/andimarek/local-date.html',
      DateTime: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
      JSON: 'https://www.rfc-editor.org/rfc/rfc8259',
    });
  });
});
