import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Registry } from 'prom-client'
import { healthIn } from './health.ts'
import type { Vitals } from './vitals.ts'

/** The paths at which whoever runs the bot looks. */
export const statusPaths = ['/healthz', '/metrics'] as const

interface StatusPagesParts {
  readonly vitals: Vitals
  readonly stateFolder?: string
}

/** Answers whoever asks how the bot is. No secret, no name and no word of anybody is in it. */
export class StatusPages {
  readonly #parts: StatusPagesParts
  #registry: Promise<Registry> | undefined
  #server: Server | undefined

  constructor(parts: StatusPagesParts) {
    this.#parts = parts
  }

  /** Answers one request. `path`: without its query. */
  async answer(path: string, response: ServerResponse): Promise<void> {
    switch (path) {
      case '/healthz': {
        const health = healthIn(await this.#parts.vitals.state())
        const isWell = Object.values(health).every((isWrong) => !isWrong)
        response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(health))
        return
      }
      case '/metrics': {
        const registry = await this.#metrics()
        response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics())
        return
      }
      default:
        response.writeHead(404).end()
    }
  }

  /** Serves it on a port of its own; gives the port. */
  async listen({ port, host }: { port: number; host: string }): Promise<number> {
    // An `import` of it also loads all of fetch: 40 ms of a start.
    const { createServer } = await import('node:http')
    const server = createServer({ requestTimeout: 10_000 }, (request, response) => void this.#serve(request, response))
    this.#server = server
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
    return (server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    const server = this.#server
    if (!server) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume()
    if (request.method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end()
    const [path = ''] = (request.url ?? '').split('?')
    await this.answer(path, response).catch(() => response.headersSent || response.writeHead(500).end())
  }

  /** Loaded when it is first asked for: nobody's start waits for it. */
  #metrics(): Promise<Registry> {
    const { vitals, stateFolder } = this.#parts
    this.#registry ??= import('./metrics.ts').then(({ metricsOf }) => metricsOf(vitals, { stateFolder }))
    return this.#registry
  }
}
