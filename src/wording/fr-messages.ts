import type { Act } from '../nudges/acts.ts'
import type { Counted, Pressing } from '../nudges/tally.ts'
import type { Day } from '../register/schema.ts'
import { frenchDigest } from './fr-digest.ts'
import { dayOfMonth, frenchDue, hourInFrench } from './fr-dues.ts'
import { capital, dayInWords, languageNamed, listFormat, pluralIn } from './intl.ts'
import type { MessageWording, Span } from './messages.ts'

const locale = 'fr-FR'
const plural = pluralIn(locale)
const andList = listFormat(locale)
const days = (count: number): string => plural(count, 'jour', 'jours')

/** What a message says in French. */
export const frMessages: MessageWording = {
  digest: frenchDigest,
  act: (act) => acts[act],
  acts: () => Object.values(acts),
  dueDate: frenchDue.date,
  moment(at, today) {
    const day = at.toISODate() ?? ''
    if (day === today) return hourInFrench(at)
    if (at.plus({ days: 1 }).toISODate() === today) return 'hier'
    const month = at.setLocale(locale).toFormat(day.slice(0, 4) === today.slice(0, 4) ? 'MMM' : 'MMM yyyy')
    return `${at.day === 1 ? '1er' : at.day} ${month}`
  },
  light(rating) {
    switch (rating) {
      case 'green':
        return '🟢 En bonne voie'
      case 'amber':
        return '🟠 À risque'
      case 'red':
        return '🔴 Bloqué ou hors délai'
      case null:
        return 'pas encore évalué'
    }
  },

  firstContact: (title, channel) =>
    `Relance vous écrit au nom du secrétariat (${channel})${title === '' ? '' : `, qui suit les engagements de «\u00A0${title}\u00A0»`}. Répondez dans ce fil comme à un collègue\u202F; \`aide\` dit comment. Ce qui n’est pas à vous\u00A0: dites «\u00A0pas à nous\u00A0», et le secrétariat cherchera à qui c’est.`,
  headOfOne({ reason, daysLeft, isLater, title }) {
    if (reason === 'yours') return `Est-ce à vous\u202F? ${title}`
    if (reason === 'review' || reason === 'poll') return `Où en est-on\u202F? ${title}`
    if (isLater && (reason === 'overdue' || reason === 'due' || reason === 'before'))
      return `${reason === 'overdue' ? 'En retard' : 'Échéance'}\u00A0: ${title}`
    return `${urgency(reason, daysLeft)}\u00A0: ${title}`
  },
  headOfAdditions: (count, title) =>
    count === 1 ? `Services concernés modifiés\u00A0: ${title}` : `Services concernés modifiés pour ${count} engagements`,
  headOfHandOvers: (count, title) => (count === 1 ? `Transfert\u00A0: ${title}` : `${count} engagements transférés`),
  headOfUnconfirmed: (count) => plural(count, 'attribution à confirmer', 'attributions à confirmer'),
  headOfMany: (counts) => capital(countsSaid(counts)),
  headOfAnswered({ total, title, news }) {
    const head = title === undefined ? `les ${total} engagements sont renseignés` : `renseigné\u00A0: ${title}`
    return capital(news.length === 0 ? head : `${head}\u202F; ${countsSaid(news)}`)
  },
  pollHead({ day, total, isMonthly, title, counts, isAnswered }) {
    const owed = countsSaid(counts)
    const head = `point ${isMonthly ? 'mensuel ' : ''}du ${dayAndMonth(day)}\u00A0: ${title ?? plural(total, 'engagement', 'engagements')}${isAnswered ? ', tout est renseigné' : ''}`
    return capital(owed === '' ? head : `${owed}\u202F; ${head}`)
  },
  headFor: (head, team) => `*${head}* (${team})`,

  asked({ reason, due, date, daysLeft, span }) {
    if (daysLeft !== null && daysLeft < 0) return `*En retard de ${days(-daysLeft)}* (échéance\u00A0: ${date})`
    switch (reason) {
      case 'overdue':
      case 'due':
      case 'before':
      case 'escalated':
        return `*${dueIn(daysLeft)}*\u00A0: ${date}`
      case 'begins':
      case 'begins quarter':
      case 'begins year':
        if (span === undefined) return capital(due)
        return span.reading.isSaidAbove
          ? `*${capital(thisSpan[reason])}*\u00A0: ${due}`
          : `*${capital(thisSpan[reason])}.* ${asWeRead(span, span.reading)}`
      case 'urgent':
        return '*Sans délai*'
      case 'yours':
      case 'agree':
      case 'agree date':
      case 'review':
      case 'poll':
      case 'news':
        return capital(due)
    }
  },
  dueAsOfLater: (date, { isOver }) => (isOver ? `*En retard* (échéance\u00A0: ${date})` : `*Échéance*\u00A0: ${date}`),
  ownership({ role, others, due }) {
    const beside =
      others.length === 0
        ? ''
        : role === 'lead'
          ? `, avec ${andList(others)}`
          : ` (${others.length === 1 ? 'pilote' : 'pilotes'}\u00A0: ${andList(others)})`
    return `Vous seriez ${role === 'lead' ? '*pilote*' : '*en appui*'}${beside}${due === undefined ? '' : ` · ${due}`}`
  },
  lastSaid(team, said) {
    const who = team ?? 'Vous'
    if (said === undefined) return `${who}\u00A0: pas encore de réponse`
    return quotedBehind(said.what === '' ? `${who}, ${said.when}` : `${who}\u00A0: ${said.what}, ${said.when}`, said.words)
  },
  hadEnded: (how) => ({ closed: 'clos auparavant', withdrawn: 'retiré auparavant', superseded: 'déclaré remplacé auparavant' })[how],
  hasMoved: 'échéance reportée',
  hasAskedFor: (due) => `nouvelle échéance demandée (${due})`,
  saidBeside: ({ what, when, words }) => quotedBehind(`\u202F; ${what}, ${when}`, words),
  answered: ({ what, who, when, words }) => quotedBehind(`${what}, ${who}, ${when}`, words),
  sinceLastTime: (said, { light, when, hasChanged }) =>
    hasChanged ? `${said} (avant\u00A0: ${light}, ${when})` : `${said} (comme avant, ${when})`,
  wasRated: (light, team, { when, why }) => quotedBehind(`avant le transfert, ${team}\u00A0: ${light}, ${when}`, why),
  inTheirWords: (quoted, language) => `(en ${languageNamed(language, locale)}) ${quoted}`,
  inThreadOfPoll: (head) => `${head}, dans le fil de son point`,
  allOfThem: (count) => (count === 2 ? 'les deux engagements' : `les ${count} engagements`),
  pollReminder: ({ what, number, isAgreement }) =>
    `*Encore sans réponse*\u00A0: ${what}. Merci de répondre ici, par exemple ${isAgreement ? `\`${number}d’accord\` ou \`${number}pas d’accord\u00A0: pourquoi\`` : `\`${number}en bonne voie\`, \`${number}à risque\u00A0: pourquoi\` ou \`${number}terminé\``}, ou par les boutons ci-dessus.`,
  askedAgain: (day) => `question reposée le ${dayAndMonth(day)}`,

  yours: (which, count) =>
    which === undefined
      ? '*Le texte ne désigne pas de service pour cet engagement.* Il vous est attribué par défaut\u202F; merci de confirmer.'
      : `*Le texte ne désigne pas de service pour ${which}.* ${count === 1 ? 'Cet engagement vous est attribué' : 'Ces engagements vous sont attribués'} par défaut\u202F; merci de confirmer.`,
  yoursHandedOver: (which) => `*Reprenez-vous ${which ?? 'cet engagement'}\u202F?* Merci de confirmer.`,
  yoursSettled: ({ confirmed, refused, passed, gone }) =>
    [
      ...(confirmed === 0 ? [] : [plural(confirmed, 'confirmé', 'confirmés')]),
      ...(refused === 0 ? [] : [`${refused} ${refused === 1 ? 'n’est pas' : 'ne sont pas'} à vous (vu avec le secrétariat)`]),
      ...(passed === 0 ? [] : [plural(passed, 'transféré', 'transférés')]),
      ...(gone === 0 ? [] : [`${plural(gone, 'transfert annulé', 'transferts annulés')} depuis`]),
    ].join(', '),
  oursNow: 'confirmé\u00A0: c’est à vous',
  notOurs: 'pas à vous, vu avec le secrétariat',
  notOursNow: 'pas à vous, c’est noté. Le secrétariat est chargé de trouver le service compétent',
  unchanged: '*Du nouveau depuis votre dernière réponse\u202F?*',
  noChangeForAll: (count) => `Rien de nouveau pour les ${count === 2 ? 'deux' : count}`,
  worst: '*En retard, ou rouge*',
  others: '*Les autres*',
  permanent: '*Permanents*',
  progress: (answered, total) => `${answered} sur ${total} ${answered < 2 ? 'renseigné' : 'renseignés'}`,
  allAnswered: 'Tout est renseigné. Merci.',
  howToAnswer({ rate, agree, yours }) {
    const examples = [
      ...(rate === undefined ? [] : [`\`${rate}à risque\u00A0: pourquoi\``]),
      ...(agree === undefined ? [] : [`\`${agree}d’accord\``]),
      ...(yours === undefined ? [] : [`\`${yours}pas à nous\``]),
    ]
    return `Ou répondez simplement dans le fil\u00A0: ${examples.join(', ')}`
  },
  opens: (label) => `${label}…`,
  moreRows: (count, of) => `… et ${plural(count, 'autre', 'autres')}\u00A0: \`/commitments liste${of === undefined ? '' : ` ${of}`}\``,
  rowsBare: (which, { example }) =>
    `Sans bouton ici\u00A0: ${which}. Répondez dans le fil par numéro (\`${example}\`), ou ouvrez la liste.`,
  openAll: 'Ouvrir la liste',
  orTypeUndo: '(`annuler` revient dessus)',
  answeredYourself: 'Votre réponse est déjà enregistrée\u00A0: rien n’y a été ajouté. L’état actuel\u00A0:',
  changedSince: 'La situation a changé entre-temps\u00A0: rien n’a été enregistré. L’état actuel\u00A0:',
  askedNoMore: 'Cette question n’est plus ouverte\u00A0: rien n’a été enregistré. Merci de le dire en quelques mots.',
  inFirst: 'Ce qui se trouvait ici est dans le premier message de ce jour. Les réponses dans ce fil comptent toujours.',

  closeFor: {
    title: 'Est-ce terminé\u202F?',
    confirm: 'Oui, c’est terminé',
    deny: 'Pas encore',
    text: ({ side, asked, parts }) =>
      [
        ...(side === undefined ? [] : [`Vous le déclarez clos côté ${side}. L’accord sera ensuite demandé à\u00A0: ${andList(asked)}.`]),
        ...(parts.length === 0 ? [] : [`Encore ouvert dans cet engagement\u00A0: ${andList(parts)}.`]),
      ].join(' '),
  },
}

