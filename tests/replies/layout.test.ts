import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// How the lines of a reply are set, and what that means. `asked`: no change but a note, and a question; else what is read, as in grammar.test.ts.

/** Rows of words; those without a meaning are asked. */
function rows(about: readonly string[], table: readonly (string | readonly [words: string, read: string])[]): void {
  const cases = table.map((row) => (typeof row === 'string' ? { words: row, read: 'asked' } : { words: row[0], read: row[1] }))
  test.each(cases)('$words', ({ words, read }) => {
    const reading = aReading(words, { about })
    const isAsked = reading.unclear.length > 0 && reading.changes.every(({ entry }) => entry.kind === 'noted')
    expect(isAsked ? 'asked' : inShort(reading)).toBe(read)
  })
}

const one = three.slice(0, 1)
const closed = 'ports closed'
const green = 'ports rated green'
const amber = 'ports rated amber'
const red = 'ports rated red'

describe('mails: a name below the words is one on a line of its own, of no word that means something', () => {
  rows(one, [
    'Done. Untested.',
    'Done. Unsigned.',
    'Done. Reverted.',
    'Done. Conditionally.',
    'Done. Paris Objects.',
    'Done\nChapter One',
    '*Completed*\nSurvey',
    'Fait. Nan',
    'Fait.\nStop',
    'fait\nErratum',
    'Fait. Oralement',
    'Fait. Londres Refuse',
    'done. Jane',
    'Done\nParis Objects',
    'Done\nUntested',
    'Done\nVerbally',
    'Done\nCalais',
    'Done\nJane\nUntested',
    'fait\nOralement',
    'fait\nTrois Mois',
    ['done\nJane', closed],
    ['Done.\n\nJane Smith', closed],
    ['Fait\nPaul', closed],
    ['Done,\nJane', closed],
    ['Terminé.\nJean-Pierre', closed],
  ])
})

describe('mails: below a sign-off stand names, roles, numbers and addresses, and the rest is read', () => {
  rows(one, [
    'Done.\n\nThanks\nTreasury to approve on Friday',
    'Done.\n\nThanks,\nLegal must sign',
    'Done\nThanks\nParis disagrees',
    'Done\nThanks\nParis Objects',
    'Done.\nRegards\nJane\nPS Paris refused to sign',
    'Done.\nRegards\nJane\n\nThe minister decides on Monday',
    'Fait.\n\nMerci\nLe préfet signe lundi',
    'Fait.\nCordialement\nLes annexes arrivent',
    'On track.\nCheers\nPaul resigned',
    'On track.\n--\nWe lost the contract',
    'En bonne voie.\nMerci\nTout est à refaire',
    'Done.\nRegards,\nNot Signed',
    ['On track.\n\nKind regards,\nAmber Smith', green],
    ['On track.\n\nRegards,\nRed', green],
    ['Done.\n\nKind regards,\n\nJane Smith\nHead of Policy\nUK Border Agency\n+44 20 7946 0000\njane@ukba.example', closed],
    ['Done.\nKind regards\nJane | UK Border Agency | 020 7946 0000', closed],
    'Done.\nKind regards\nJane | Paris refuses',
    ['Done.\n\nBest wishes\nJane\nhttps://www.gov.example', closed],
    ['Fait.\n\nBien cordialement,\nJeanne Martin\nChef du bureau de la coopération', closed],
    ['Fait.\n\nCordialement,\nJeanne\nPolice aux frontières\nPAF - Bureau des ports', closed],
    'Fait.\n\nCordialement,\nDirecteur absent',
    'Fait.\n\nCordialement,\nPréfet refuse de signer',
    ['Fait.\n\nBien cordialement,\nJeanne Martin\nDirection de la Coopération\nTél. : 01 40 00 00 00', closed],
  ])
})

describe('mails: what somebody else wrote is not read as the own words', () => {
  rows(one, [
    'See below.\n\n-----Original Message-----\nFrom: Jane\nSent: Monday\nTo: Paul\nSubject: ports\n\nDone.',
    'On Monday 28 February Jane wrote:\nDone.',
    'On Monday, 28 February 2011 at 10:00, Jane Smith <jane@ukba.example>\nwrote:\nDone.',
    'Merci\n-----Message d’origine-----\nDe : Paul\nC’est fait.',
    'Merci\nLe 28 février 2011, Jeanne Martin a écrit :\nTerminé.',
    'Paul, can you answer?\n\nFrom: Relance\nSent: 28 February\nSubject: How does it stand?\n\nOn track',
    'Bonjour,\nLe 28 février Jeanne a écrit :\nEn bonne voie',
    'From: Jane\nTo: Paul\n\nDone.',
    'De : Jeanne\nÀ : Paul\nObjet : ports\n\nFait.',
    'Begin forwarded message:\n\nFrom: Paul\nDone',
    ['On 1 Mar 2011, Relance wrote:\n> Risk analysis of ports\n\nOn track', green],
    ['Le 1 mars 2011, Relance a écrit :\n> Analyse des risques\n\nEn bonne voie', green],
    ['On track.\n\nFrom: Relance\nSent: 28 February\nSubject: How does it stand?\n\nblocked', green],
    ['Done.\n\n-----Original Message-----\nFrom: Relance\nHow does it stand?', closed],
  ])
  rows(three, [
    [
      'On 1 Mar 2011, Relance wrote:\n> 1. Risk analysis of Northern French ports\ndone\n> 2. Adapt detection technology at Calais\non track',
      'ports closed; calais rated green',
    ],
  ])
})

