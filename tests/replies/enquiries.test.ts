import { describe, expect, test } from 'vitest'
import { withOneWord } from '../../src/replies/command-words.ts'
import type { Enquiry } from '../../src/replies/enquiry.ts'
import { enquiriesIn } from '../../src/replies/enquiry.ts'
import { idsAsked, sinceDay, teamsAsked } from '../../src/replies/enquiry-scope.ts'
import { aDay } from '../a-message.ts'
import { aRegister, bothSides, frLead, ukLead } from '../a-register.ts'
import { fourCommitments, three } from './a-reading.ts'
import { waysIn } from './ways.ts'

const register = fourCommitments()

/** What is asked, in a line: `when calais`; `when of 3` if no name says of which. */
function asked(words: string, about: readonly string[] = three, spokenOf?: string): string {
  return enquiriesIn(words, { register, about, by: ukLead, spokenOf }).map(inShort).join('; ')
}

function inShort({ asks, ids, isNamed, side, rating, noRow }: Enquiry): string {
  if (noRow !== undefined) return `${asks} no row ${noRow}`
  const of = isNamed ? ids.map((id) => id.split('-')[0]).join(' ') : `of ${ids.length}`
  const from =
    side === undefined ? '' : side.is === 'teams' ? ` by ${side.teams.join(' ')}` : side.is === 'own' ? ' by own' : ' by the others'
  return `${asks} ${of}${from}${rating === undefined ? '' : ` ${rating}`}`
}

test('the hyphens of a question about a list may be missing', () => {
  for (const words of ['qu’est ce qui est en retard', 'quest ce qui est en retard', 'qu est ce qui est en retard ?'])
    expect(withOneWord(words), words).toMatch(/^list-ours en retard/)
  expect(withOneWord('whats up with ports')).toBe('whats up with ports')
})

