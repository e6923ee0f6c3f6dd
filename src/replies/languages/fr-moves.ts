import { frenchDates } from './fr-dates.ts'
import type { Form } from './lexicon.ts'
import { lookingAhead, starts } from './lexicon.ts'

// French words by which a date is moved, or the bot kept silent for a while, without accents (see text.ts).

export const frenchFinished =
  '(?:faite?s?|terminee?s?|finie?s?|clos|livree?s?|achevee?s?|realisee?s?|accomplie?s?|cloturee?s?|bouclee?s?|finalisee?s?|reglee?s?|fermee?s?|acquise?s?)'
const infinitives = '(?:terminer|finir|livrer|achever|clore|cloturer|boucler|finaliser)'

const endings = '(?:er|ez|e|ee|es|ees|ons|eons|ent|era|eront)'
const later = `(?:(?:report|repouss|decal|gliss|retard|differ|prolong|prorog|recul|ajourn)${endings}|remise?s?(?= (?:au(?! (?:ministre|cabinet|prefet|directeur|secretariat|conseil)(?![\\p{L}]))|a(?= )|en|jusqu)))`
const neutral = `(?:(?:deplac|chang)${endings}|replanifie?${endings}|reprogramm${endings})`
// "Le 3 avance" goes on; behind a word that leads to a day it is brought forward.
const earlier = `(?:avanc${endings}(?<!avance|avancent)|avance(?:nt)?(?= (?:au|a|du|de|d'\\p{L}+|jusqu'\\p{L}+|en|pour|ca|cela|la date|l'echeance)(?!\\p{L})))`
const auxiliaries =
  "(?:(?:il )?(?:faut|faudra|va falloir) |je |(?:nous |on )?(?:allons|devons|devrons|devra|sommes obliges? de|est obliges? de) |devoir |nous |on |de |le |la |les |(?:l')?echeance |date |(?:la )?(?:livraison|publication|remise) |est |sont |sera |seront |a |ont |ete |va |vont |doit |doivent |etre |merci de |desormais )*"
const toDay =
  "(?: ca| cela)?(?: du [^:,;]{1,30}? au| (?:jusqu'au|jusqu'a|jusqu'en|jusque|au|aux|a|en|pour|d'ici(?: au| a)?|de))?(?: la| le| l')?"

// "reporté le 15 avril" says when that was decided.
const notWhen = '(?! le (?:\\d{1,2}(?:er)? ?(?:\\p{L}{3}|/)|\\p{L}+di)| hier| depuis| ce matin)'

function moving(verb: string): RegExp {
  return starts(`${auxiliaries}${verb}${notWhen}${toDay}`)
}

const numbers = Object.keys(frenchDates.numbers).toSorted((a, b) => b.length - a.length)
const count = `(?:\\d{1,3}|${numbers.join('|').replaceAll(' ', '[ -]')})(?: (?:autres|bonnes))?`
const unit = ' ?(?:jours?(?: (?:ouvres|ouvrables|de travail))?|semaines?|sem\\.?|mois|trimestres?|ans?|j)'
const about = '(?:environ )?'

const theDay =
  "(?:(?:le|les|ce|ces|nos|notre) (?:delais?|calendrier)|(?:l'|cette |notre )(?:echeance)|(?:la|cette) date(?: (?:prevue|limite))?)"
const inTime = `(?:a temps|dans les (?:temps|delais)|pour ${theDay}|a ${theDay}|en temps voulu)`
const who = '(?:(?:nous|on|il|elle|ils|elles|ca|ce|cela) )?(?:ne )?'

const notInTime = "(?! (?:dans les (?:temps|delais)|a temps|a l'heure|en temps voulu))"

/** "sera fait d'ici vendredi": it stands before the forms that close. */
export const frenchDoneBy: Form = {
  intent: { means: 'done by' },
  pattern: starts(
    `(?!tout a fait)(?:(?:ce|ca|cela|il|elle|ils|elles|tout) )?(?:sera|seront|devrait etre|devraient etre|doit etre|doivent etre|a) ${frenchFinished}${notInTime}(?: (?:d'ici|avant|pour|le|au|en|a|fin|dans))?(?: le| la)?`,
    `(?:(?:on|nous|ce|ca|cela|il|elle|ils|elles|tout) )?(?:sera|seront|serons) (?:${frenchFinished}|prete?s?(?!(?: (?:pour|a) (?:l.echeance|le sommet|la date|le jour j))?[\\s.!)]*$))${notInTime}(?: (?:d'ici|avant|pour|le|au|en|a))?(?: le| la)?`,
    `${frenchFinished} (?:d'ici|avant|pour(?! (?:votre )?info)|dans(?! les (?:temps|delais)))(?: le| la| a)?`,
    `(?:nous (?:aurons|allons)|on (?:aura|va)) (?:${frenchFinished}|${infinitives})(?: (?:d'ici|avant|pour|le|au|en|a))?(?: le| la)?`,
    `(?:on|nous) (?:(?:la|le|les) |l')?(?:finit|finissons|termine|terminons|boucle|bouclons|livre|livrons)(?: (?:d'ici|avant|pour|le|au|en|a))?(?: le| la)?(?= (?:ce mois|cette semaine|la semaine prochaine|le mois prochain|fin |mi-|debut |\\d{1,2}(?:er)? \\p{L}|(?:lun|mar|mercre|jeu|vendre)di|janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))`,
    `(?:nous )?(?:terminerons|finirons|livrerons)(?: (?:d'ici|avant|pour|le|au|en|a))?(?: le| la)?`,
  ),
}