describe('mails: only the words of a disclaimer are left out, and one line of a head is none', () => {
  rows(one, [
    'Done.\nThis message is wrong, ignore it',
    'Done.\nThis message was sent in error',
    'Done.\nThis email is confidential: Paris will not sign',
    'Fait.\nCe mail est parti trop vite, ce n’est pas fini',
    'Fait.\nCe message est à ignorer',
    ['The message is clear: Paris will not sign.\nOn track', 'asked'],
    'Fait.\nObjet : non terminé',
    'Done.\nTo: be confirmed',
    ['On track.\n\nThis email and any attachments are confidential. If you have received it in error please delete it.', green],
    ['Done.\n\nThis message is intended for the addressee only. If you are not the intended recipient, please notify the sender.', closed],
    ['Fait.\n\nCe message et ses pièces jointes sont confidentiels. Si vous l’avez reçu par erreur, merci de le détruire.', closed],
    ['Done.\n\nSent from my iPhone', closed],
    ['Done. Sent from my iPhone', closed],
    ['Done\n\nSent from my Galaxy S23+', closed],
    ['Fait. Envoyé de mon iPhone', closed],
    ['Fait\n\nEnvoyé depuis l’application Mail Orange', closed],
    ['Fait\n\nObtenir Outlook pour Android', closed],
    'Done. Sent from my office on Monday they will have it',
  ])
})

describe('forms: what any label says counts against a "green" or a "done"', () => {
  rows(one, [
    'Status: Green\nRisks: we will miss March',
    'Status: green\nRisk: will slip to June',
    'RAG: Green\nDependencies: blocked by PAF',
    'Status: green\nMilestones: all missed',
    'Status: green\nActions: escalate, we are two months late',
    'Status: green\nPlan: deliver in September',
    'RAG: green\nTrend: worsening',
    'Statut : vert\nRisques : on aura deux mois de retard',
    'Statut : vert\nPoints d’attention : l’échéance ne sera pas tenue',
    'Statut : vert\nBesoins : deux mois de plus',
    'Statut : vert\nPrévu : juin',
    'Statut : vert\nÉcart : +30 jours',
    'Statut : vert\nGlissement : 3 mois',
    'Statut : vert\nLivraison : septembre',
    'Statut : vert\nBudget : dépassé',
    'Statut : vert\nTendance : baisse',
    'Status: green\nVariance: 6 weeks',
    'Status: green\nSignature: no',
    'Statut : vert\nDélai : non tenu',
    'RAG: green\nComments: Paris refused',
    'Status: green\nDeadline: 30 June',
    ['Status: green\nDelay: none', green],
    'Status: green\nConfidence: low',
    'Status: green\nNew date: TBC',
    'Statut : terminé\nReste à faire : tout',
    'Status: done\nNext steps: sign-off',
    'Status: done\nRisks: strike',
    ['Status: green\nNext steps: sign-off in March', green],
    ['Status: green\nProgress: 60%', green],
    ['Status: green\nRisks: none', green],
    ['Status: green\nOwner: Amber Smith', green],
    ['Statut : vert\nRisques : aucun\nProchaines étapes : signature en mars', green],
    ['Statut : terminé\nReste à faire : rien', closed],
    ['Status: done\nRisks: none', closed],
    ['Status: green\nRisks: no major risks', green],
    ['Status: green\nLocation: Calais\nBudget: on plan', green],
  ])
})

