import htm from 'htm'
import { h } from 'preact'
import { useState } from 'preact/hooks'

const html = htm.bind(h)

/** What an admin does to accounts and channels: whoever is chosen, and whatever may be done to them now. */
export function Admin({ admin, act, busy }) {
  return html`<details class="admin">
    <summary>As an admin</summary>
    <${Deeds} label="Somebody" all=${admin.people} act=${act} busy=${busy} />
    <${Deeds} label="A channel" all=${admin.channels} act=${act} busy=${busy} />
  </details>`
}

function Deeds({ label, all, act, busy }) {
  const [chosen, setChosen] = useState()
  const [name, setName] = useState('')
  const one = all.find(({ id }) => id === chosen) ?? all[0]
  if (!one) return ''
  const done = (what) => act({ do: 'admin', what, to: one.id, name: what === 'rename' ? name : undefined })
  return html`<div>
    <label>
      ${label}${' '}
      <select value=${one.id} onChange=${(event) => setChosen(event.target.value)}>
        ${all.map((each) => html`<option value=${each.id} selected=${each.id === one.id}>${each.name}${each.is && ` (${each.is})`}</option>`)}
      </select>
    </label>
    ${one.may.includes('rename') && html`<label>New name <input value=${name} onInput=${(event) => setName(event.target.value)} /></label>`}
    <div class="actions">
      ${one.may.map((what) => html`<button disabled=${busy} onClick=${() => done(what)}>${what[0].toUpperCase()}${what.slice(1)}</button>`)}
    </div>
  </div>`
}
