/** Who is told of new revisions by HTTP, and how far: the columns as tables.ts has them. */
export const webhookTables = {
  webhook: {
    id: 'integer generated',
    url: 'text',
    organization: 'integer | null',
    secret: 'text',
    added_at: 'timestamptz with default',
  },
  webhook_delivery: {
    webhook: 'integer',
    organization: 'integer',
    revision: 'integer',
    attempts: 'integer with default',
    next_attempt: 'timestamptz with default',
    last_error: 'text | null',
    leased_until: 'timestamptz with default',
  },
} as const;
