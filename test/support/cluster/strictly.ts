/** The same database, in which a statement that goes to more than one shard is refused. */
export function strictly(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', '-c citus.multi_task_query_log_level=error');
  return address.href;
}