describe('forms: a "no" takes back what the same form affirms, and an option is no answer', () => {
  rows(one, [
    'Statut : terminé\nLivré : non',
    'Statut : terminé\nFait : non',
    'Terminé : non\nFait : oui',
    'Statut : vert\nEn bonne voie : non',
    'Done: yes\nDelivered: no',
    'Status: green\nOn track: no',
    'On track: yes / no',
    'On track: Y / N / NA',
    '| On track | yes / no |',
    '| RAG | red / amber / green |',
    'On track (y/n): n',
    ['On track (yes/no): yes', green],
    'On track: y/n',
    'On track (yes/no):',
    'At risk: yes/no',
    'Done: Y / N',
    'En bonne voie : oui / non',
    'Terminé (O/N) :',
    '| On track | N |',
    '| Done | no |',
    'on track ☐ at risk ☑',
    'on track ☐',
    'done [ ] on track [x]',
    'rouge / orange / vert',
    'Statut : rouge / orange / vert (rayer la mention inutile)',
    'Red, Amber or Green',
    'rouge, orange ou vert',
    'RAG: red/amber/green',
    ['On track: yes\nBlocked: no', green],
    ['☑ on track ☐ at risk', green],
    ['At risk: no\nOn track: yes', green],
  ])
})

describe('forms and tables: what is about something else than a commitment is asked', () => {
  rows(one, [
    '| Risk | RAG |\n|---|---|\n| Strike at Calais | red |',
    '| Milestone | RAG |\n|---|---|\n| survey | green |',
    '| Issue | Status |\n|---|---|\n| scanner | closed |',
    '| Activité | Statut |\n|---|---|\n| enquête | terminé |',
    'Workstream: data\nRAG: red',
    'Risk: strike at Calais\nRAG: red',
    'Milestone: survey\nRAG: green',
    'Subject: survey\nStatus: closed',
    'Livrable : enquête\nStatut : terminé',
    ['| RAG | Comment |\n|---|---|\n| Green | report drafted |', green],
    ['Commitment: Risk analysis of Northern French ports\nStatus: green', green],
  ])
})

describe('headings: a line with a colon that is not understood is asked with what stands below it', () => {
  rows(one, [
    'Provided the data arrive:\non track',
    'My boss wants me to say:\non track',
    'PAF wrote:\non track',
    'In January:\non track',
    'Chapter 1:\non track',
    'Survey:\ngreen',
    'If Paris refuses:\nblocked',
    'Worst case:\nred',
    'Worst case:\n\nred',
    'Ce qu’il ne faut pas mettre :\nvert',
    'Réponse de Londres :\nvert',
    'Yesterday:\nblocked',
    'Legend:\ngreen: on track\nred: blocked',
    'For example:\ndone',
    'Last month:\nred',
    ['My answer:\ndone', closed],
    ['Mise à jour :\nen bonne voie', green],
    'Voici la réponse de Londres :\nvert',
    'See Jane’s answer:\ndone',
    'Once Paris agrees:\ndone',
    'PAF wrote:\nthey met on Monday\non track',
    ['Here is our update:\non track', green],
    ['Voici notre point :\nen bonne voie', green],
    ['Ports:\non track', green],
    ['Hello:\non track', green],
    ['Update:\non track', green],
  ])
  rows(three, [
    'If Paris refuses:\n1 blocked\n2 blocked',
    'À clore :\n- 1\n- 2',
    'À clore : 1',
    'Clôture : 1, 2',
    'Clôture :\n- 1',
    'To be closed:\n- 1\n- 2',
    'To close:\n- 1',
    ['Done\n\n- ports\n- calais', 'ports closed; calais closed'],
    ['Done:\n\n1\n2', 'ports closed; calais closed'],
    ['Calais:\non track', 'calais rated green'],
  ])
})

describe('labels: a "none", however it is said, is no state', () => {
  rows(one, [
    'At risk: never',
    'At risk: low',
    'At risk: unlikely',
    'At risk: not that I know of',
    'At risk: I don’t think so',
    'At risk: no it isn’t',
    'Blocked: nobody',
    'Blocked: zero',
    'Blocked: 0 items',
    'Blocked: TBC',
    'Blocked\n- nobody',
    'Red\n- none so far',
    'Blocked: yes/no',
    'bloqué : jamais',
    'bloqué : RAS',
    'Bloqué : /',
    'À risque : pas pour l’instant',
    'À risque : pas à ma connaissance',
    'À risque : je ne crois pas',
    'À risque : aucun sujet',
    'Blocked: no one',
    'At risk: not as far as I know',
    'Bloqué : personne',
    'À risque : faible',
    'Blocked: nothing at all',
    'Blocked: none of us',
    'At risk: no worries',
    'At risk: possibly',
    'Blocked: all clear',
    'Bloqué : pas encore',
    'Bloqué : rien de bloquant',
    'À risque : peu',
    ['blocked: no reply from Paris', red],
    ['bloqué : pas d’accès', red],
    ['at risk: low tide at Calais', amber],
    ['at risk: nobody answers', amber],
    ['blocked: 0 replies from Paris', red],
    ['blocked: never received the data', red],
    ['bloqué : personne ne répond', red],
    ['à risque : faible effectif', amber],
  ])
})

