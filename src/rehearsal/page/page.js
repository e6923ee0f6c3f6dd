import htm from 'htm'
import { h, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Admin } from './admin.js'
import { Block, Mrkdwn } from './block.js'
import { Modal } from './modal.js'

// The page only shows what the workspace holds and passes on what a person does; it knows nothing of the bot.
const html = htm.bind(h)

/** Asks the server; `path` is relative, since the page's own address holds its token. */
async function ask(path, body) {
  const response = await fetch(
    path,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error)
  return answer
}

function Page() {
  const [state, setState] = useState()
  const [as, setAs] = useState(location.hash.slice(1) || undefined)
  const [channel, setChannel] = useState()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState()

  useEffect(() => {
    const load = () => ask(`state?as=${encodeURIComponent(as ?? '')}`).then(setState, (fault) => setError(fault.message))
    const events = new EventSource('events')
    events.onmessage = load
    events.onerror = () => setError('The rehearsal has ended, or cannot be reached.')
    // Load only once the stream is open: a change in between would be missed.
    events.onopen = () => {
      setError(undefined)
      void load()
    }
    return () => events.close()
  }, [as])

  if (!state) return html`<p>${error ?? 'Opening the workspace …'}</p>`

  const act = async (deed) => {
    setBusy(true)
    setError(undefined)
    try {
      return await ask('act', { as: as ?? state.as, ...deed })
    } catch (fault) {
      setError(fault.message)
    } finally {
      setBusy(false)
    }
  }
  const open =
    state.channels.find((each) => each.id === channel) ?? state.channels.find((each) => each.messages.length > 0) ?? state.channels[0]
  const openHome = () => {
    setChannel(home)
    void act({ do: 'open home' })
  }
  return html`
    <header>
      <h1>Relance: rehearsal</h1>
      <time datetime=${state.now}>${state.nowWords}</time>
      <button class="primary" disabled=${busy} onClick=${() => act({ do: 'next' })}>Move to the next nudge</button>
      <button disabled=${busy} onClick=${() => act({ do: 'day' })}>One day on</button>
      <label>
        Acting as${' '}
        <select value=${state.as} onChange=${(event) => setAs(event.target.value)}>
          ${state.people.map((person) => html`<option value=${person.email} selected=${person.email === state.as}>${person.email}</option>`)}
        </select>
      </label>
      <span role="status" class="error">${error}</span>
    </header>
    <nav aria-label="Channels">
      <h2>Relance</h2>
      <button aria-current=${channel === home} onClick=${openHome}>Home tab</button>
      <h2>Channels</h2>
      ${state.channels.map(
        (each) => html`<button aria-current=${channel !== home && each.id === open.id} onClick=${() => setChannel(each.id)}>
          ${each.name} <span class="count">${each.messages.length || ''}</span>
        </button>`,
      )}
      <${Admin} admin=${state.admin} act=${act} busy=${busy} />
    </nav>
    ${
      channel === home
        ? html`<${Home} home=${state.home} act=${act} busy=${busy} />`
        : html`<${Channel} key=${open.id} channel=${open} act=${act} busy=${busy} />`
    }
    <${File} file=${state.file} />
    ${state.modal && html`<${Modal} key=${state.modal.id} modal=${state.modal} admin=${state.admin} act=${act} busy=${busy} error=${error} />`}
  `
}

/** In the place of a channel's id. */
const home = 'home'

function Home({ home: shown, act, busy }) {
  const pressed = (block, element, more) =>
    act({ do: 'press in', on: 'home', blockId: block.block_id, actionId: element.action_id, ...more })
  const press = (block, element, option) => pressed(block, element, { option: option?.value })
  const typed = (block) => (event) => {
    event.preventDefault()
    void pressed(block, block.element, { typed: new FormData(event.target).get('typed') })
  }
  return html`<main aria-label="Home tab">
    ${
      shown
        ? shown.content.blocks.map((block) =>
            block.type === 'input'
              ? html`<form class="input" key=${block.block_id} onSubmit=${typed(block)}>
                  <label>
                    ${block.label.text}
                    <input name="typed" value=${block.element.initial_value ?? ''} maxlength=${block.element.max_length} disabled=${busy} />
                  </label>
                  ${block.hint && html`<div class="context">${block.hint.text}</div>`}
                </form>`
              : html`<${Block} key=${block.block_id} block=${block} press=${press} busy=${busy} />`,
          )
        : html`<p class="context">Opening the Home tab …</p>`
    }
  </main>`
}