describe('a question is read, with what it asks about', () => {
  test.each([
    ['when is 2 due?', 'when calais'],
    ['c koi le 3', 'text belgium'],
    ['le 3 c quoi', 'text belgium'],
    ['le 9 c’est quoi', 'text no row 9'],
    ['whats 3', 'text belgium'],
    ['where is 2 stuck?', 'why calais red'],
    ['wheres 2 stuck', 'why calais red'],
    ['ça bloque où le 2 ?', 'why calais red'],
    ['ca bloque ou le 2', 'why calais red'],
    ['où ça coince pour le 2 ?', 'why calais red'],
    ['le 2 coince où', 'why calais red'],
    ['pk le 2 est rouge', 'why calais red'],
    ['c’est pour kan le 2', 'when calais'],
    ['ki s’occupe du 2', 'who calais'],
    ['ou on en est', 'how of 3'],
    ['qu est ce qu on attend de nous', 'left of 3'],
    ['what exactly do you need from us?', 'left of 3'],
    ["what's left for us to do on 2?", 'left calais'],
    ["Is this ours or the Home Office's?", 'who of 3'],
    ['who can close this?', 'who of 3'],
    ['what does amber mean?', 'how to of 3'],
    ['how late are we?', 'when of 3'],
    ['who answered last?', 'how of 3'],
    ['what depends on 1?', 'how ports'],
    ['what is 2 part of?', 'how calais'],
    ["qu'attendez-vous exactement de nous ?", 'left of 3'],
    ['que nous reste-t-il à faire sur le 2 ?', 'left calais'],
    ['c’est à nous ou au ministère de l’Intérieur ?', 'who of 3'],
    ['qui peut clore le 2 ?', 'who calais'],
    ['que veut dire orange ?', 'how to of 3'],
    ['on a combien de retard ?', 'when of 3'],
    ['de quoi dépend le 2 ?', 'how calais'],
    ['le 2 fait partie de quoi ?', 'how calais'],
    ["What's the deadline?", 'when of 3'],
    ['what is the deadline for ports', 'when ports'],
    ['deadline?', 'when of 3'],
    ['When?', 'when of 3'],
    ['by when do we have to finish calais?', 'when calais'],
    ['Hi, when is this due please?', 'when of 3'],
    ['is 2 overdue?', 'when calais'],
    ['quelle est l’échéance ?', 'when of 3'],
    ["c'est pour quand ?", 'when of 3'],
    ['Quelle est l’échéance du 2 ?', 'when calais'],
    ['le 2 est pour quand ?', 'when calais'],
    ['c’est quoi l’échéance du 2 ?', 'when calais'],
    ['c’est quand la date du 2 ?', 'when calais'],
    ['c’est qui le pilote du 2 ?', 'who calais'],
    ['est-ce nous qui pilotons le 2 ?', 'who calais'],
    ['le 2 en est où ?', 'how calais'],
    ['when was 2 last updated?', 'how calais'],
    ['is the new date agreed?', 'how of 3'],
    ['can you remind me what 2 says?', 'text calais'],
    ['tu peux me rappeler ce que dit le 2 ?', 'text calais'],
    ['did the date of 2 move?', 'moved calais'],
    ['who set that date?', 'moved of 3'],
    ['who set the date of 2?', 'moved calais'],
    ['when did 2 slip?', 'moved calais'],
    ['qui a fixé cette date ?', 'moved of 3'],
    ['how many days left on 2?', 'when calais'],
    ['are we late on calais?', 'when calais'],
    ['quand est-ce que ça tombe ?', 'when of 3'],
    ['ça tombe quand ?', 'when of 3'],
    ['il reste combien de temps pour le 2 ?', 'when calais'],
    ['is fr-paf done with ports?', 'other side ports by fr-paf'],
    ['has fr-paf finished ports?', 'other side ports by fr-paf'],
    ['what are they waiting for?', 'other side of 3 by the others'],
    ['what’s the source of 2?', 'text calais'],
    ['where does this come from?', 'text of 3'],
    ['what exactly did we promise on 2?', 'text calais'],
    ['d’où ça vient ?', 'text of 3'],
    ['quelle est la source du 2 ?', 'text calais'],
    ['qu’est-ce qu’on a promis exactement pour le 2 ?', 'text calais'],
    ['who else needs to agree?', 'how of 3'],
    ['how are we doing overall?', 'how of 3'],
    ['on en est où globalement ?', 'how of 3'],
    ['do we have to answer this?', 'if silent of 3'],
    ['faut-il répondre ?', 'if silent of 3'],
    ['can I change my answer?', 'how to of 3'],
    ['pourquoi moi ?', 'why asked of 3'],
    ['qui voit ma réponse ?', 'readers of 3'],
    ['qui a dit que c’était rouge ?', 'why of 3 red'],
    ['fr-paf a fini ?', 'other side of 3 by fr-paf'],
    ['did we miss anything?', 'changed of 3'],
    ['la date du 2 a bougé ?', 'moved calais'],
    ['qui a demandé le report ?', 'moved of 3'],
    ['quand est-ce que tu redemandes ?', 'next of 3'],
    ['je dois faire quoi ?', 'left of 3'],
    ['who owns 3?', 'who belgium'],
    ['who else?', 'who of 3'],
    ['who is responsible for calais', 'who calais'],
    ['qui s’en occupe ?', 'who of 3'],
    ["qui s'occupe du 2 ?", 'who calais'],
    ['qui est responsable de calais ?', 'who calais'],
    ['what is number 2 about?', 'text calais'],
    ['can someone remind me what number 2 is about?', 'text calais'],
    ['what does it say?', 'text of 3'],
    ['what did we promise on ports?', 'text ports'],
    ['que dit le texte ?', 'text of 3'],
    ['de quoi s’agit-il ?', 'text of 3'],
    ['c’est quoi le 2 ?', 'text calais'],
    ['what did the other side say?', 'other side of 3 by the others'],
    ['what did they say about ports?', 'other side ports by the others'],
    ['what did fr-paf say about 1?', 'other side ports by fr-paf'],
    ['why is 2 red?', 'why calais red'],
    ['why red?', 'why of 3 red'],
    ['why is it at risk?', 'why of 3 amber'],
    ['pourquoi rouge ?', 'why of 3 red'],
    ['pourquoi le 2 est-il en rouge ?', 'why calais red'],
    ["what's blocking 2?", 'why calais'],
    ["what's the latest from France?", 'other side of 3 by fr-paf fr-interior'],
    ['when does ports end?', 'when ports'],
    ['ça se termine quand, les ports ?', 'when ports'],
    ['what happened on ports last week?', 'how ports'],
    ['who said ports is blocked?', 'why ports red'],
    ['is France waiting for us?', 'left of 3 by fr-paf fr-interior'],
    ['what is waiting for my agreement?', 'left of 3'],
    ['what do I need to agree to?', 'left of 3'],
    ['que dois-je approuver ?', 'left of 3'],
    ["what's the original date of ports?", 'moved ports'],
    ['combien de fois les ports ont-ils été reportés ?', 'moved ports'],
    ['what happens if I ignore you?', 'if silent of 3'],
    ['what can you do?', 'how to of 3'],
    ['que sais-tu faire ?', 'how to of 3'],
    ['quand me relancez-vous ?', 'next of 3'],
    ['c’est quoi la suite ?', 'next of 3'],
    ["what's next?", 'next of 3'],
    ['why are you asking me this?', 'why asked of 3'],
    ['why do you keep chasing us?', 'why asked of 3'],
    ['pourquoi me demandez-vous ça ?', 'why asked of 3'],
    ['en quoi le 2 nous concerne ?', 'why asked calais'],
    ["what happens if I don't answer?", 'if silent of 3'],
    ['que se passe-t-il si personne ne répond ?', 'if silent of 3'],
    ['who can see what I write?', 'readers of 3'],
    ['does the other side read this?', 'readers of 3 by the others'],
    ['qui lit mes réponses ?', 'readers of 3'],
    ['how do I hand over 2?', 'how to calais'],
    ['how does this work?', 'how to of 3'],
    ['comment faire pour reporter le 2 ?', 'how to calais'],
    ['où dois-je répondre ?', 'how to of 3'],
    ['can I see the text?', 'text of 3'],
    ['is 2 urgent?', 'when calais'],
    ['qui est en face ?', 'who of 3'],
    ['when is the next nudge?', 'next of 3'],
    ['quand est la prochaine relance ?', 'next of 3'],
    ['how does 2 stand?', 'how calais'],
    ['where are we with ports?', 'how ports'],
    ['any news on 2?', 'how calais'],
    ['what about 2?', 'how calais'],
    ['qu’en est-il du 2 ?', 'how calais'],
    ['où en est-on ?', 'how of 3'],
    ['où en est le 2 ?', 'how calais'],
    ['when is 2 due and who owns it?', 'when calais; who calais'],
    ['When is ports due? Who owns it?', 'when ports; who ports'],
  ])('%s', (words, means) => {
    expect(asked(words)).toBe(means)
  })
})

