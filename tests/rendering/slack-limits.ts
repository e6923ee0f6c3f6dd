import { blockFaults } from '../../src/rehearsal/block-rules.ts'

type Json = Readonly<Record<string, unknown>>

/** Tables and charts: what they hold counts by what it shows. */
const dataBlocks: ReadonlySet<string> = new Set(['data_table', 'table', 'data_visualization'])

/** Where a message is over Slack's limits (docs/SLACK: block kit's table, and what users report), one line each. Empty: Slack takes it. */
export function overSlacksLimits(said: { readonly text: string; readonly blocks: readonly object[] }): string[] {
  const faults: string[] = blockFaults(said.blocks)?.messages ?? []
  const most = (what: string, length: number, limit: number): void => {
    if (length > limit) faults.push(`${what} has ${length}, the limit is ${limit}`)
    if (length === 0) faults.push(`${what} is empty`)
  }
  const unique = (what: string, ids: readonly unknown[]): void => {
    const given = ids.filter((id) => id !== undefined)
    if (new Set(given).size < given.length) faults.push(`${what} are not unique: ${given.join(', ')}`)
  }
  const text = (what: string, value: unknown, limit: number, type?: string): void => {
    const { text, type: is } = value as { text: string; type: string }
    most(what, text.length, limit)
    if (type !== undefined && is !== type) faults.push(`${what} is ${is}, not ${type}`)
    if (!text.isWellFormed()) faults.push(`${what} has half a character`)
  }
  const element = (element: Json, at: string): void => {
    most(`${at} action_id`, String(element.action_id).length, 255)
    if (element.type === 'button') {
      text(`${at} button text`, element.text, 75, 'plain_text')
      most(`${at} button value`, String(element.value).length, 2000)
      return
    }
    const isDots = element.type === 'overflow'
    if (!isDots && element.type !== 'static_select') faults.push(`${at} is ${element.type}`)
    if (!isDots) text(`${at} placeholder`, element.placeholder, 150, 'plain_text')
    const options = element.options as readonly Json[]
    most(`${at} options`, options.length, isDots ? 5 : 100)
    for (const option of options) {
      text(`${at} option text`, option.text, 75)
      most(`${at} option value`, String(option.value).length, 150)
    }
  }

  most('text', said.text.length, 4000)
  most('blocks', said.blocks.length, 50)
  const inCells = said.blocks.filter((block) => dataBlocks.has(String((block as Json).type)))
  const others = said.blocks.filter((block) => !inCells.includes(block))
  most('all blocks together', JSON.stringify(others).length, 13_000)
  most('all that is shown', shownIn(said.blocks).length, 13_000)
  const blocks = said.blocks as readonly Json[]
  unique(
    'block ids',
    blocks.map((block) => block.block_id),
  )
  blocks.forEach((block, index) => {
    const at = `block ${index}`
    if (block.block_id !== undefined) most(`${at} block_id`, String(block.block_id).length, 255)
    const elements = (block.elements ?? []) as readonly Json[]
    switch (block.type) {
      case 'section':
        text(`${at} text`, block.text, 3000)
        if (block.accessory !== undefined) element(block.accessory as Json, at)
        return
      case 'context':
        most(`${at} elements`, elements.length, 10)
        for (const each of elements) text(`${at} element`, each, 2000)
        return
      case 'actions':
        most(`${at} elements`, elements.length, 25)
        unique(
          `${at} action ids`,
          elements.map((each) => each.action_id),
        )
        for (const each of elements) element(each, at)
        return
      case 'header':
        text(`${at} text`, block.text, 150, 'plain_text')
        return
      default:
        // What they may hold is checked by the rules of the rehearsal.
        if (!dataBlocks.has(String(block.type))) faults.push(`${at} is ${block.type}`)
    }
  })
  return faults
}

/** Everything that the blocks of a message show, as one text. */
export function shownIn(blocks: readonly object[]): string {
  const texts: string[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) look(each)
      return
    }
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) {
      if (key === 'text' && typeof each === 'string') texts.push(each)
      else look(each)
    }
  }
  look(blocks)
  return texts.join('\n')
}

/** The labels and values of all that can be pressed or chosen. */
export function pressables(blocks: readonly object[]): { label: string; value: unknown; actionId: string; block: string | undefined }[] {
  return (blocks as readonly Json[]).flatMap((block) => {
    const elements = [...((block.elements ?? []) as Json[]), ...(block.accessory ? [block.accessory as Json] : [])]
    return elements.flatMap((element) => {
      const actionId = String(element.action_id)
      const options =
        element.type === 'static_select' || element.type === 'overflow'
          ? (element.options as Json[])
          : element.type === 'button'
            ? [element]
            : []
      return options.map((option) => ({
        label: (option.text as { text: string }).text,
        value: JSON.parse(String(option.value)) as unknown,
        actionId,
        block: block.block_id as string | undefined,
      }))
    })
  })
}
