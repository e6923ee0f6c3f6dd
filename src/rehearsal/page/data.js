import htm from 'htm'
import { h } from 'preact'

// The blocks that show data, drawn plainly: each chart as the table of its numbers.
const html = htm.bind(h)

/** A table, with or without buttons in its cells. `Button` draws one of them. */
export function Table({ block, Button }) {
  const [head = [], ...rows] = block.rows
  return html`<table class="data">
    ${block.caption && html`<caption>${block.caption}</caption>`}
    <thead><tr>${head.map((cell) => html`<th scope="col">${words(cell)}</th>`)}</tr></thead>
    <tbody>
      ${rows.map(
        (row) => html`<tr>
          ${row.map((cell, column) => {
            if (cell.type === 'action_cell') return html`<td><${Button} element=${cell.element} /></td>`
            return column === (block.row_header_column_index ?? 0)
              ? html`<th scope="row">${words(cell)}</th>`
              : html`<td>${words(cell)}</td>`
          })}
        </tr>`,
      )}
    </tbody>
  </table>`
}

export function Chart({ block: { title, chart } }) {
  const number = (value) => ({ type: 'raw_number', value, text: String(value) })
  const text = (said) => ({ type: 'raw_text', text: said })
  const rows =
    chart.type === 'pie'
      ? [[text('…'), text('#')], ...chart.segments.map(({ label, value }) => [text(label), number(value)])]
      : [
          [text(chart.axis_config.x_label ?? '…'), ...chart.series.map(({ name }) => text(name))],
          ...chart.axis_config.categories.map((category) => [
            text(category),
            ...chart.series.map(({ data }) => number(data.find(({ label }) => label === category)?.value ?? 0)),
          ]),
        ]
  return html`<${Table} block=${{ caption: title, rows }} />`
}

const words = (cell) => cell.text ?? ''
