import type { IncomingMessage, ServerResponse } from 'node:http'

/** More than anything that Slack or the page sends: a message has 40,000 characters at most. */
const longestBody = 1_000_000

/** A request that is not carried out. */
export class RefusedRequest extends Error {
  readonly status: number

  constructor(status: number, why: string) {
    super(why)
    this.status = status
  }
}

/** @throws {RefusedRequest} if the body is too long. */
export async function requestText(request: IncomingMessage): Promise<string> {
  const tooLong = new RefusedRequest(413, 'the body is too long')
  if (Number(request.headers['content-length'] ?? 0) > longestBody) throw tooLong
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longestBody) throw tooLong
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Whether the body is said to be JSON. A page of another site can't say so without asking first. */
export function saysJson(request: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')
}

export function sendJson(
  response: ServerResponse,
  value: unknown,
  { status, headers = {} }: { status: number; headers?: Record<string, string> },
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(value))
}
