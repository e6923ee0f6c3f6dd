import htm from 'htm'
import { h, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'

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
      await ask('act', { as: state.as, ...deed })
    } catch (fault) {
      setError(fault.message)
    } finally {
      setBusy(false)
    }
  }
  const open =
    state.channels.find((each) => each.id === channel) ?? state.channels.find((each) => each.messages.length > 0) ?? state.channels[0]
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
      <h2>Channels</h2>
      ${state.channels.map(
        (each) => html`<button aria-current=${each.id === open.id} onClick=${() => setChannel(each.id)}>
          ${each.name} <span class="count">${each.messages.length || ''}</span>
        </button>`,
      )}
    </nav>
    <${Channel} key=${open.id} channel=${open} act=${act} busy=${busy} />
    <${File} file=${state.file} />
  `
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
    <${Body} message=${message} channel=${channel} act=${act} busy=${busy} />
    <div class="thread">
      ${message.replies.map(
        (reply) => html`<div key=${reply.ts}>
          <span class="who">${reply.who}</span><span class="when">${reply.when}</span>
          <${Body} message=${reply} channel=${channel} act=${act} busy=${busy} />
        </div>`,
      )}
      <${Say} label="Answer in the thread" busy=${busy} say=${(text) => act({ do: 'say', channel: channel.id, threadTs: message.ts, text })} />
    </div>
  </article>`
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

function Block({ block, press, busy }) {
  switch (block.type) {
    case 'header':
      return html`<h3>${block.text.text}</h3>`
    case 'section':
      return html`<div class="section">
        ${block.text && html`<${Text} text=${block.text} />`} ${block.fields?.map((field) => html`<div><${Text} text=${field} /></div>`)}
        ${block.accessory && html`<${Element} element=${block.accessory} block=${block} press=${press} busy=${busy} />`}
      </div>`
    case 'context':
      return html`<div class="context">${block.elements.map((element) => html`<${Text} text=${element} />${' '}`)}</div>`
    case 'actions':
      return html`<div class="actions">
        ${block.elements.map((element) => html`<${Element} element=${element} block=${block} press=${press} busy=${busy} />`)}
      </div>`
    case 'divider':
      return html`<hr />`
    case 'rich_text':
      return html`<div class="section">${richText(block)}</div>`
    default:
      return html`<div class="error">The page can't draw a block of type ${block.type}.</div>`
  }
}

/** Slack asks, where an element says so, before a press counts. */
const isConfirmed = ({ confirm }) => !confirm || window.confirm(`${confirm.title.text}\n\n${confirm.text.text}`)

function Element({ element, block, press: send, busy }) {
  const press = (...pressed) => isConfirmed(element) && send(...pressed)
  if (element.type === 'button')
    return html`<button class=${element.style === 'primary' ? 'primary' : ''} disabled=${busy} onClick=${() => press(block, element)}>
      ${element.text.text}
    </button>`
  const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? []
  const choose = (event) => {
    const option = options.find((each) => each.value === event.target.value)
    event.target.value = ''
    if (option) press(block, element, option)
  }
  return html`<select aria-label=${element.placeholder?.text ?? 'More'} disabled=${busy} onChange=${choose}>
    <option value="">${element.placeholder?.text ?? '…'}</option>
    ${options.map((option) => html`<option value=${option.value}>${option.text.text}</option>`)}
  </select>`
}

const richText = (block) =>
  block.elements.flatMap((part) =>
    (part.elements ?? []).map((element) => element.text ?? element.url ?? (element.user_id ? `@${element.user_id}` : '')),
  )

function Text({ text }) {
  return text.type === 'mrkdwn' ? html`<${Mrkdwn} text=${text.text} />` : html`<span>${text.text}</span>`
}

/** Slack's own marks: *bold*, _italic_, ~struck~, `code`, links, mentions, dates. Everything else is shown as text. */
function Mrkdwn({ text }) {
  const parts = (text ?? '').replace(/^&gt; ?(.*)$/gm, '“$1”').split(/(<[^>\n]+>|\*[^*\n]+\*|`[^`\n]+`|\b_[^_\n]+_\b|~[^~\n]+~|\n)/)
  return html`<span>${parts.map(mark)}</span>`
}

function mark(part) {
  if (part === '\n') return html`<br />`
  const inner = unescaped(part.slice(1, -1))
  if (/^\*.+\*$/.test(part)) return html`<b>${inner}</b>`
  if (/^_.+_$/.test(part)) return html`<i>${inner}</i>`
  if (/^~.+~$/.test(part)) return html`<s>${inner}</s>`
  if (/^`.+`$/.test(part)) return html`<code>${inner}</code>`
  if (!/^<.+>$/.test(part)) return unescaped(part)
  const [target, label] = inner.split('|')
  if (target.startsWith('!date^')) return html`<span>${label}</span>`
  if (/^https?:/.test(target)) return html`<a href=${target} rel="noreferrer">${label ?? target}</a>`
  return html`<b>${label ?? target}</b>`
}

const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

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
