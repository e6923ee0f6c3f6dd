import type { EntryOf } from '../register/schema.ts'
import { linked, plainUpTo } from './plain.ts'

/** One piece of evidence, with the words said beside it. An address becomes a link with these words as its label. */
export function evidenceSaid({ evidence, text = '' }: EntryOf<'evidenced'>): string {
  if (typeof evidence !== 'string') {
    const figure = evidence.text ?? `${evidence.value} ${evidence.unit ?? ''}`
    const source = linked(evidence.source, '↗')
    return `${withMore(figure, text, evidence.source)}${source === '' ? '' : ` ${source}`}`
  }
  const label = text.replaceAll(evidence, '').replace(/\s+/g, ' ').trim()
  const link = linked(evidence, plainUpTo(label === '' ? evidence.replace(/^https?:\/\//, '') : label, 100))
  return link === '' ? withMore(evidence, text) : link
}

function withMore(evidence: string, text: string, source = ''): string {
  const more = source === '' ? text : text.replaceAll(source, '')
  const isMore = more.replace(/[\s().,;:]/g, '') !== evidence.replace(/[\s().,;:]/g, '') && more.trim() !== ''
  return plainUpTo(isMore ? `${evidence} (${more.trim()})` : evidence, 200)
}