const acts: Record<Act, { label: string; words: string }> = {
  'on track': { label: 'En bonne voie', words: 'en bonne voie' },
  'at risk': { label: 'À risque', words: 'à risque' },
  blocked: { label: 'Bloqué', words: 'bloqué' },
  done: { label: 'Terminé', words: 'terminé' },
  agreed: { label: 'D’accord', words: 'd’accord' },
  'not agreed': { label: 'Pas d’accord', words: 'pas d’accord' },
  'agreed to the closing': { label: 'La clôture', words: 'd’accord pour la clôture' },
  'agreed to the date': { label: 'L’échéance', words: 'd’accord pour l’échéance' },
  'not agreed to the closing': { label: 'La clôture', words: 'pas d’accord pour la clôture' },
  'not agreed to the date': { label: 'L’échéance', words: 'pas d’accord pour l’échéance' },
  yes: { label: 'Oui, nous les prenons tous', words: 'oui' },
  ours: { label: 'C’est à nous', words: 'oui' },
  'not ours': { label: 'Pas à nous', words: 'non' },
  'no change': { label: 'Rien de nouveau', words: 'tous : inchangé' },
  'close it': { label: 'Oui, clore', words: 'terminé' },
  'new date': { label: 'Nouvelle échéance', words: 'reporté' },
  'in a week': { label: 'Redemander dans une semaine', words: 'en pause pendant une semaine' },
  'not done': { label: 'Non', words: 'note : pas encore terminé' },
  undo: { label: 'Annuler cette réponse', words: 'annuler' },
}

