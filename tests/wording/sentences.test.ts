import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../src/register/change.ts'
import type { Day, EntryOf } from '../../src/register/schema.ts'
import { namesIn } from '../../src/rendering/names.ts'
import type { ModalFault } from '../../src/replies/filled-in.ts'
import { en } from '../../src/wording/en.ts'
import { fr } from '../../src/wording/fr.ts'
import { anEntry, aToldEntry, aView } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

// What each language makes of the same thing: every kind of entry, and every refusal.

const register = aRegister()
const inEnglish = namesIn(en, aView(register), 'Europe/London')
const inFrench = namesIn(fr, aView(register, 'fr'), 'Europe/Paris')
const of = '2011-02-01T09:00:00.000+00:00'
const lead = 'lead@ukba.example'
const agency = { team: 'uk-border-agency', role: 'lead' }
const office = { team: 'uk-home-office', role: 'lead' }

describe('an entry is told in a few words', () => {
  test.each([
    [{ kind: 'noted' }, 'noted', 'noté'],
    [{ kind: 'confirmed' }, 'ownership confirmed', 'prise en charge confirmée'],
    [{ kind: 'rated', rating: 'green' }, 'rated 🟢 Green, on track', 'évalué 🟢 Vert, en bonne voie'],
    [{ kind: 'rated', rating: 'amber' }, 'rated 🟠 Amber, at risk', 'évalué 🟠 Orange, à risque'],
    [{ kind: 'rated', rating: 'red' }, 'rated 🔴 Red, off track or blocked', 'évalué 🔴 Rouge, bloqué ou hors délai'],
    [{ kind: 'rated', rating: null }, 'rating taken back', 'évaluation retirée'],
    [
      { kind: 'dated', from: '2011-03', to: '2011-04-15' },
      'new date by Friday 15 April 2011 (it was March 2011)',
      'nouvelle échéance au plus tard le vendredi 15 avril 2011 (précédemment : mars 2011)',
    ],
    [{ kind: 'dated', from: '2011-03', to: null }, 'no date any more (it was March 2011)', 'plus d’échéance (précédemment : mars 2011)'],
    [
      { kind: 'dated', to: '2011-Q2' },
      'new date by the end of the second quarter of 2011',
      'nouvelle échéance d’ici la fin du 2e trimestre 2011',
    ],
    [{ kind: 'closed' }, 'closed', 'clos'],
    [{ kind: 'closed', party: 'fr' }, 'closed for France', 'clos côté France'],
    [
      { kind: 'closed', party: 'fr', outcome: 'delivered in part' },
      'closed for France, delivered in part',
      'clos côté France, tenu en partie',
    ],
    [{ kind: 'closed', party: 'fr', tacit: true }, 'closed for France, nobody objected', 'clos côté France, sans objection'],
    [{ kind: 'objected', party: 'fr' }, 'not agreed by France, open again', 'pas d’accord côté France, rouvert'],
    [
      { kind: 'dated', party: 'uk', proposed: true, from: '2011-03', to: '2011-04-15' },
      'asks for a new date, by Friday 15 April 2011 (now March 2011)',
      'demande une nouvelle échéance, au plus tard le vendredi 15 avril 2011 (actuelle : mars 2011)',
    ],
    [
      { kind: 'dated', party: 'fr', from: '2011-03', to: '2011-04-15' },
      'new date by Friday 15 April 2011, agreed (it was March 2011)',
      'nouvelle échéance au plus tard le vendredi 15 avril 2011, acceptée (précédemment : mars 2011)',
    ],
    [
      { kind: 'objected', party: 'fr', to: '2011-04-15' },
      'not agreed to the new date 15 April 2011 by France',
      'pas d’accord côté France pour la nouvelle échéance (15 avril 2011)',
    ],
    [{ kind: 'reopened' }, 'reopened', 'rouvert'],
    [{ kind: 'withdrawn', party: 'fr' }, 'withdrawn by France', 'retiré côté France'],
    [{ kind: 'superseded' }, 'superseded', 'remplacé'],
    [{ kind: 'superseded', successor: 'calais-data' }, 'superseded by calais-data', 'remplacé par calais-data'],
    [
      { kind: 'superseded', successor: 'calais-data', party: 'uk' },
      'superseded by calais-data for the United Kingdom',
      'remplacé par calais-data côté United Kingdom',
    ],
    [
      { kind: 'assigned', added: [office], removed: [agency] },
      'handed over from UK Border Agency to Home Office',
      'transféré : UK Border Agency → Home Office',
    ],
    [{ kind: 'assigned', added: [office], removed: [] }, 'now with Home Office as well', 'service ajouté\u00A0: Home Office'],
    [{ kind: 'snoozed', until: '2011-03-14' }, 'snoozed until Monday 14 March 2011', 'en pause jusqu’au lundi 14 mars 2011'],
    [
      { kind: 'evidenced', evidence: 'https://example.org/r' },
      'evidence: <https://example.org/r|example.org/r>',
      'justificatif : <https://example.org/r|example.org/r>',
    ],
    [{ kind: 'evidenced', evidence: { value: 80, unit: 'arrests' } }, 'evidence: 80 arrests', 'justificatif : 80 arrests'],
    [{ kind: 'held' }, 'held', 'a eu lieu'],
    [
      { kind: 'edited', before: { title: 'Ports' }, after: { title: 'All ports' } },
      'corrected: title “All ports” (it was “Ports”)',
      'corrigé : intitulé : « All ports » (auparavant : « Ports »)',
    ],
    [
      // The title that did change, though its reader has one in another language.
      { kind: 'edited', before: { title: { en: 'Ports', fr: 'Ports' } }, after: { title: { en: 'Ports', fr: 'Ports normands' } } },
      'corrected: title “Ports normands” (it was “Ports”)',
      'corrigé : intitulé : « Ports normands » (auparavant : « Ports »)',
    ],
    [
      { kind: 'edited', before: { short: null }, after: { short: { fr: 'Ports' } } },
      'corrected: short title “Ports” (it was none)',
      'corrigé : intitulé court : « Ports » (auparavant : rien)',
    ],
    [{ kind: 'amended', of }, 'the message was edited', 'le message a été modifié'],
    [{ kind: 'retracted', of }, 'the message was deleted, and no longer counts', 'le message a été supprimé et ne compte plus'],
    [{ kind: 'undone', of }, 'undone: what was said on 1 February 2011, 09:00', 'annulé : ce qui a été dit le 1er février 2011 à 10 h'],
  ])('%j', (given, english, french) => {
    const entry = anEntry(given)
    expect(en.did(entry, inEnglish)).toBe(english)
    expect(fr.did(entry, inFrench)).toBe(french)
  })
})