describe('a question names its commitment before it, loosely, or by a side behind it', () => {
  test.each([
    ['when is the ports thing due?', 'when ports'],
    ['c’est pour quand, les ports ?', 'when ports'],
    ['le dossier des ports est pour quand ?', 'when ports'],
    ['when is the Belgium one due?', 'when belgium'],
    ['what is the Calais business about?', 'text calais'],
    ['who leads on calais in the UK?', 'who calais by uk-home-office uk-border-agency'],
    ['who leads on ports on the French side?', 'who ports by fr-paf fr-interior'],
    ['qui pilote le 1 côté français ?', 'who ports by fr-paf fr-interior'],
    ['qui pilote les ports en France ?', 'who ports by fr-paf fr-interior'],
    ['who on the French side leads ports?', 'who ports by fr-paf fr-interior'],
    ['which team in France leads 1?', 'who ports by fr-paf fr-interior'],
    ['quel service côté français pilote le 1 ?', 'who ports by fr-paf fr-interior'],
    ['what does the French side think of 1?', 'other side ports by fr-paf fr-interior'],
    ['que dit la partie française sur le 1 ?', 'other side ports by fr-paf fr-interior'],
    ['what did we say about ports?', 'other side ports by own'],
    ['qu’avons-nous dit sur les ports ?', 'other side ports by own'],
    ['who is the French lead on 1?', 'who ports by fr-paf fr-interior'],
    ['who is our lead for 2?', 'who calais by own'],
    ['qui est le responsable français du 1 ?', 'who ports by fr-paf fr-interior'],
    ['qui est notre pilote sur le 2 ?', 'who calais by own'],
    ['les Français ont répondu sur le 1 ?', 'other side ports by fr-paf fr-interior'],
    ['what is the date for 2?', 'when calais'],
    ['pour quand sont les ports ?', 'when ports'],
    ['quand est-ce que je dois rendre le 2 ?', 'when calais'],
    ['what’s in 3?', 'text belgium'],
    ['que contient le 3 ?', 'text belgium'],
    ['why the delay on ports?', 'why ports'],
    ['has everyone answered?', 'silent of 3'],
    ['tout le monde a répondu ?', 'silent of 3'],
    ['qui a répondu ?', 'silent of 3'],
    ['who has answered so far?', 'silent of 3'],
    ['on répond avant quand ?', 'when of 3'],
    ['comment je réponds si c’est fini en partie ?', 'how to of 3'],
    ['how do I answer if it is partly done?', 'how to of 3'],
    ['how are we doing?', 'how of 3'],
    ['on en est où sur les ports ?', 'how ports'],
    ['who leads?', 'who of 3'],
    ['who leads on the French side?', 'who of 3 by fr-paf fr-interior'],
    ['where are we with ports in France?', 'other side ports by fr-paf fr-interior'],
    ['ports: what did fr-paf say?', 'other side ports by fr-paf'],
    ['ports : qu’a dit la police aux frontières ?', 'other side ports by fr-paf'],
    ['ports: what happened?', 'how ports'],
    ['2: when is it due?', 'when calais'],
    ['2 - who owns it?', 'who calais'],
    ['3 who is responsible?', 'who belgium'],
    ['3, qui s’en occupe ?', 'who belgium'],
    ['calais, why is it red?', 'why calais red'],
    ['2 : pourquoi rouge ?', 'why calais red'],
    ['9: who owns it?', 'who no row 9'],
    ['when is 9 due?', 'when no row 9'],
    ['c’est pour quand le 9 ?', 'when no row 9'],
    ['who owns "something else"?', 'who others'],
    ['what happened to calais?', 'how calais'],
    ['que s’est-il passé pour calais ?', 'how calais'],
    ['what do we know about belgium?', 'how belgium'],
  ])('%s', (words, means) => {
    expect(asked(words)).toBe(means)
  })
})

