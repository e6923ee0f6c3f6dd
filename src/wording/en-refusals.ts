import type { Refusal } from '../register/change.ts'
import type { Day } from '../register/schema.ts'
import type { Names } from './catalogue.ts'
import { theSide } from './en-sides.ts'
import { capital, dayInWords, listFormat } from './intl.ts'

const locale = 'en-GB'
const andList = listFormat(locale)
const orList = listFormat(locale, 'disjunction')
const longDay = (day: Day): string => dayInWords(day, locale, 'cccc d MMMM yyyy')

/** Why a change is refused, in English, and who may make it. */
export function englishRefusal(refusal: Refusal, names: Names): string {
  const may =
    'may' in refusal && refusal.may.length > 0 ? orList(refusal.may.slice(0, 10).map((person) => names.person(person))) : undefined
  switch (refusal.reason) {
    case 'unknown commitment':
      return `There is no commitment \`${names.safe(refusal.id, 60)}\`.`
    case 'unknown event':
      return `There is no event \`${names.safe(refusal.id, 60)}\`.`
    case 'unknown team':
      return `There is no team \`${names.safe(refusal.id, 60)}\`.`
    case 'no part in it':
      return `This one is with ${andList(refusal.teams.map((team) => names.team(team)))}.${may ? ` Ask ${may} if it should be recorded.` : ''}`
    case 'not allowed':
      return refusal.supporting === undefined
        ? `Only a lead may do that${may ? `: ${may}` : ''}. Nothing is changed.`
        : `${names.team(refusal.supporting)} supports this; only a lead of a team that leads it may do that${may ? `: ${may}` : ''}.`
    case 'secretariat only':
      return `Only the secretariat may do that${may ? `: ${may}` : ''}.`
    case 'leads propose':
      return `Only a lead may propose that, and the secretariat does it${may ? `: ask ${may}` : ''}.`
    case 'leads only':
      return `Only a lead may do that for their own team, or the secretariat${may ? `: ${may}` : ''}.`
    case 'no reader':
      return `You may not read this register. Ask ${may ?? 'its secretariat'} to be added to it.`
    case 'already closed':
      return capital(
        `${names.person(refusal.by)} ${{ closed: 'closed it', withdrawn: 'withdrew it', superseded: 'called it superseded' }[refusal.how ?? 'closed']}${refusal.party === undefined ? '' : ` for ${theSide(names.party(refusal.party))}`} on ${names.when(refusal.at)}${refusal.waitsFor === undefined ? '' : `; ${haveStill(refusal.waitsFor.map((party) => theSide(names.party(party))))} to agree`}.`,
      )
    case 'not closed':
      return 'It is not closed.'
    case 'nothing to object to':
      return 'Nothing waits for your agreement: it is not closed, and no new date is asked for.'
    case 'already agreed':
      return `All sides have agreed to that date, ${names.person(refusal.by)} last on ${names.when(refusal.at)}. Say another one to move it again.`
    case 'no date asked':
      return 'That date does not wait for an answer any more.'
    case 'on that day already':
      return `It is on ${longDay(refusal.day)} already, so nothing was changed.`
    case 'due then already':
      return `It is due ${names.dueName(refusal.due)} already.`
    case 'evidence needed':
      return 'It closes with something to show for it: write `done: https://…`, or first `evidence: …` with what there is.'
    case 'reason needed':
      return 'That needs a reason: say it again with the reason after a colon.'
    case 'snooze past deadline':
      return refusal.isOverdue
        ? 'It is overdue, so it cannot be put off. Give a new date instead: `slips to 15 April: why`.'
        : `It is due ${names.dueName(refusal.deadline)}, so it cannot be put off beyond that day. Give a new date instead: \`slips to 15 April: why\`.`
    case 'nothing to undo':
      return 'There is nothing to undo: it was undone before.'
    case 'not yours to undo':
      return `That is not yours to take back.${may ? ` Who may: ${may}.` : ''}`
    case 'built on':
      if (refusal.isEnded)
        return `${names.person(refusal.by)} has agreed to that (${names.when(refusal.at)}), so it stands for all sides. To open it again, write \`reopen\` with its name and why, as in \`reopen ID: why\`.`
      return `${names.person(refusal.by)} has acted on it since (${names.when(refusal.at)}), so it stands. Say what holds now instead${may ? `, or ask ${may}` : ''}.`
    case 'not assumed':
      return 'It is confirmed already.'
    case 'already held':
      return `It was noted as held already, ${names.when(refusal.at)}.`
    case 'offered already':
      return `${capital(names.person(refusal.by))} offered it to ${andList(refusal.teams.map((team) => names.team(team)))} already, on ${names.when(refusal.at)}. Until they confirm, it stays where it is.`
    case 'nobody leads':
      return 'Somebody has to lead it: say who takes it over.'
    case 'nobody else':
      return `There is nobody else to hand it over to${refusal.teams.length === 0 ? '' : `: ${andList(refusal.teams.map((team) => names.team(team)))} ${refusal.teams.length === 1 ? 'has' : 'have'} it already`}. ${may ? `Ask ${may}` : 'Ask the secretariat'} if another team is to have it.`
    case 'title taken':
      return `${names.commitment(refusal.id)} is in the register already, under this title.`
    case 'contact so already':
      return `That is so already: ${names.safe(refusal.now, 200)}.`
    case 'contact changed':
      return `Somebody has changed it meanwhile: ${refusal.now === '' ? 'nothing is' : `${names.safe(refusal.now, 200)} is`} there now.`
    case 'part of itself':
      return `${names.commitment(refusal.id)} is a part of it, so it can’t be a part of that.`
  }
}

function haveStill(sides: readonly string[]): string {
  return `${andList(sides)} ${sides.length === 1 ? 'has' : 'have'} still`
}
