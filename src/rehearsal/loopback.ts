import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { RefusedRequest, sendJson } from './http.ts'

export interface LoopbackServer {
  readonly port: number
  close(): Promise<void>
}

interface Service {
  /** What it throws is answered: a `RefusedRequest` with its status, everything else with 500. */
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>
  /** Takes a socket over. Absent: nothing can be upgraded. */
  upgrade?(upgraded: { request: IncomingMessage; socket: Duplex; head: Buffer; url: URL }): void
}

/** Nothing that is answered may be kept, guessed at, framed, or told to another site. */
const headersOfAll = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/**
 * A server for this machine alone, on a free port of loopback. Other sites that a browser has open can reach the port too, so a request must name
 * this machine (a name of theirs could be bound to it) and come from no other page. No request ends the process.
 */
export async function serveOnLoopback({ answer, upgrade }: Service): Promise<LoopbackServer> {
  const server = createServer(async (request, response) => {
    try {
      for (const [name, value] of Object.entries(headersOfAll)) response.setHeader(name, value)
      await answer(request, response, ownUrl(request))
    } catch (error) {
      refuse(response, error)
    }
  })
  if (upgrade)
    server.on('upgrade', (request, socket: Duplex, head) => {
      socket.on('error', () => socket.destroy())
      try {
        upgrade({ request, socket, head, url: ownUrl(request) })
      } catch (error) {
        socket.end(`HTTP/1.1 ${error instanceof RefusedRequest ? error.status : 500} Refused\r\nconnection: close\r\n\r\n`)
      }
    })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What was asked for. @throws {RefusedRequest} if it is not this server, or is asked by the page of another. */
function ownUrl({ headers, socket, url }: IncomingMessage): URL {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${socket.localPort}`)
  const isOwn = hosts.includes(headers.host?.toLowerCase() ?? '')
  const fromOwn = headers.origin === undefined || hosts.includes(headers.origin.replace(/^http:\/\//, ''))
  if (!isOwn || !fromOwn) throw new RefusedRequest(403, 'this is for pages of this machine only')

  const address = `http://127.0.0.1${url}`
  if (!url?.startsWith('/') || !URL.canParse(address)) throw new RefusedRequest(400, 'this is no address')
  return new URL(address)
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy()
  const status = error instanceof RefusedRequest ? error.status : 500
  // What is left of the request is not read.
  sendJson(
    response,
    { ok: false, error: error instanceof Error ? error.message : String(error) },
    { status, headers: { connection: 'close' } },
  )
}
