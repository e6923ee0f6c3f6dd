import type { View, ViewsOpenResponse, WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Screens } from '../conversation/screens.ts'
import type { HomeView, ModalView } from '../rendering/view-blocks.ts'
import { errorName } from './errors.ts'

/** The screens of people, in Slack. `client` must not try again by itself: a trigger works for 3 s, and once. */
export function slackScreens({ client, log }: { client: Pick<WebClient, 'views'>; log: Pick<Logger, 'warn'> }): Screens {
  const shown = async (showing: Promise<ViewsOpenResponse>) => {
    try {
      const { view } = await showing
      return view?.id === undefined ? undefined : { id: view.id }
    } catch (error) {
      log.warn({ error: String(error) }, 'a modal could not be opened')
      return undefined
    }
  }
  return {
    open: (trigger_id, view) => shown(client.views.open({ trigger_id, view: asView(view) })),
    push: (trigger_id, view) => shown(client.views.push({ trigger_id, view: asView(view) })),
    async publish(user_id, view, hash) {
      try {
        const published = await client.views.publish({ user_id, view: asView(view), ...(hash === undefined ? {} : { hash }) })
        return published.view?.hash ?? ''
      } catch (error) {
        if (errorName(error) === 'hash_conflict') return undefined
        throw error
      }
    },
    async update({ id }, view) {
      await client.views.update({ view_id: id, view: asView(view) })
    },
  }
}

/** The client's types know no lengths, and the blocks are within Slack's limits already. */
export function asView(view: ModalView | HomeView): View {
  return view as unknown as View
}
