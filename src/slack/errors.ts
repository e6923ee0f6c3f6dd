/** Slack's own name for what went wrong. */
export function errorName(error: unknown): string | undefined {
  return (error as { data?: { error?: string } }).data?.error
}
