import type { AwayWords } from './away-words.ts'

const absent =
  'absente?|en (?:conges?(?: (?:annuels?|maladie|(?:de )?(?:maternite|paternite)|parental))?|vacances|arret(?: maladie)?|rtt)|hors (?:du )?bureau'

const parents = '(?:maternite|paternite|parental|adoption|d.adoption)'
const unwell = 'malade|souffrante?|en (?:deplacement|mission|formation)'
const fromLeave =
  "(?:de|d'un|d') ?(?:(?:mes|mon|ma) )?(?:conges?(?: (?:annuels?|maladie|maternite|paternite|parental))?|vacances|arret(?: maladie)?|maladie|rtt)"

/** How one says in French that one is away. */
export const frenchAway: AwayWords = {
  selfAway: `je (?:suis|serai|vais etre) (?:${absent}|${unwell}|indisponible|pas (?:la|disponible|au bureau))|je ne (?:suis|serai) pas (?:la|disponible|au bureau)|je (?:prends|pose) (?:des |mes )?conges?|(?<!.)(?:mon )?conge (?:de )?${parents}(?= (?:du|de|des|le|a (?:partir|compter)|jusqu|pendant|pour))`,
  selfGoes: `je (?:pars|partirai|vais partir|serai parti|m'en vais|commence|commencerai) (?:en )?(?:mes |mon )?(?:conges?(?: (?:annuels?|maladie|(?:de )?${parents}))?|vacances)|(?:mes (?:conges|vacances) (?:commencent|debutent|commenceront)|mon conge(?: (?:annuel|maladie|(?:de )?${parents}))? (?:commence|debute|commencera|debutera))`,
  away: `${absent}|conges?(?: (?:annuels?|maladie|(?:de )?${parents}))?|absence|(?<!.)(?:malade|souffrante?|en deplacement|pas (?:la|dispo(?:nible)?|au bureau))(?= (?:du|de|des|le|la|les|jusqu|cet|cette|aujourd|demain|lundi|mardi|mercredi|jeudi|vendredi|a partir|toute|pendant|pour)|$)`,
  is: 'est|sera',
  selfBack: `je suis (?:bien )?(?:de retour|rentree?|revenue?)(?: (?:maintenant|aujourd'hui|au bureau|plus tot|${fromLeave}))*|me (?:re)?voila(?: de retour)?|je ne suis plus (?:absente?|malade|en deplacement|en mission|en conges?|en vacances)`,
  back: `(?:de retour|rentree?|revenue?)(?: (?:maintenant|aujourd'hui|au bureau|${fromLeave}))*|plus absente?`,
  cancels:
    "(?:j'|je )?(?:annule[rz]?|supprime[rz]?|oublie[rz]?) (?:mes |mon |l')?(?:absences?|conges?)|(?:absences?|conges?) (?:est |sont )?(?:annulee?s?|supprimee?s?)|(?:je ne suis finalement|finalement je ne suis) pas absente?|mes conges sont annules|mon absence est annulee",
  openEnd: "jusqu'a (?:nouvel ordre|nouvel avis|une date inconnue)|pour une duree (?:indeterminee|inconnue)|sans date de retour",
  until:
    "jusqu'(?:au|a|en|aux)|(?:(?:et|je suis|je serai) ){0,2}(?:de )?retour(?: le| au| en)?|(?:et )?je (?:reviens|rentre)(?: le| au| en)?",
  since: 'depuis(?: le)?',
  from: 'a (?:compter|partir) (?:de|du)|des|depuis(?: le)?|du|de',
  to: 'au|a',
  between: 'entre',
  and: 'et',
  lasts: 'pendant|pour|durant',
  during: "(?:le|en|au|pendant|durant|pour) (?:toute? )?(?:la |le |l')?|toute? (?:la |le |l')?",
  restOf: 'le reste',
  endOf: 'fin',
  included: 'inclus|compris|incluse',
  covers:
    "(?:me (?:remplace|couvre)(?:nt|ra|ront)?|me supplee(?:ra)?|assure(?:nt|ra|ront)? (?:l'interim|mon interim|mon remplacement|la suppleance)|prend(?:ra)? le relais|prendront le relais|fait l'interim|est mon (?:remplacant|suppleant)|est ma (?:remplacante|suppleante))(?: d'ici la| pendant ce temps)?|(?:en|comme) (?:remplacante?|suppleante?)",
  coversMe: 'me (?:(?:remplace|couvre)(?:nt|ra|ront)?|supplee(?:ra)?)|assure(?:nt|ra|ront)? mon (?:interim|remplacement)',
  coveredBy:
    "(?:je suis |je serai )?(?:remplacee?|suppleee?|couverte?) par|(?:mon |ma )?(?:remplacante?|suppleante?)(?: est| sera| ?:)?|l'?interim (?:est |sera )?(?:assure )?(?:par|:)|interim(?: assure)?(?: par| ?:)?",
  noCover: 'personne ne me remplace|sans (?:remplacante?|interim|suppleante?)|pas de (?:remplacante?|suppleante?)',
  joins: 'et|avec|mais|pendant ce temps',
  leadsIn: "ok|d'accord|pour info(?:rmation)?|a noter(?: que)?|nb|je vous (?:informe|signale) que|sachez que|au fait",
  ofPerson: 'pour|de',
  andNames: 'et|ou',
}