/** "Peut-on avoir" plus de temps. */
const asksToHave =
  "(?:(?:on|nous) (?:peut|pourrait|pouvons|pourrions)|(?:peut|pourrait)-on|(?:pouvons|pourrions)-nous|est-ce qu'on (?:peut|pourrait)) (?:avoir|obtenir|prendre|demander)"

const weNeed = '(?:(?:nous )?(?:avons|aurions|aurons)|on (?:a|aurait|aura)) besoin'

export const frenchMoves: readonly Form[] = [
  { intent: { means: 'slips', way: 'earlier' }, pattern: moving(earlier) },
  {
    intent: { means: 'slips', way: 'later' },
    pattern: starts(
      `${who}(?:sera|seront|serons) pas (?:${frenchFinished}|prete?s?) ${inTime}`,
      `${who}(?:tiendra|tiendrons|respectera|respecterons) pas ${theDay}`,
      `${who}(?:pourra|pourrons|va|allons|peut|pouvons) pas (?:pouvoir |reussir a )?(?:tenir|respecter) ${theDay}`,
      `${theDay} (?:ne )?(?:sera|seront|pourra|pourront) pas (?:etre )?(?:tenue?s?|respectee?s?)`,
      `${who}(?:va|allons|risque|vont) (?:d'|de )?(?:manquer|rater|depasser) ${theDay}`,
      '(?:(?:nous|on|il|elle|ca) )?(?:va|vont|allons|sera|seront|serons|est|sont|sommes) (?:etre )?en retard(?: de)?',
      '(?:(?:(?:nous|on|il|elle|ca) )?(?:a|avons|aura|aurons|prend|prendra|prenons|va prendre|a pris|avons pris)|(?:il )?y (?:a|aura)|ya|yaura) (?:(?:un peu|beaucoup) )?(?:du|de) retard',
      `(?:(?:nous|on|il|elle|ca) )?(?:a|avons|aura|aurons|prend|prendra|prenons|va prendre|a pris|avons pris)(?= ${about}${count}${unit} de retard)`,
    ),
  },
  {
    intent: { means: 'slips', way: 'later' },
    pattern: starts(
      `${auxiliaries}${later}${notWhen}${toDay}`,
      `(?:(?:il (?:nous )?faut|il (?:nous )?faudra|il nous faudrait|${weNeed}|besoin|${asksToHave}) )(?:jusqu'au|jusqu'a|jusqu'en)(?: la)?`,
      `il (?:nous |me |leur )?(?:faut|faudra|faudrait) encore(?= ${about}${count}${unit}(?= ?(?:$|[.:;,(]| pour| car)))`,
      `(?:il (?:nous )?faut|il (?:nous )?faudra|il nous faudrait|${weNeed} de|besoin de|${asksToHave})(?= ${about}${count}${unit} (?:de plus|supplementaires?|en plus|de delai))`,
      `(?:${weNeed}|besoin)(?= d'(?:une?|un) (?:autre )?(?:semaine|mois|jour|trimestre) (?:de plus|supplementaires?|en plus))`,
      '(?:en )?retard(?: de)?',
      "(?:(?:(?:nous|on) )?(?:demandons|demande) )?(?:un |une )?(?:decalage|report|glissement|prolongation|prorogation)(?: supplementaire)? (?:au|a|en|jusqu'au|jusqu'a|de|d')(?: la| le)?",
      "(?:(?:(?:nous|on) )?(?:demandons|demande) )?(?:un )?delai(?: supplementaire)? (?:jusqu'au|jusqu'a|jusqu'en)(?: la| le)?",
      `(?:(?:nous|on) )?(?:demandons|demande) un delai(?: supplementaire)? de(?= ${about}${count}${unit})`,
      `(?:(?:nous|on) )?(?:demandons|demande)(?= ${about}${count}${unit} (?:de plus|supplementaires?|en plus|de delai))`,
      "(?:(?:(?:nous|on|je) )?(?:demandons|demande) )?(?:un |une )?(?:decalage|report|glissement|retard|prolongation|prorogation)(?= d')",
    ),
  },
  {
    intent: { means: 'slips', way: 'later' },
    pattern: lookingAhead(
      `encore ${count}${unit}(?= ?(?:$|[:(,]|pour|car|necessaires?))`,
      `${about}${count}${unit} (?:de (?:retard|decalage|report|glissement)|(?:de plus|supplementaires?|en plus) (?:sont )?necessaires?)`,
      `${about}${count}${unit} (?:de plus|supplementaires?|en plus) (?:sur|pour) (?:le |la )?#?\\d{1,2}`,
    ),
  },
  {
    intent: { means: 'slips' },
    pattern: starts(
      `${auxiliaries}${neutral}${notWhen}${toDay}`,
      "(?:(?:ca|cela|il|elle) )?(?:passe|passent|(?:doit|doivent|devra|devront) passer) (?:au|a|en|jusqu'au)(?: la| le)?",
      "(?:fixe[rz]|cale[rz]|programme[rz]|mett(?:re|ez)) (?:au|a|pour)(?= (?:le |la |l')?(?:\\d|fin |mi-|debut |semaine|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))",
    ),
  },
  // What is only planned may be a step on the way, unless it is later than the deadline.
  {
    intent: { means: 'slips', way: 'later', isPlan: true },
    pattern: starts(
      "(?:desormais )?(?:prevue?s?(?: desormais)?|attendue?s?)(?: (?:le|au|a|en|pour(?: le| la)?|d'ici(?: le| au)?))?",
      "(?:(?:nous|on) )?(?:l'attend(?:ons)?|(?:le |la )?prevo(?:it|yons))(?: desormais| maintenant)? (?:le|au|en|pour(?: le| la)?|d'ici(?: le| au)?)",
    ),
  },
  {
    intent: { means: 'slips', way: 'stated' },
    pattern: starts(
      "(?:nouvelle (?:date|echeance)(?: (?:cible|prevue))?|nouvelle cible|nouveau delai|l'echeance|echeance|date(?: cible| prevue| revisee)?|cible|le delai)(?: (?:est|devient|passe|sera))?(?: (?:le|au|a|en|pour(?: le| la)?|d'ici(?: le| au)?))?",
      "(?:nouvelle )?livraison(?: (?:est )?(?:prevue|attendue|reportee|repoussee))? (?:le|au|en|fin|pour|d'ici)(?: le| la)?",
      'desormais(?: le| au| pour le)?(?= (?:\\d{1,2}(?:er)? \\p{L}|(?:fin |mi-)(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)))',
    ),
  },
]

