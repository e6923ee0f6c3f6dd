import type { Question } from '../replies/reading.ts'
import { handingOverTo } from '../replies/teams.ts'
import type { Block } from './blocks.ts'
import type { AskedBack, Inquiry } from './inquiry.ts'
import { choices, title, wordTyped } from './inquiry.ts'
import { shortTitles } from './lines.ts'

type WhichTeam = Extract<Question, { ask: 'which team' }>

/** To which team a thing is handed over, with a button for each that may be meant. */
export function whichTeam(inquiry: Inquiry, question: WhichTeam): AskedBack {
  return { text: whichTeamSaid(inquiry, question), elements: teamChoice(inquiry, question) }
}

/** The question who owns what a team says is not theirs, if the team that it names is not known. */
export function whose(inquiry: Inquiry, { id, word, teams }: Extract<Question, { ask: 'whose' }>): AskedBack {
  const { ask, names, words } = inquiry
  const named = teams.map((team) => names.team(team))
  return {
    text: ask.whose(id === undefined ? undefined : title(inquiry, id), wordTyped(inquiry, word, 100), named),
    elements:
      id === undefined
        ? []
        : choices(
            inquiry,
            teams.map((team) => ({ id, label: names.team(team), words: words.assignWords(id, team) })),
          ),
  }
}

function whichTeamSaid(inquiry: Inquiry, { id, teams, word, named }: WhichTeam): string {
  const { ask, names, also } = inquiry
  const given = also.length > 0 ? shortTitles(inquiry, [id, ...also]) : title(inquiry, id)
  const [first = '', ...others] = teams.map((team) => names.team(team))
  if (named === 'one') return ask.handOver(given, first)
  return named === 'several' ? ask.oneLeads(given, [first, ...others]) : ask.whichTeam(given, wordTyped(inquiry, word, 100))
}

/** A button for each team. A press hands over to it all that was asked about. */
function teamChoice(inquiry: Inquiry, { id, teams }: WhichTeam): Block[] {
  const { names, also } = inquiry
  return choices(
    inquiry,
    teams.map((team) => ({ id, label: names.team(team), words: handingOverTo(team, also.length > 0 ? [id, ...also] : []) })),
  )
}
