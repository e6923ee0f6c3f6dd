import htm from 'htm'
import { h } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Block } from './block.js'

const html = htm.bind(h)

/** The modal in front. What is typed stays while the app draws it anew, as long as its inputs keep their names. */
export function Modal({ modal, admin, act, busy, error }) {
  const dialog = useRef()
  const [typed, setTyped] = useState({})
  const [errors, setErrors] = useState({})
  useEffect(() => {
    dialog.current?.showModal()
  }, [modal.id])
  useEffect(() => setErrors({}), [modal.hash])

  const { title, submit, close, blocks } = modal.content
  const submitted = async (event) => {
    event.preventDefault()
    const answer = await act({ do: 'submit', values: filledIn(blocks, { typed, held: modal.values }) })
    setErrors(answer?.errors ?? {})
  }
  const cancelled = (event) => {
    event.preventDefault()
    void act({ do: 'close modal' })
  }
  const press = (block, element, option) =>
    act({ do: 'press in', on: 'modal', blockId: block.block_id, actionId: element.action_id, option: option?.value })
  return html`<dialog ref=${dialog} aria-labelledby="modal-title" onCancel=${cancelled}>
    <form onSubmit=${submitted} noValidate>
      <h2 id="modal-title">${title.text}</h2>
      ${blocks.map((block) =>
        block.type === 'input'
          ? html`<${Input}
              key=${block.block_id}
              block=${block}
              admin=${admin}
              value=${typed[block.block_id] ?? heldIn(block, modal.values)}
              fault=${errors[block.block_id]}
              type=${(value) => setTyped({ ...typed, [block.block_id]: value })}
            />`
          : html`<${Block} key=${block.block_id} block=${block} press=${press} busy=${busy} />`,
      )}
      ${error && html`<div class="error" role="alert">${error}</div>`}
      <div class="actions">
        <button type="button" disabled=${busy} onClick=${cancelled}>${close?.text ?? 'Close'}</button>
        ${submit && html`<button class="primary" disabled=${busy}>${submit.text}</button>`}
      </div>
    </form>
  </dialog>`
}

function Input({ block, admin, value, fault, type }) {
  const id = `input-${block.block_id}`
  const told = [block.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const common = { id, 'aria-describedby': told || undefined, 'aria-invalid': fault ? 'true' : undefined }
  return html`<div class="input">
    <label for=${id}>${block.label.text}${block.optional ? html` <span class="context">(optional)</span>` : ''}</label>
    ${control(block.element, { common, value, type, admin })}
    ${block.hint && html`<div class="context" id=${`${id}-hint`}>${block.hint.text}</div>`}
    ${fault && html`<div class="error" role="alert" id=${`${id}-fault`}>${fault}</div>`}
  </div>`
}

function control(element, { common, value, type, admin }) {
  const onInput = (event) => type(event.target.value)
  const placeholder = element.placeholder?.text
  switch (element.type) {
    case 'plain_text_input':
      return element.multiline
        ? html`<textarea ...${common} rows="4" maxlength=${element.max_length} placeholder=${placeholder} value=${value} onInput=${onInput} />`
        : html`<input ...${common} maxlength=${element.max_length} placeholder=${placeholder} value=${value} onInput=${onInput} />`
    case 'datepicker':
      return html`<input type="date" ...${common} value=${value} onInput=${onInput} />`
    case 'users_select':
      return chosenFrom(
        admin.people.filter(({ is }) => is !== 'deactivated'),
        { common, value, onInput },
      )
    case 'conversations_select':
      return chosenFrom(
        admin.channels.filter(({ is }) => is !== 'archived'),
        { common, value, onInput },
      )
    case 'static_select':
      return html`<select ...${common} onChange=${onInput}>
        <option value="" selected=${value === ''}>${placeholder ?? '…'}</option>
        ${groupsOf(element).map(({ label, options }) =>
          label
            ? html`<optgroup label=${label.text}>${options.map((option) => choice(option, value))}</optgroup>`
            : options.map((option) => choice(option, value)),
        )}
      </select>`
    case 'multi_static_select':
      return html`<select ...${common} multiple onChange=${(event) => type([...event.target.selectedOptions].map((option) => option.value))}>
        ${groupsOf(element).map(({ label, options }) =>
          label
            ? html`<optgroup label=${label.text}>${options.map((option) => oneOf(option, value))}</optgroup>`
            : options.map((option) => oneOf(option, value)),
        )}
      </select>`
    case 'checkboxes':
      return html`<div role="group" ...${common}>
        ${element.options.map(
          (option) => html`<label>
            <input
              type="checkbox"
              value=${option.value}
              checked=${value.includes(option.value)}
              onChange=${(event) => type(event.target.checked ? [...value, option.value] : value.filter((each) => each !== option.value))}
            />
            ${option.text.text}
          </label>`,
        )}
      </div>`
    case 'radio_buttons':
      return html`<div role="radiogroup" ...${common}>
        ${element.options.map(
          (option) => html`<label>
            <input type="radio" name=${common.id} value=${option.value} checked=${option.value === value} onChange=${onInput} />
            ${option.text.text}
          </label>`,
        )}
      </div>`
    default:
      return html`<div class="error">The page can't draw an input of type ${element.type}.</div>`
  }
}

/** One of those whom the workspace has. */
const chosenFrom = (all, { common, value, onInput }) => html`<select ...${common} onChange=${onInput}>
  <option value="" selected=${value === ''}>…</option>
  ${all.map(({ id, name }) => html`<option value=${id} selected=${id === value}>${name}</option>`)}
</select>`

const groupsOf = (element) => element.option_groups ?? [{ options: element.options ?? [] }]

const choice = (option, value) => html`<option value=${option.value} selected=${option.value === value}>${option.text.text}</option>`

const oneOf = (option, values) => html`<option value=${option.value} selected=${values.includes(option.value)}>${option.text.text}</option>`

/** What the workspace knows of an input: a text, or of several choices their values. */
function heldIn(block, values) {
  const held = values[block.block_id]?.[block.element.action_id]
  if (held?.selected_options) return held.selected_options.map(({ value }) => value)
  return held?.value ?? held?.selected_date ?? held?.selected_option?.value ?? held?.selected_user ?? held?.selected_conversation ?? ''
}

/** The values by the ids of their blocks; null for what is empty. */
function filledIn(blocks, { typed, held }) {
  const inputs = blocks.filter(({ type }) => type === 'input')
  return Object.fromEntries(inputs.map((block) => [block.block_id, (typed[block.block_id] ?? heldIn(block, held)) || null]))
}