describe('forms: one label is enough, and a new date stands beside how it goes', () => {
  rows(one, [
    ['État : clos', closed],
    ['Etat : livré', closed],
    ['Situation : bloquée', red],
    ['Météo : rouge', red],
    ['Couleur : rouge', red],
    ['Avis : rouge', red],
    ['Overall: green', green],
    ['RAG: red', red],
    ['Statut :\nfait', closed],
    ['Status:\n\non track', green],
    ['Status: amber\nNew date: 15 April 2011\nReason: strike at Calais', 'ports rated amber; ports dated 2011-04-15'],
    ['Statut : orange\nNouvelle date : 15 avril\nMotif : grève des dockers', 'ports rated amber; ports dated 2011-04-15'],
    ['Status: red\nETA: 15 April\nReason: strike', 'ports rated red; ports dated 2011-04-15'],
    ['Statut : rouge\nNouvelle échéance : 15 avril\nMotif : grève', 'ports rated red; ports dated 2011-04-15'],
    ['Status: amber\nRevised date: 15 April 2011\nReason: strike', 'ports rated amber; ports dated 2011-04-15'],
    ['Status: amber\nNew date: 15 April 2011', 'ports rated amber; ports noted; ask reason 2011-04-15'],
    ['Status: done\nNew date: 15 April 2011\nReason: strike', 'ports noted; ports dated 2011-04-15; ask is it done'],
    ['Project status\n\nStatus: green\nRisks: none', green],
    ['Weekly report 8\nStatus: done', closed],
    ['Hi Paul\nRAG: green', green],
    ['New date: 15 April\nReason: strike', 'ports dated 2011-04-15'],
    'Paris refused to sign\nStatus: green',
    'Status: green\n\nParis refused to sign',
    'Overall: not sure',
    'This week: done',
    'État : le port a fermé',
  ])

  test('the reason is that of the form', () => {
    const { changes } = aReading('Status: amber\nNew date: 15 April 2011\nReason: strike at Calais')
    expect(changes.map(({ entry }) => entry.text)).toEqual(['strike at Calais', 'strike at Calais'])
  })
})

describe('what stands on the line below a bad state says why, whatever its words', () => {
  test.each([
    ['1 on track\n2 red\ncharter contract expires in May', 'ports rated green; calais rated red'],
    ['1 done\n\n2 amber\nthe supplier may go bust in May', 'ports closed; calais rated amber'],
    ['3 en bonne voie\n2 rouge\nle marché peut être annulé en mai', 'belgium rated green; calais rated red'],
  ])('%s', (words, means) => {
    const reading = aReading(words, { about: three, language: words.includes('voie') ? 'fr' : 'en' })
    expect(inShort(reading)).toBe(means)
    expect(reading.changes.at(-1)?.entry.text).toBe(words.split('\n').at(-1))
  })

  test('a doubt on the last line is of all', () => {
    expect(inShort(aReading('1 done\n2 red\nI think', { about: three }))).toBe('ports noted; calais rated red; ask is it done')
  })
})

test.each([
  ['Calais | green | -', 'calais rated green'],
  ['Ports | at risk | no data\nCalais | green | –\nBelgium | green | /', 'ports rated amber; calais rated green; belgium rated green'],
  ['2 red: no money\n3 as above', 'calais rated red; belgium rated red'],
  ['Madame, Monsieur,\n2 terminé', 'calais closed'],
])('a dash fills an empty cell, and what is polite or "as above" is no news: %s', (words, means) => {
  expect(inShort(aReading(words, { about: three, language: words.includes('Madame') ? 'fr' : 'en' }))).toBe(means)
})

describe('headings: what has not begun, goes on or has not changed is said of the rows below it', () => {
  rows(three, [
    ['At risk:\n- calais: kit\nNot started:\n- 3', 'calais rated amber; belgium noted'],
    ['Completed\n1\n2\nOngoing\n3', 'ports closed; calais closed; belgium noted'],
    ['In progress:\n- calais\nDone:\n- ports', 'calais noted; ports closed'],
    ['No change:\n- 2\n\nDone:\n- 1', 'calais noted; ports closed'],
    ['À risque :\n- calais : matériel\nPas commencé :\n- 3', 'calais rated amber; belgium noted'],
    ['Terminés\n1\n2\nEn cours\n3', 'ports closed; calais closed; belgium noted'],
    'In progress:\n- drafting the report\n- waiting for comments',
    'En cours :\n- rédaction du rapport',
  ])
})