function Channel({ channel, act, busy }) {
  return html`<main aria-label="Channel">
    <h2>${channel.name}</h2>
    ${channel.messages.length === 0 && html`<p class="context">Nothing was said here yet.</p>`}
    ${channel.messages.map((message) => html`<${Message} key=${message.ts} message=${message} channel=${channel} act=${act} busy=${busy} />`)}
    ${channel.onlyYou.map(
      (message) => html`<div class="only-you" key=${message.ts}>
        <div class="context">Only you can see this</div>
        <${Body} message=${message} channel=${channel} act=${act} busy=${busy} />
      </div>`,
    )}
    <${Say} label="Message, or /commitments help" busy=${busy} say=${(text) => act(sayOrCommand(channel, text))} />
  </main>`
}

function sayOrCommand(channel, text) {
  const command = /^\/commitments\b\s*(.*)$/s.exec(text)
  return command ? { do: 'command', channel: channel.id, text: command[1] } : { do: 'say', channel: channel.id, text }
}

function Message({ message, channel, act, busy }) {
  return html`<article class="message">
    <span class="who">${message.who}</span><span class="when">${message.when}</span>
    <${MessageMenu} message=${message} channel=${channel} act=${act} busy=${busy} />
    <${Body} message=${message} channel=${channel} act=${act} busy=${busy} />
    <div class="thread">
      ${message.replies.map(
        (reply) => html`<div key=${reply.ts}>
          <span class="who">${reply.who}</span><span class="when">${reply.when}</span>
          <${MessageMenu} message=${reply} channel=${channel} act=${act} busy=${busy} />
          <${Body} message=${reply} channel=${channel} act=${act} busy=${busy} />
        </div>`,
      )}
      <${Say} label="Answer in the thread" busy=${busy} say=${(text) => act({ do: 'say', channel: channel.id, threadTs: message.ts, text })} />
    </div>
  </article>`
}

/** What Slack has behind the three dots of a message: the shortcuts of the app. */
function MessageMenu({ message, channel, act, busy }) {
  const track = () => act({ do: 'track', channel: channel.id, ts: message.ts })
  return html`<details class="message-menu">
    <summary aria-label="More for this message">⋯</summary>
    <button disabled=${busy} onClick=${track}>Track commitment</button>
  </details>`
}

function Say({ label, say, busy }) {
  const [text, setText] = useState('')
  const send = (event) => {
    event.preventDefault()
    if (!text.trim()) return
    setText('')
    say(text)
  }
  return html`<form onSubmit=${send}>
    <input aria-label=${label} placeholder=${label} value=${text} onInput=${(event) => setText(event.target.value)} />
    <button disabled=${busy}>Send</button>
  </form>`
}

function Body({ message, channel, act, busy }) {
  const press = (block, element, option) =>
    act({ do: 'press', channel: channel.id, ts: message.ts, blockId: block.block_id, actionId: element.action_id, option: option?.value })
  const context = { press, busy }
  if (!message.blocks?.length) return html`<div class="section"><${Mrkdwn} text=${message.text} /></div>`
  return message.blocks.map((block, index) => html`<${Block} key=${index} block=${block} ...${context} />`)
}

function File({ file }) {
  const [whole, setWhole] = useState(false)
  return html`<aside aria-label="The register">
    <h2>commitments.json</h2>
    <p class="context">A copy: ${file.path}</p>
    <h2>Last change</h2>
    <pre>${
      file.lastChange.length === 0
        ? 'None yet.'
        : file.lastChange.map((line) => html`<span class=${line.startsWith('+') ? 'line-added' : 'line-removed'}>${line}</span>`)
    }</pre>
    <p><button onClick=${() => setWhole(!whole)}>${whole ? 'Hide the file' : 'Show the file'}</button></p>
    ${whole && html`<pre>${file.text}</pre>`}
  </aside>`
}

render(html`<${Page} />`, document.getElementById('page'))
