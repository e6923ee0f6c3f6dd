import htm from 'htm'
import { h } from 'preact'
import { Chart, Table } from './data.js'

// Block Kit, drawn plainly.
const html = htm.bind(h)

export function Block({ block, press, busy }) {
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
    case 'data_table':
    case 'table':
      return html`<${Table} block=${block} Button=${({ element }) => html`<${Element} element=${element} block=${block} press=${press} busy=${busy} />`} />`
    case 'data_visualization':
      return html`<${Chart} block=${block} />`
    default:
      return html`<div class="error">The page can't draw a block of type ${block.type}.</div>`
  }
}

/** Slack asks, where an element says so, before a press counts. */
const isConfirmed = ({ confirm }) => !confirm || window.confirm(`${confirm.title.text}\n\n${confirm.text.text}`)

function Element({ element, block, press: send, busy }) {
  const press = (...pressed) => isConfirmed(element) && send(...pressed)
  if (element.type === 'button')
    return html`<button
      class=${element.style === 'primary' ? 'primary' : ''}
      aria-label=${element.accessibility_label}
      disabled=${busy}
      onClick=${() => press(block, element)}
    >
      ${element.text.text}
    </button>`
  const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? []
  const choose = (event) => {
    const option = options.find((each) => each.value === event.target.value)
    event.target.value = element.initial_option?.value ?? ''
    if (option) press(block, element, option)
  }
  const [row = ''] = (block.text?.text ?? '').split('\n')
  return html`<select aria-label=${element.placeholder?.text ?? `More: ${row}`} disabled=${busy} onChange=${choose}>
    ${element.initial_option ? '' : html`<option value="">${element.placeholder?.text ?? '…'}</option>`}
    ${options.map(
      (option) =>
        html`<option value=${option.value} selected=${option.value === element.initial_option?.value}>${option.text.text}</option>`,
    )}
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
export function Mrkdwn({ text }) {
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