const groups: Record<Exclude<Counted['reason'], 'due'>, (count: number) => string> = {
  escalated: (n) => plural(n, 'dossier remonté à votre niveau', 'dossiers remontés à votre niveau'),
  overdue: (n) => `${n} en retard`,
  agree: (n) => plural(n, 'accord à donner', 'accords à donner'),
  'agree date': (n) => plural(n, 'nouvelle échéance à approuver', 'nouvelles échéances à approuver'),
  before: (n) => plural(n, 'échéance proche', 'échéances proches'),
  ahead: (n) => `${plural(n, 'échéance', 'échéances')} à venir`,
  begins: (n) => plural(n, 'échéance ce mois-ci', 'échéances ce mois-ci'),
  'begins quarter': (n) => plural(n, 'échéance ce trimestre', 'échéances ce trimestre'),
  'begins year': (n) => plural(n, 'échéance cette année', 'échéances cette année'),
  urgent: (n) => `${n} sans délai`,
  yours: (n) => plural(n, 'engagement à confirmer', 'engagements à confirmer'),
  review: (n) => `${n} à actualiser`,
  poll: (n) => `${n} à actualiser`,
  news: (n) => plural(n, 'information', 'informations'),
}

function countsSaid(counts: readonly Counted[]): string {
  return counts
    .map(({ reason, count, daysLeft = 0 }) =>
      reason === 'due' ? `${plural(count, 'échéance', 'échéances')} ${whenDue(daysLeft)}` : groups[reason](count),
    )
    .join(', ')
}