describe('news names who it comes from, and mentions nobody', () => {
  test.each([
    [
      { kind: 'dated', from: '2011-03', to: '2011-04-15' },
      '*New date*: by Friday 15 April 2011; it was March 2011 (lead@ukba.example)',
      '*Nouvelle échéance* : au plus tard le vendredi 15 avril 2011 ; échéance précédente : mars 2011 (lead@ukba.example)',
    ],
    [
      { kind: 'dated', from: '2011-03', to: null },
      '*No date any more*; it was March 2011 (lead@ukba.example)',
      '*Plus d’échéance* ; échéance précédente : mars 2011 (lead@ukba.example)',
    ],
    [
      { kind: 'closed', party: 'fr' },
      '*Closed* (lead@ukba.example, 1 March 2011, 10:00)',
      '*Clos* (lead@ukba.example, 1er mars 2011 à 11 h)',
    ],
    [
      { kind: 'objected', party: 'fr' },
      '*France does not agree that it is done* (lead@ukba.example); it is open again',
      '*Pas d’accord côté France pour clore* (lead@ukba.example) ; l’engagement est rouvert',
    ],
    [
      { kind: 'dated', party: 'fr', from: '2011-03', to: '2011-04-15' },
      '*New date, agreed*: by Friday 15 April 2011; it was March 2011 (lead@ukba.example)',
      '*Nouvelle échéance, acceptée* : au plus tard le vendredi 15 avril 2011 ; échéance précédente : mars 2011 (lead@ukba.example)',
    ],
    [
      { kind: 'objected', party: 'fr', to: '2011-04-15', text: 'too late' },
      '*France does not agree to the new date 15 April 2011* (lead@ukba.example, “too late”); it is still due by Friday 15 April 2011',
      '*Pas d’accord côté France pour la nouvelle échéance (15 avril 2011)* (lead@ukba.example, (en anglais) « too late ») ; l’échéance reste : au plus tard le vendredi 15 avril 2011',
    ],
    [{ kind: 'reopened' }, '*Open again* (lead@ukba.example)', '*Rouvert* (lead@ukba.example)'],
    [{ kind: 'withdrawn' }, 'Ports: withdrawn (lead@ukba.example)', 'Ports : retiré (lead@ukba.example)'],
  ])('%j', (given, english, french) => {
    const entry = aToldEntry(given)
    if (entry.kind === 'held') throw new Error('has a sentence of its own')
    const why = 'text' in given ? '“too late”' : ''
    expect(en.news(entry, 'Ports', { names: inEnglish, why, stillDue: inEnglish.due('2011-04-15') })).toBe(english)
    expect(
      fr.news(entry, 'Ports', {
        names: inFrench,
        why: why === '' ? '' : '(en anglais) « too late »',
        stillDue: inFrench.due('2011-04-15'),
      }),
    ).toBe(french)
  })
})