describe('a question asks how it ended, who is silent, what is due next, and what a message is about', () => {
  test.each([
    ['why was 3 closed?', 'ending belgium'],
    ['who closed ports?', 'ending ports'],
    ['when was 2 closed?', 'ending calais'],
    ['why is calais withdrawn?', 'ending calais'],
    ['pourquoi le 3 a-t-il été clos ?', 'ending belgium'],
    ['pourquoi le 3 est clos ?', 'ending belgium'],
    ['qui a clos les ports ?', 'ending ports'],
    ['who has not answered?', 'silent of 3'],
    ['who has not answered the poll?', 'silent of 3'],
    ['who hasn’t replied to the last poll yet?', 'silent of 3'],
    ['qui n’a pas répondu au sondage ?', 'silent of 3'],
    ['what has changed this week?', 'changed of 3'],
    ["what's new?", 'changed of 3'],
    ['what happened since Monday?', 'changed of 3'],
    ['which ones slipped this week?', 'changed of 3'],
    ['any changes?', 'changed of 3'],
    ["qu'est-ce qui a changé cette semaine ?", 'changed of 3'],
    ['quoi de neuf ?', 'changed of 3'],
    ["when's the next poll?", 'next poll of 3'],
    ['quand est le prochain point ?', 'next poll of 3'],
    ['latest on ports', 'how ports'],
    ["who hasn't answered 2?", 'silent calais'],
    ['who still has to answer?', 'silent of 3'],
    ['who are we waiting for?', 'silent of 3'],
    ['who is missing?', 'silent of 3'],
    ['qui n’a pas répondu ?', 'silent of 3'],
    ['qui n’a pas encore répondu sur les ports ?', 'silent ports'],
    ['qui doit encore répondre ?', 'silent of 3'],
    ['quelles équipes n’ont pas répondu ?', 'silent of 3'],
    ["what's the next deadline?", 'next deadline of 3'],
    ['quelle est la prochaine échéance ?', 'next deadline of 3'],
    ['what is due next?', 'next deadline of 3'],
    ['quelles sont nos prochaines échéances ?', 'next deadline of 3'],
    ["what's next for us?", 'next of 3'],
    ['quelle est la suite pour nous ?', 'next of 3'],
    ['which one is this about?', 'which of 3'],
    ['which ones do you mean?', 'which of 3'],
    ['lequel ?', 'which of 3'],
    ['de quel engagement s’agit-il ?', 'which of 3'],
    ['sur quoi porte ce message ?', 'which of 3'],
    ['has France agreed?', 'other side of 3 by fr-paf fr-interior'],
    ['is 3 closed?', 'how belgium'],
    ['le 3 est-il clos ?', 'how belgium'],
  ])('%s', (words, means) => {
    expect(asked(words)).toBe(means)
  })
})