function whenDue(daysLeft: number): string {
  return daysLeft === 0 ? 'ce jour' : daysLeft === 1 ? 'demain' : `dans ${days(daysLeft)}`
}

const thisSpan = {
  begins: 'échéance ce mois-ci',
  'begins quarter': 'échéance ce trimestre',
  'begins year': 'échéance cette année',
} as const

function asWeRead({ name, first, last }: Span, { objecting }: { readonly objecting?: string }): string {
  const read = `Nous lisons «\u00A0d’ici ${name}\u00A0» comme le ${dayAndMonth(last)}.`
  return objecting === undefined
    ? read
    : `${read} Si vous lisez le ${dayAndMonth(first)}, répondez \`${objecting}échéance ${dayAndMonth(first)}\u00A0: pourquoi\`.`
}

function urgency(reason: Exclude<Pressing, 'yours' | 'review' | 'poll'>, daysLeft: number | null): string {
  switch (reason) {
    case 'overdue':
      return daysLeft === null ? 'En retard' : `En retard de ${days(-daysLeft)}`
    case 'due':
    case 'before':
      return dueIn(daysLeft)
    case 'begins':
    case 'begins quarter':
    case 'begins year':
      return capital(thisSpan[reason])
    case 'urgent':
      return 'Sans délai'
    case 'agree':
      return 'Accord à donner'
    case 'agree date':
      return 'Nouvelle échéance à approuver'
    case 'escalated':
      return 'Dossier remonté à votre niveau'
    case 'news':
      return 'Information'
  }
}

function dueIn(daysLeft: number | null): string {
  if (daysLeft === 1) return 'Échéance demain'
  return daysLeft === 0 || daysLeft === null ? 'Échéance aujourd’hui' : `Échéance dans ${days(daysLeft)}`
}

function dayAndMonth(day: Day): string {
  return `${dayOfMonth(day)} ${dayInWords(day, locale, 'MMMM')}`
}

function quotedBehind(said: string, words: string): string {
  return words === '' ? said : `${said}\u00A0: ${words}`
}
