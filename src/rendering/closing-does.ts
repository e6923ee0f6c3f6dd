import { isOpen } from '../register/query.ts'
import { leadingParties } from '../register/register.ts'
import { endingsOf } from '../register/state.ts'
import { shortTitleOf } from './names.ts'
import type { Telling } from './render-context.ts'

/** What a closing for a side does: who is asked to agree then, and which parts are open. Undefined if it closes nothing but itself. */
export function closingDoes({ words, view, names }: Telling, id: string, own: string | undefined): string | undefined {
  const { register, language } = view
  const commitment = register.commitments.get(id)
  if (!commitment) return undefined
  const ended = endingsOf(commitment)
  const asked = leadingParties(register, commitment).filter((party) => party !== own && !ended.has(party))
  const parts = (register.partsOf.get(id) ?? []).flatMap((part) => register.commitments.get(part) ?? []).filter(isOpen)
  if ((asked.length === 0 || own === undefined) && parts.length === 0) return undefined
  return words.closeFor.text({
    side: asked.length === 0 || own === undefined ? undefined : names.party(own),
    asked: asked.map((party) => names.party(party)),
    parts: parts.slice(0, 5).map((part) => shortTitleOf(part, part.id, { language, max: 60 })),
  })
}