describe('how a side or a team stands is asked of all that it owes, where it owes nothing of what is spoken of', () => {
  test.each([
    ['how is UK Border Agency doing?', 'how of 0 by uk-border-agency'],
    ['where do we stand with France?', 'how of 0 by fr-paf fr-interior'],
    ['where does the Home Office stand?', 'how of 0 by uk-home-office'],
    ['the status of France', 'how of 0 by fr-paf fr-interior'],
    ['summary of fr-paf', 'how of 0 by fr-paf'],
    ['où en est-on avec la France ?', 'how of 0 by fr-paf fr-interior'],
    ['où en est fr-paf ?', 'how of 0 by fr-paf'],
    ['état des lieux de la France', 'how of 0 by fr-paf fr-interior'],
    ['where do we stand?', 'how of 0'],
    ['how am I doing?', 'how of 0'],
    ['give me a summary', 'how of 0'],
    ['synthèse', 'how of 0'],
    ['où en suis-je ?', 'how of 0'],
    ['et nous, on en est où ?', 'how of 0'],
    ['next deadlines', 'next deadline of 0'],
    ['prochaines échéances', 'next deadline of 0'],
    ['what did fr-paf say this week', 'other side of 0 by fr-paf'],
    ['qu’a dit fr-paf cette semaine ?', 'other side of 0 by fr-paf'],
    ['where do they stand?', 'other side of 0 by the others'],
  ])('%s', (words, means) => {
    expect(enquiriesIn(words, { register, about: [], by: 'secretary@example.org' }).map(inShort).join('; ')).toBe(means)
  })

  test('"status" and "état" ask only of the bot itself', () => {
    for (const words of ['status', 'the status', 'état', 'statut']) {
      expect(asked(words)).toBe('')
      expect(enquiriesIn(words, { register, about: three, by: ukLead, isToBot: true }).map(inShort)).toEqual(['how of 3'])
    }
  })

  test('rows of the side that are spoken of are meant, where there are any', () => {
    const joint = aRegister({ owners: bothSides })
    const read = enquiriesIn('how is PAF doing?'.replace('PAF', 'fr-paf'), { register: joint, about: ['ports'], by: ukLead })
    expect(read.map(inShort)).toEqual(['other side ports by fr-paf'.replace('ports', 'of 1')])
  })

  test('who has no team is told of the next deadline of all', () => {
    const dated = aRegister({ owners: bothSides, due: '2011-03-31' })
    const [enquiry] = enquiriesIn('what are the next deadlines?', { register: dated, about: [], by: 'secretary@example.org' })
    expect(enquiry && idsAsked(dated, enquiry, { today: aDay('2011-03-01'), by: 'secretary@example.org' })).toEqual(['ports'])
  })

  test.each([
    ['what happened since Monday?', '2011-02-28'],
    ['qu’est-ce qui a changé depuis mardi ?', '2011-02-22'],
    ['what has changed?', '2011-02-22'],
    ['what happened since yesterday?', '2011-02-28'],
  ])('on Tuesday 1 March 2011 "%s" goes back to %s', (words, day) => {
    const [enquiry] = enquiriesIn(words, { register, about: [], by: ukLead })
    expect(enquiry && sinceDay(enquiry, aDay('2011-03-01'))).toBe(day)
  })
})

