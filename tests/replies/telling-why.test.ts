import { describe, expect, test } from 'vitest'
import { tellingWhy } from '../../src/replies/telling-why.ts'
import { parsedText } from '../../src/replies/text.ts'

const telling = (words: string): string => tellingWhy(parsedText(words))

const reasons = [
  ...['procurement', 'the scanner is late', 'elections', 'no planes', 'because of the strike', 'snow at Calais', 'Treasury'],
  ...['still waiting for the figures from Ofgem', 'budget cut', 'staff shortages', 'the supplier went bust', 'legal advice pending'],
  ...['visas refused', 'Paris wants more time', 'two experts are ill', 'we need more data', 'the contract is not signed', 'IT outage'],
  ...['the minister resigned', 'recruitment freeze', "the French side hasn't replied", 'the annex is missing', 'figures are wrong'],
  ...['thanks, but the scanner is broken', "I don't have the figures", 'your figures are wrong', 'too few drivers', 'reorganisation'],
  ...['court ruling', 'a new government', 'the data was wrong, sorry Ana', 'covid', 'equipment stuck in customs', 'approval from Cabinet'],
  ...['Parliament is in recess until May', 'software not ready', 'not enough interpreters', 'scope changed', 'we lost two analysts'],
  ...['hi all, funding was withdrawn', 'technical problems', 'security review', 'translation takes longer', 'the port is closed'],
  ...['les effectifs', 'les contrats ne sont pas signés', 'grève', 'les avions manquent', 'pas de crédits', 'le scanner est en retard'],
  ...['marché public', 'élections', 'en raison de la grève', 'le ministre a démissionné', 'manque de personnel', 'panne informatique'],
  ...["il manque l'annexe", 'les chiffres sont faux', 'travaux au port', "plus d'interprètes", 'budget refusé par Bercy', 'météo'],
  ...['les données ne sont pas prêtes', 'avis du juridique attendu', 'Londres demande un délai', 'recrutement en cours', 'intempéries'],
  ...["je n'ai pas les chiffres", 'vos chiffres sont faux', 'bonjour, le rapport est incomplet', 'la traduction prend du temps'],
  ...['deux experts malades', 'changement de gouvernement', "l'appel d'offres est infructueux", 'le fournisseur a fait faillite'],
  ...[
    "nous attendons l'accord de Paris",
    'validation du cabinet',
    'remaniement',
    'les travaux ont pris du retard',
    'matériel bloqué en douane',
  ],
  ...['la réunion a été annulée', 'désaccord sur le périmètre', 'absence du chef de projet', 'problème de logiciel', 'le texte a changé'],
]

const talk = [
  ...[
    'thanks Ana',
    'thanks ana',
    'cheers John',
    'Hi Kim',
    'nice one Ana',
    'on my way',
    'brb',
    'no rush',
    'no way',
    'not bad',
    'not me',
    'still here',
    'pas mal',
    'pas de souci',
    'rien de grave',
    'in a meeting',
    'great game last night',
  ],
  ...["who's in on Friday", 'sent from my iPhone', 'I am at lunch', 'hope that helps', 'Sam will call you', 'thanks Ana, much appreciated'],
  ...['great meeting today', 'Hi Ana', 'thanks Dave', 'thanks Ana and Bob', 'good morning Paul', 'well done Kim', 'well done team'],
  ...['out of office', "I'm at the pub", 'back in 10', 'see you at lunch', 'on the train', 'stuck in traffic', 'happy birthday Tom'],
  ...['nice to see you Ana', 'can somebody open the door', 'lovely weather', 'lunch?', 'lol', 'dentist', 'many thanks Ana Lopez'],
  ...["I'm on the phone", 'my phone died', 'anyone for coffee', 'call me', 'hello Ana', "I'll be there in five", 'what a match', 'bye Kim'],
  ...[
    'merci Jean',
    'merci chef',
    'salut Paul',
    'bravo Paul',
    'je déjeune',
    'on se voit à la cantine',
    'bonjour Marie',
    'merci beaucoup Ana',
  ],
  ...['je suis en réunion', 'à la cantine', 'en réunion', "j'arrive", 'à demain Paul', 'bon anniversaire Marie', 'super match hier soir'],
  ...['qui vient vendredi', 'je suis dans le train', 'tu es là', 'je te rappelle', 'merci Jean, très gentil', 'mdr', 'bonne soirée Léa'],
  ...['je suis au téléphone', 'envoyé de mon iPhone', 'au bureau', 'coucou Ana', 'merci à toi Jean', 'belle journée', 'bien joué Paul'],
  ...['pot à midi', 'café ?', 'mon train', 'vous venez', 'félicitations Marie', 'bienvenue Paul', 'merci Jean et Paul'],
]

describe('what stands in the way of the work says why', () => {
  test.each(reasons)('%s', (words) => expect(telling(words)).toBe('plain'))
})

describe('what people say to one another beside the work does not say why', () => {
  test.each(talk)('%s', (words) => expect(telling(words)).toBe('talk'))
})

describe('words that may say why, and may be said to somebody, are in doubt', () => {
  test.each([
    'Kim joins',
    'I need more time',
    'Ana is off today',
    "I'm on leave until 20 February",
    'Deloitte',
    'je ne peux pas',
    'Jean arrive lundi',
    'the door is open',
    'le chat dort',
  ])('%s', (words) => expect(telling(words)).toBe('doubtful'))
})
