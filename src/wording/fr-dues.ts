import type { DateTime } from 'luxon'
import type { Day } from '../register/schema.ts'
import { dayInWords, durationIn, listFormat, pluralIn, quarterOfDay } from './intl.ts'
import type { SaidDue } from './said-due.ts'

const locale = 'fr-FR'
const plural = pluralIn(locale)
const andList = listFormat(locale)

/** A due in French. */
export const frenchDue = {
  /** "d’ici fin mars 2011" */
  due(due: SaidDue): string {
    switch (due.kind) {
      case 'day':
        return `au plus tard le ${longDayInFrench(due.day)}`
      case 'span':
        return `d’ici ${endOf(due)}`
      case 'event': {
        const by = due.before === undefined ? `d’ici ${eventName(due)}` : `au plus tard ${eventName(due)}`
        return due.deadline === null ? `${by} (date non fixée)` : `${by} (${longDayInFrench(due.deadline)})`
      }
      case 'without delay':
      case 'continuing':
      case 'none':
        return frenchDue.name(due)
    }
  },
  /** "mars 2011" */
  name(due: SaidDue): string {
    switch (due.kind) {
      case 'day':
        return shortDayInFrench(due.day)
      case 'span':
        return spanName(due)
      case 'event':
        return eventName(due)
      case 'without delay':
        return 'sans délai'
      case 'continuing':
        return 'permanent'
      case 'none':
        return 'sans échéance'
    }
  },
  /** "mercredi 15 décembre", "fin mars 2011" */
  date(due: SaidDue, today: Day): string {
    switch (due.kind) {
      case 'day': {
        const isThisYear = due.day.slice(0, 4) === today.slice(0, 4)
        return isThisYear ? longDayInFrench(due.day).slice(0, -5) : longDayInFrench(due.day)
      }
      case 'span':
        return endOf(due)
      case 'event':
        return due.deadline === null ? eventName(due) : `${eventName(due)} (${longDayInFrench(due.deadline)})`
      case 'without delay':
      case 'continuing':
      case 'none':
        return frenchDue.name(due)
    }
  },
}

/** ICU writes "1 mars"; French wants "1er mars". */
export function dayOfMonth(day: Day): string {
  return day.endsWith('-01') ? '1er' : String(Number(day.slice(8)))
}

/** "9 h", "17 h 05" */
export function hourInFrench(at: DateTime): string {
  return `${at.hour}\u00A0h${at.minute === 0 ? '' : `\u00A0${at.toFormat('mm')}`}`
}

export function shortDayInFrench(day: Day): string {
  return `${dayOfMonth(day)} ${dayInWords(day, locale, 'MMMM yyyy')}`
}

export function longDayInFrench(day: Day): string {
  return `${dayInWords(day, locale, 'cccc')} ${shortDayInFrench(day)}`
}

function endOf(due: Extract<SaidDue, { kind: 'span' }>): string {
  return due.precision === 'quarter' ? `la fin du ${spanName(due)}` : `fin ${spanName(due)}`
}

function spanName({ precision, first }: Extract<SaidDue, { kind: 'span' }>): string {
  if (precision === 'month') return dayInWords(first, locale, 'MMMM yyyy')
  if (precision === 'quarter') return `${['1er', '2e', '3e', '4e'][quarterOfDay(first) - 1]} trimestre ${first.slice(0, 4)}`
  return first.slice(0, 4)
}

function eventName({ name, before }: Extract<SaidDue, { kind: 'event' }>): string {
  return before === undefined ? `«\u00A0${name}\u00A0»` : `${duration(before)} avant «\u00A0${name}\u00A0»`
}

function duration(length: string): string {
  return durationIn(
    length,
    [
      (n) => plural(n, 'an', 'ans'),
      (n) => plural(n, 'mois', 'mois'),
      (n) => plural(n, 'semaine', 'semaines'),
      (n) => plural(n, 'jour', 'jours'),
    ],
    andList,
  )
}