export const frenchSnoozed: Form = {
  intent: { means: 'snoozed' },
  pattern: starts(
    "(?:a |mettre |mis |mise |mises? |a mettre )?(?:en pause|en sommeil|en veille|en suspens)(?: (?:jusqu'au|jusqu'a|jusqu'en|jusque))?(?: la| le)?",
    "(?:mis |mise |mises )?(?:en attente|suspendue?s?) (?:jusqu'au|jusqu'a|jusqu'en|jusque)(?: la| le)?",
    '(?:me |nous )?(?:rappele[rz]|rappelle|relance[rz])(?:-moi|-nous| moi| nous)?(?: (?:le|au|en|a|dans))?',
    // "Relance faite", "j'ai relancé les Douanes" say what was done.
    '(?:(?:me |nous )relance|relance(?:-moi|-nous| moi| nous))(?: (?:le|au|en|a|dans))?',
    'relance(?: (?:le|au|en|a|dans))?(?= (?:\\d|une? |deux|trois|quatre|quinze|debut|mi-|fin|demain|(?:lun|mar|mercre|jeu|vendre)di|janv|fevr?|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))',
    "(?:(?:merci d'|svp |veuillez )?(?:arrete[rz]?|cesse[rz]?)(?: de| avec)?(?: (?:me|nous) (?:relancer|demander|solliciter|rappeler)| (?:les|vos) (?:relances|rappels)| relancer)|(?:merci de )?ne (?:me|nous) (?:relance[rz]?|demande[rz]?|sollicite[rz]?) plus|plus de (?:relances?|rappels?)(?=(?: (?:sur|pour|a propos|concernant|au sujet|avant|jusqu).*|[.! ]*)$))(?: (?:sur|pour|a propos de|concernant|au sujet de))?(?: (?:le|la|les|du|des))?(?: (?:avant|jusqu'au|jusqu'a)(?: le| la)?)?",
    '(?:ne )?pas (?:de relance|me relancer|nous relancer|relancer) avant(?: le| la)?',
    '(?:merci de )?(?:me |nous )?(?:reposez|repose|reposer|redemandez|redemande|redemander|revenez|reviens)(?:-moi|-nous| moi| nous)?(?: (?:la question|vers (?:moi|nous)))?(?= (?:le|au|en|a|dans|apres|mi-|fin|debut|la|\\p{L}+di))(?: (?:le|au|en|a))?',
    '(?:je|nous|on) (?:vous |te )?(?:reviens|revenons|revient)(?: vers (?:vous|toi))?(?= (?:le|au|en|dans|mi-|fin|la|\\p{L}+di|demain))(?: (?:le|au|en))?',
    '(?:surtout )?pas avant(?: le| la)?',
    "silence (?:jusqu'au|jusqu'a)",
  ),
}
