import type { Act } from '../nudges/acts.ts'
import { actsOn } from '../nudges/acts.ts'
import type { Row, Wants } from '../nudges/rows.ts'
import { isWaiting, stillWanted } from '../nudges/rows.ts'
import { secretariatId } from '../register/addressee.ts'
import { lacksEvidence } from '../register/evidence.ts'
import type { LogEntry } from '../register/schema.ts'
import type { ModalKind } from '../replies/modal-kinds.ts'
import { modalKinds } from '../replies/modal-kinds.ts'
import type { Block, Confirm } from './blocks.ts'
import { actions, button, linesUpTo, overflow, section } from './blocks.ts'
import type { RowValue, UndoValue } from './buttons.ts'
import { actionIds, rowBlockIds } from './buttons.ts'
import { closingDoes } from './closing-does.ts'
import { shortTitleOf } from './names.ts'
import type { Sheet } from './render-context.ts'
import { answeredRow, answerIn, openRow } from './row-words.ts'

/** In a message with more rows than this, each has the three dots in place of buttons. */
export const manyRows = 3

/** Whether a row has controls to answer it now. What a newer message asks is answered there. */
export function hasControls({ view, message, askedAgain }: Sheet, row: Row): boolean {
  return !askedAgain.has(row.id) && isWaiting(view.register, message, row)
}

/** A row as it stands now: what it asks in at most `room` characters of JSON and the controls that answer it, or its answer and what takes it back. */
export function rowBlocks(sheet: Sheet, row: Row, room: number): Block[] {
  if (hasControls(sheet, row)) return openBlocks(sheet, row, room)
  const answered = answeredRow(sheet, row)
  const text = linesUpTo(answered === undefined ? openRow(sheet, row) : [answered], room)
  return [section(text, { blockId: row.id, accessory: undoOf(sheet, row)[0] })]
}

function openBlocks(sheet: Sheet, row: Row, room: number): Block[] {
  const { words, view, message } = sheet
  const wants = stillWanted(view.register, message, row)
  const text = linesUpTo(openRow(sheet, row), room)
  const { buttons, menu } = layoutOf(sheet, row, wants)
  const confirm = confirmOf(sheet, row)
  // Who confirms has seen what is open, and is not asked a second time.
  const commitment = view.register.commitments.get(row.id)
  const modal = (act: Act) => (act === 'done' && commitment && lacksEvidence(commitment) ? { modal: 'close' as const } : modalOf(act))
  const said = (act: Act) => (act === 'done' && confirm ? words.questions.doneAllTheSame : words.act(act).words)
  const value = (act: Act): RowValue => ({ words: said(act), ...sheet.valueKey, ...modal(act) })
  // The dots have no question for one of their options alone: what is to be confirmed is asked by a button, for its presser alone.
  const option = (act: Act) =>
    act === 'done' && confirm
      ? { label: words.opens(words.act(act).label), value: { asks: act } satisfies RowValue }
      : { label: words.act(act).label, value: value(act) }
  const more = overflow(actionIds.row(0), menu.map(option))
  if (buttons.length === 0) return [section(text, { blockId: row.id, accessory: more[0] })]
  const title = shortTitleOf(commitment, row.id, { language: view.language, max: 60 })
  const pressed = buttons.flatMap((act, index) => {
    const { label } = words.act(act)
    const asked = act === 'done' ? { confirm } : {}
    return button(label, actionIds.row(index + 1), value(act), { ...asked, heard: words.labelled(label, title) })
  })
  return [section(text, { blockId: row.id }), actions([...pressed, ...more], rowBlockIds.controls(row.id))]
}

/** How a row's acts are laid out: the first as buttons, the rest behind three dots. */
function layoutOf(sheet: Sheet, row: Row, wants: Wants): { readonly buttons: readonly Act[]; readonly menu: readonly Act[] } {
  const { owning, agreeing, rating, later } = actsOn(sheet.message, row, wants)
  const first = [...owning, ...agreeing]
  if (sheet.isLarge) {
    return { buttons: [], menu: [...first, ...rating, ...later] }
  }
  const all = [...first, ...rating, ...later]
  return { buttons: all.slice(0, 2), menu: all.slice(2) }
}

/** The modal of an act that needs words. */
function modalOf(act: Act): { readonly modal?: ModalKind } {
  const kind = modalKinds.find((each) => each === act)
  return kind === undefined ? {} : { modal: kind }
}

/** What is asked before it is done, if that speaks for a side of several, or closes an umbrella of which parts are open. */
function confirmOf(sheet: Sheet, row: Row): Confirm | undefined {
  const text = closingDoes(sheet, row.id, sheet.view.register.teams.get(sheet.message.team)?.party.id)
  const { title, confirm, deny } = sheet.words.closeFor
  return text === undefined ? undefined : { title, confirm, deny, text }
}

/** Whether those who read the row may take back what was said: their own team's words, or any for the secretariat and for who leads above the team. */
function isOfReaders({ message, view: { register } }: Sheet, { team }: LogEntry): boolean {
  if (message.team === secretariatId) return true
  for (let above = team; above !== undefined; above = register.teams.get(above)?.escalatesTo) if (above === message.team) return true
  return false
}

/** What takes the answer of a row back. */
function undoOf(sheet: Sheet, row: Row): Block[] {
  const commitment = sheet.view.register.commitments.get(row.id)
  const entry = commitment && answerIn(sheet, row, commitment)
  if (!entry || sheet.askedAgain.has(row.id) || !isOfReaders(sheet, entry)) return []
  return overflow(actionIds.undo, [
    { label: sheet.words.act('undo').label, value: { entries: [{ id: row.id, at: entry.at }] } satisfies UndoValue },
  ])
}
