import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { ApiAnswer, ApiParts, Given } from './api-context.ts'
import { failed } from './api-context.ts'
import type { CallFault, Faults } from './faults.ts'
import { sendJson } from './http.ts'
import { callMethod } from './web-api.ts'

/** A call of the Web API that came with a valid token. */
export interface ApiCall {
  readonly method: string
  readonly given: Given
  /** When it came, by a clock that nobody moves. */
  readonly atMs: number
}

interface WebApiParts {
  readonly apiParts: ApiParts
  readonly faults: Faults
  readonly tokens: { readonly botToken: string; readonly appToken: string }
  /** Told of a call of a method that is not known here. */
  onUnknown(method: string): void
}

/** The Web API over HTTP: tokens, statuses, and the faults that are planned. */
export class WebApi {
  readonly calls: ApiCall[] = []
  readonly #parts: WebApiParts

  constructor(parts: WebApiParts) {
    this.#parts = parts
  }

  /** Does what was called for and answers, as far as no fault is planned for it. */
  async answer(
    method: string,
    { given, request, response }: { given: Given; request: IncomingMessage; response: ServerResponse },
  ): Promise<void> {
    const refusal = this.#tokenFault(method, given, request)
    if (refusal) return sendJson(response, refusal, { status: 200 })
    this.calls.push({ method, given, atMs: performance.now() })
    const { delayMs, fault } = this.#parts.faults.meetCall(method, given)
    if (delayMs > 0) await wait(delayMs)
    if (fault && 'when' in fault && fault.when === 'before') return goWrong(fault, response)
    const answer = this.#answerOf(method, given, fault)
    if (fault && 'when' in fault) return goWrong(fault, response)
    const rateLimited = fault?.does === 'limit'
    sendJson(response, answer, {
      status: rateLimited ? 429 : 200,
      headers: {
        'x-oauth-scopes': this.#parts.apiParts.scopes.join(','),
        ...(rateLimited ? { 'retry-after': String(fault.retryAfterSeconds) } : {}),
      },
    })
  }

  #answerOf(method: string, given: Given, fault: CallFault | undefined): ApiAnswer {
    if (fault?.does === 'limit') return failed('ratelimited')
    if (fault?.does === 'refuse') return failed(fault.error)
    const answer = callMethod(this.#parts.apiParts, method, given)
    if (answer) return answer
    this.#parts.onUnknown(method)
    return failed('unknown_method', { req_method: method })
  }

  #tokenFault(method: string, given: Given, request: IncomingMessage): ApiAnswer | undefined {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? given['token']
    if (token === undefined) return failed('not_authed')
    if (token !== this.#parts.tokens.botToken && token !== this.#parts.tokens.appToken) return failed('invalid_auth')
    return (token === this.#parts.tokens.appToken) === (method === 'apps.connections.open') ? undefined : failed('not_allowed_token_type')
  }
}

/** A connection that hangs stays open until it is given up, or the workspace is closed. */
function goWrong(fault: Extract<CallFault, { when: unknown }>, response: ServerResponse): void {
  switch (fault.does) {
    case 'hang':
      return
    case 'cut':
      return void response.destroy()
    case 'status':
      return void response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>Server Error</h1>')
  }
}
