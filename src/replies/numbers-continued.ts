/** A number behind words: "radar 2". */
const endsInNumber = /^(?<words>.*\p{L}.*?\s)#?\d{1,3}$/u
const isNumber = /^#?(\d{1,3})$/

/**
 * "radar 2 and 3" goes on with the name where there is such a one: "radar 2" and "radar 3", and not the third row. `isName`: whether words are the name of
 * one commitment, with their number.
 */
export function numbersContinued(parts: readonly string[], isName: (words: string) => boolean): readonly string[] {
  if (parts.length < 2) return parts
  let words: string | undefined
  return parts.map((part) => {
    const number = isNumber.exec(part)?.[1]
    const continued = words === undefined || number === undefined ? undefined : `${words}${number}`
    if (continued !== undefined && isName(continued)) return continued
    const named = endsInNumber.exec(part)?.groups?.['words']
    words = named !== undefined && isName(part) ? named : undefined
    return part
  })
}
