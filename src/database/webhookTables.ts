/** Who is told of new revisions by HTTP, and how far: the columns as tables.ts has them. */
export const webhookTables = {
  webhook: {
    id: 'bigint generated',
    url: 'text',
    organization: 'bigint | null',
    secret: 'text',
    added_at: 'timestamptz with default',
  },
  webhook_delivery: {
    webhook: 'bigint',
    organization: 'bigint',
    revision: 'integer',
    attempts: 'integer with default',
    next_attempt: 'timestamptz with default',
    last_error: 'text | null',
    leased_until: 'timestamptz with default',
  },
} as const;