describe('"why?" and "what happened?" are heard only where it is known of which commitment', () => {
  const one = three.slice(1, 2)
  test.each([
    ['why?', 'why of 1'],
    ['pourquoi ?', 'why of 1'],
    ['What happened?', 'how of 1'],
    ['que s’est-il passé ?', 'how of 1'],
  ])('%s', (words, means) => {
    expect(asked(words, one)).toBe(means)
    expect(asked(words)).toBe('')
    expect(asked(words, three, 'calais-detection')).toBe(means.replace('of 1', 'calais'))
  })
  test.each([
    ['when is it due?', 'when calais'],
    ['who owns it?', 'who calais'],
    ['qui s’en occupe ?', 'who of 3'],
    ['what is the deadline?', 'when of 3'],
    ['who owns 3?', 'who belgium'],
  ])('behind an answer about one, "it" is that one: %s', (words, means) => {
    expect(asked(words, three, 'calais-detection')).toBe(means)
  })
})

describe('what is no question to the register, or says something too, is left to the reply that it is', () => {
  test.each([
    'done?',
    '2 at risk, when is the summit?',
    'on track. when is 3 due?',
    'when is lunch?',
    'when Paris signs, ports is done',
    'who cares',
    'what a day',
    'text',
    'status',
    'why not',
    'next week',
    'when',
    '2 done, who owns 3?',
    'quand Paris aura signé, ports sera terminé',
    'qui vivra verra',
    'is it done',
    'what did the summit say?',
    '',
    '?',
  ])('%s', (words) => {
    expect(asked(words)).toBe('')
  })
})

test.each(['en', 'fr'] as const)('no reply in %s that changes something is a question to the register', (language) => {
  // That each means what its table says is tested beside the tables.
  const changing = waysIn(`tests/replies/ways/${language}.tsv`).filter(({ means }) => /[a-z]/.test(means.replace(/asked|nothing|; /g, '')))
  expect(changing.length).toBeGreaterThan(400)
  for (const { words, about, line } of changing)
    expect(
      enquiriesIn(words, { register, about: about === 'three' ? three : three.slice(0, 1), by: ukLead }),
      `line ${line}: ${words}`,
    ).toEqual([])
})

describe('a side is asked about by its name, its country, its people, or as the other one', () => {
  const joint = aRegister({ owners: bothSides })
  const teams = (words: string, by: string) => {
    const [enquiry] = enquiriesIn(words, { register: joint, about: [...joint.commitments.keys()], by })
    const owners = [...joint.commitments.values()].flatMap((each) => each.owners.map(({ team }) => team))
    return enquiry?.side && teamsAsked(joint, { side: enquiry.side, owners, by })
  }
  test.each([
    ['what did France say?', ukLead, ['fr-paf']],
    ['what did the French say?', ukLead, ['fr-paf']],
    ['what did Paris say?', ukLead, ['fr-paf']],
    ['what did the other side say?', ukLead, ['fr-paf']],
    ['what did the UK say?', frLead, ['uk-border-agency']],
    ['qu’a dit le Royaume-Uni ?', frLead, ['uk-border-agency']],
    ['qu’en disent les Britanniques ?', frLead, ['uk-border-agency']],
    ['qu’a dit l’autre partie ?', frLead, ['uk-border-agency']],
    ['has France answered?', ukLead, ['fr-paf']],
    ['have the French confirmed?', ukLead, ['fr-paf']],
    ['who hasn’t answered in France?', ukLead, ['fr-paf']],
    ['which French teams have not confirmed?', ukLead, ['fr-paf']],
    ['who has not confirmed in the UK?', frLead, ['uk-border-agency']],
    ['qui n’a pas répondu côté anglais ?', frLead, ['uk-border-agency']],
    ['quelles équipes françaises n’ont pas répondu ?', ukLead, ['fr-paf']],
    ['has France agreed to the new date?', ukLead, ['fr-paf']],
    ['what did the Belgians say?', ukLead, undefined],
  ])('%s, asked by %s', (words, by, said) => {
    expect(teams(words, by)).toEqual(said)
  })
})
