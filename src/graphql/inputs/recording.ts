/** The sentences that all inputs which record something share. */

export const EXPECTED_REVISION =
  'The newest revision that the recorder has seen: if the organization has moved on since, the input is refused with REVISION_CONFLICT. Absent: no such check; another recorder is never in the way.';

export const IDEMPOTENCY_KEY =
  'The same key sent twice records once and answers twice. It belongs to the organization, is looked up before expectedRevision, is not used up by a refusal, and is refused for different content.';