test('an objection says to what: a closing, or a withdrawal', () => {
  const objected = {
    at: '2011-03-01T10:00:00.000+00:00',
    by: 'lead@ukba.example',
    kind: 'objected',
    party: 'uk',
    text: 'not yet',
  } as EntryOf<'objected'>
  expect(en.news(objected, 'Ports', { names: inEnglish, why: '', ended: 'withdrawn' })).toContain('does not agree that it is withdrawn*')
  expect(fr.news(objected, 'Ports', { names: inFrench, why: '', ended: 'withdrawn' })).toContain('pour retirer l’engagement*')
})

describe('a refusal says what stands in the way, and who may', () => {
  test.each<[Refusal, string, string]>([
    [{ reason: 'unknown commitment', id: 'porst' }, 'There is no commitment `porst`.', 'Il n’y a pas d’engagement `porst`.'],
    [{ reason: 'no date asked' }, 'That date does not wait for an answer any more.', 'Cette échéance n’attend plus de réponse.'],
    [{ reason: 'unknown event', id: 'sumit' }, 'There is no event `sumit`.', 'Il n’y a pas d’événement `sumit`.'],
    [{ reason: 'unknown team', id: 'ukba' }, 'There is no team `ukba`.', 'Il n’y a pas de service `ukba`.'],
    [
      { reason: 'no part in it', may: [lead], teams: ['uk-border-agency', 'fr-paf'] },
      'This one is with UK Border Agency and Police aux frontières. Ask <@U1> if it should be recorded.',
      'Services concernés : UK Border Agency et Police aux frontières. Pour l’y inscrire, adressez-vous à <@U1>.',
    ],
    [
      { reason: 'not allowed', may: [lead, 'lead@paf.example'] },
      'Only a lead may do that: <@U1> or lead@paf.example. Nothing is changed.',
      'Réservé aux responsables : <@U1> ou lead@paf.example. Rien n’est modifié.',
    ],
    [
      { reason: 'leads propose', may: [lead] },
      'Only a lead may propose that, and the secretariat does it: ask <@U1>.',
      'Seuls les responsables le proposent, et le secrétariat s’en charge\u00A0: adressez-vous à <@U1>.',
    ],
    [{ reason: 'secretariat only', may: [lead] }, 'Only the secretariat may do that: <@U1>.', 'Réservé au secrétariat : <@U1>.'],
    [
      { reason: 'already closed', by: lead, at: of },
      '<@U1> closed it on 1 February 2011, 09:00.',
      'Déjà clos par <@U1> le 1er février 2011 à 10 h.',
    ],
    [
      { reason: 'already closed', by: lead, at: of, party: 'uk', waitsFor: ['fr'] },
      '<@U1> closed it for the United Kingdom on 1 February 2011, 09:00; France has still to agree.',
      'Déjà clos par <@U1> côté United Kingdom le 1er février 2011 à 10 h ; accord encore attendu : France.',
    ],
    [
      { reason: 'leads only', may: [lead] },
      'Only a lead may do that for their own team, or the secretariat: <@U1>.',
      'Réservé aux responsables, chacun pour son service, et au secrétariat : <@U1>.',
    ],
    [{ reason: 'not closed' }, 'It is not closed.', 'Cet engagement n’est pas clos.'],
    [
      { reason: 'nothing to object to' },
      'Nothing waits for your agreement: it is not closed, and no new date is asked for.',
      'Rien n’attend votre accord : l’engagement n’est pas clos, et aucune nouvelle échéance n’est demandée.',
    ],
    [
      { reason: 'on that day already', day: '2011-03-31' as Day },
      'It is on Thursday 31 March 2011 already, so nothing was changed.',
      'C’est déjà la date prévue (jeudi 31 mars 2011) : rien n’a été modifié.',
    ],
    [{ reason: 'due then already', due: '2011-03' }, 'It is due March 2011 already.', 'Échéance inchangée\u00A0: mars 2011.'],
    [
      { reason: 'reason needed' },
      'That needs a reason: say it again with the reason after a colon.',
      'Il faut un motif : précisez le motif après les deux-points.',
    ],
    [
      { reason: 'snooze past deadline', deadline: '2011-03' },
      'It is due March 2011, so it cannot be put off beyond that day. Give a new date instead: `slips to 15 April: why`.',
      'L’échéance est fixée (mars 2011) : pas de mise en pause au-delà. Indiquez plutôt une nouvelle date : `reporté au 15 avril : motif`.',
    ],
    [
      { reason: 'snooze past deadline', deadline: '2011-03', isOverdue: true },
      'It is overdue, so it cannot be put off. Give a new date instead: `slips to 15 April: why`.',
      'L’échéance est dépassée : pas de mise en pause. Indiquez plutôt une nouvelle date : `reporté au 15 avril : motif`.',
    ],
    [
      { reason: 'not allowed', may: [lead], supporting: 'fr-paf' },
      'Police aux frontières supports this; only a lead of a team that leads it may do that: <@U1>.',
      'Police aux frontières est en appui : réservé aux responsables d’un service pilote (<@U1>).',
    ],
    [
      { reason: 'nobody else', teams: [], may: [] },
      'There is nobody else to hand it over to. Ask the secretariat if another team is to have it.',
      'Aucun autre service à qui le transférer. Si un autre service doit s’en charger, adressez-vous au secrétariat.',
    ],
    [{ reason: 'nothing to undo' }, 'There is nothing to undo: it was undone before.', 'Il n’y a rien à annuler : c’est déjà annulé.'],
    [
      { reason: 'not yours to undo', may: ['lead@ukba.example'] },
      'That is not yours to take back. Who may: <@U1>.',
      'Ce n’est pas à vous de l’annuler. Qui le peut : <@U1>.',
    ],
    [
      { reason: 'built on', by: 'lead@paf.example', at: of, may: [] },
      'lead@paf.example has acted on it since (1 February 2011, 09:00), so it stands. Say what holds now instead.',
      'Pris en compte depuis (lead@paf.example, 1er février 2011 à 10 h) : cela reste. Indiquez plutôt la situation actuelle.',
    ],
    [
      { reason: 'no reader', may: ['secretary@example.org'] },
      'You may not read this register. Ask secretary@example.org to be added to it.',
      'Vous ne pouvez pas lire ce registre. Pour y être ajouté, adressez-vous à secretary@example.org.',
    ],
    [
      { reason: 'offered already', teams: ['fr-paf'], by: 'lead@ukba.example', at: of },
      '<@U1> offered it to Police aux frontières already, on 1 February 2011, 09:00. Until they confirm, it stays where it is.',
      'Transfert déjà proposé à Police aux frontières (<@U1>, 1er février 2011 à 10\u00A0h)\u00A0: rien ne change d’ici à la confirmation.',
    ],
    [{ reason: 'not assumed' }, 'It is confirmed already.', 'Cet engagement est déjà confirmé.'],
    [
      { reason: 'already held', at: of },
      'It was noted as held already, 1 February 2011, 09:00.',
      'Il est déjà noté que cela a eu lieu, le 1er février 2011 à 10 h.',
    ],
    [{ reason: 'nobody leads' }, 'Somebody has to lead it: say who takes it over.', 'Il faut un responsable : dites qui le reprend.'],
  ])('%j', (refusal, english, french) => {
    expect(en.refusal(refusal, inEnglish)).toBe(english)
    expect(fr.refusal(refusal, inFrench)).toBe(french)
  })
})

describe.each([
  { language: 'en', words: en },
  { language: 'fr', words: fr },
])('what is said at an input of a modal, in "$language"', ({ words }) => {
  const day = '2011-03-23' as Day
  const faults: ModalFault[] = [
    ...(['empty', 'which day', 'two days', 'no such date', 'far ahead', 'what evidence', 'whose part', 'what is left'] as const).map(
      (fault) => ({
        fault,
      }),
    ),
    { fault: 'passed', day },
    { fault: 'which of these', days: [day] },
    { fault: 'due then already', due: day },
  ]

  test.each(faults)('begins like a sentence ($fault)', (fault) => {
    expect(words.modals.fault(fault, { day: words.day, due: () => 'mars 2011' })).toMatch(/^\p{Lu}/u)
  })
})
