import { frenchFinished } from './fr-moves.ts'
import type { Form } from './lexicon.ts'
import { starts, whole } from './lexicon.ts'

// French words by which people say how it stands.

// The words of since when, but not those of what has changed: "depuis lundi mais".
const since = "(?: depuis(?: (?!mais|sauf|et|sinon)[\\p{L}\\d'-]+){0,4})?"

const standing = '(?:est|sont|reste(?:nt)?|passe(?:nt)?|repasse(?:nt)?|bascule(?:nt)?)(?: (?:toujours|encore|maintenant|desormais))?'

// « Délais tenus sur le 1 »
const onRows = ' (?:sur|pour) (?:les? |la )?#?\\d'

const itself = '(?:(?:ca|cela|on|nous|il|elle|le dossier|les travaux|le projet) )?'
// « Prend du retard, nouvelle date le 15 avril » moves it.
const noDay =
  '(?!.*(?:(?<!\\d)(?<! sur (?:les? |la )?(?:\\d{1,2}(?:, ?| et )(?:le )?)*)\\d|(?<!\\p{L})(?:fin|mi|debut|semaines?|mois|jours?|trimestre|dates?|echeances?|delais?|report\\p{L}*|livr\\p{L}*|pret\\p{L}*)(?!\\p{L})))'
const someDelay = '(?:du|(?:un )?(?:peu|leger|petit|tout petit)(?: de| du)?|quelque) ?retard'

// « Le 2 patine pas », « m'inquiète moins »
const notDenied = '(?! (?:pas|plus|moins|guere|peu)(?!\\p{L}))'

/** « Le 2 prend du retard », « le 5 patine »: amber, and these words say why. */
const frenchTrouble: Form = {
  intent: { means: 'rated', rating: 'amber', isTrouble: true },
  pattern: starts(
    `(?:(?:${itself}(?:prend|prennent|prenons|(?:a|ont|avons|est en train de|sont en train de) (?:encore )?(?:pris|prendre)) ${someDelay}|(?:un (?:tout petit )?peu|legerement|quelque peu) en retard|(?:un )?(?:leger|petit) retard)${noDay})${notDenied}`,
    `(?:${itself}(?:patine(?:nt)?|patinons|pietine(?:nt)?|pietinons|traine(?:nt)?(?: (?:en longueur|des pieds))?|s'enlise(?:nt)?|derape(?:nt)?|cafouille(?:nt)?))${notDenied}`,
    `(?:${itself}(?:a|ont|avons) (?:un peu )?du mal)${notDenied}`,
    `(?:a la (?:bourre|traine)|en (?:grande |grosse |reelle )?difficultes?|mal (?:engagee?|partie?|embarquee?)s?)${notDenied}`,
    `(?:(?:(?:m'|nous |me )inquiete(?:nt)?|inquietante?s?|preoccupante?s?))${notDenied}`,
  ),
}

export const frenchRatings: readonly Form[] = [
  {
    intent: { means: 'rated', rating: 'red' },
    pattern: starts(
      '(?:devrait|aurait du) etre (?:(?:en|au) )?(?:rouge|bloquee?)',
      'bloque(?:e|s|es)?',
      '(?:au |dans le )?rouges?|en rouge(?= (?:pour |sur )?(?:le |la |les )?#?\\d)',
      // "En rouge : mes modifications" is no row's.
      `${standing} en rouge`,
      "(?:(?:n'est|ne sont|on n'est|on est|nous ne sommes) )?(?:pas|plus) (?:en bonne voie|dans les clous)",
      'hors des clous',
      'en mauvaise voie',
      "a l'arret",
      'au point mort',
      'blocages?',
      '(?:ca|cela|tout) bloque',
      'en echec',
      'compromises?',
      'deraille',
    ),
  },
  {
    intent: { means: 'rated', rating: 'amber' },
    pattern: starts(
      '(?:plutot |un peu |assez )?a risques?',
      'risque de (?:retard|glissement)',
      '(?:gros|leger|fort|petit|reel|serieux) risques?(?= ?[,:;(-])',
      '(?:(?:gros|leger|fort|petit|reel|serieux) )?(?:risques?|points? de vigilance|vigilance|alerte|points? d.attention|attention)(?= (?:sur|pour|au) (?:le |la |les )?#?\\d{1,2}(?: ?(?:,|et|&) ?(?:le |la )?#?\\d{1,2})*(?: ?[,:;(-] ?(?!(?:et |mais )?(?:l[ea] )?\\d)\\p{L}|[\\s.!]*$))',
      'en risque',
      "(?:(?:devrait|aurait du) etre )?(?:a l'|l'|au )?orange",
      `${standing} en orange|en orange(?= (?:pour |sur )?(?:le |la |les )?#?\\d)`,
      'ambre',
      'jaune',
      'menacee?s?',
      'en danger',
      'incertaine?s?',
    ),
  },
  frenchTrouble,
  {
    intent: { means: 'rated', rating: 'green' },
    pattern: starts(
      '(?:de|a) nouveau (?:en bonne voie|sur les rails|dans les (?:temps|delais|clous)|(?:au )?verte?s?)',
      'en bonne voie',
      'sur la bonne voie',
      '(?:au |dans le )?verte?s?',
      `${standing} en vert|en vert(?= (?:pour |sur )?(?:le |la |les )?#?\\d)`,
      'dans les temps',
      'dans les delais',
      'dans les clous',
      `(?:les? )?(?:delais?|dates?|echeances?|calendriers?|plannings?) (?:(?:est|sont|sera|seront) )?(?:bien )?(?:tenue?s?|respectee?s?)(?=[\\s.!]*(?:$|[,;\\n])|${onRows})`,
      `respect (?:du (?:calendrier|planning)|des (?:delais|echeances))(?=[\\s.!]*(?:$|[,;\\n])|${onRows})`,
      '(?:tous )?(?:les )?(?:voyants?|indicateurs?) (?:(?:est|sont) )?(?:tous )?(?:au )?verts?',
      "tout est bon(?= (?:sauf|hormis|excepte|a part|a l'exception))",
      "a l'heure",
      '(?:ca |cela )?suit son cours',
      '(?:ca |tout )?(?:roule|baigne) (?:(?:de|pour) (?:notre|mon|ma) (?:cote|part)|chez nous|pour nous)',
      '(?:ca )?(?:va|vont|se passe(?:nt)?|se presente(?:nt)?|se porte(?:nt)?) (?:tres |plutot )?bien(?: (?:ici|chez nous|de (?:notre|mon|ma) (?:cote|part)))?',
      '(?:comme|tel que) prevu',
      'suivent leur cours',
      '(?:(?:ca|cela|on|nous|le dossier|les travaux|le projet) )?(?:avance(?:nt)?|avancons|progresse(?:nt)?|progressons|continue(?:nt)?|se (?:poursui(?:t|vent)|deroule(?:nt)?|passe(?:nt)?)) (?:tres )?(?:bien|normalement|regulierement|(?:comme|tel que) (?:prevu|convenu|attendu))',
      'bien avance',
      '(?:(?:on|nous) )?(?:sera|serons|seront) (?:bien |tous )?prete?s?(?: (?:pour|a) (?:l.echeance|le sommet|la date|le jour j))?(?=[\\s.!)]*$)',
      `(?:(?:on|nous|ce|ca|il|elle) )?(?:sera|seront|serons) (?:${frenchFinished}|rendue?s?|remise?s?|prete?s?) (?:dans les (?:temps|delais)|a temps|a l'heure|en temps voulu)`,
      "(?:(?:on|nous) )?(?:sera|serons|seront) (?:dans les (?:temps|delais)|a l'heure)",
      "(?:(?:on|nous) )?(?:tient|tiendra|tiendront|tenons|tiendrons|respecte|respectons|respectera|respecterons) (?:bien |toujours )?(?:l'|les? |nos |notre |la )(?:delais?|echeances?|dates?|calendrier|planning)(?= ?(?:$|[.,;!)\\n])|(?: (?:sur|pour) (?:les? |la )?#?\\d))",
      'sur les rails',
      'conforme au (?:calendrier|planning)',
      '(?:une )?(?:legere|petite|bonne|nette) avance(?=[\\s.!)]*(?:$|[,;:(\\n]))',
      'en avance(?: sur (?:le (?:calendrier|planning)|les delais))?',
    ),
  },
]

/** « Aucun problème à signaler » : what is said so is said of all that was asked about. */
export const frenchAllWell: Form = {
  intent: { means: 'rated', rating: 'green', ofAll: true },
  pattern: starts(
    '(?:(?:pas|plus|aucun) (?:de |d.)?(?:soucis?|problemes?|difficultes?|alertes?)(?: (?:particulier|majeur)e?s?)?|aucune (?:difficulte|alerte)(?: particuliere)?) (?:a (?:signaler|ce (?:jour|stade))|(?:de|pour) (?:notre|mon|ma) (?:cote|part)|chez nous|pour (?:nous|l.instant|le moment))(?=[\\s.!)]*(?:$|[,;\\n]))',
    '(?:pas de (?:souci|probleme|difficulte)s?|aucun (?:souci|probleme)|aucune difficulte) (?:particulier|majeur)(?:e|s|es)?(?=[\\s.!)]*(?:$|[,;\\n]))',
    "(?:jusqu'ici|pour l'instant|a ce stade|pour le moment),? tout (?:va|se passe) (?:tres )?bien(?=[\\s.!)]*(?:$|[,;\\n]))",
    '(?:(?:on|nous|ca|cela) (?:avance|avancons|progresse|progressons) (?:tres )?bien|(?:ca |cela )?suit son cours|(?:on est|nous sommes) (?:toujours |bien )?(?:dans les (?:temps|clous|delais)|sur les rails)|(?:on tient|nous tenons) (?:les (?:delais|echeances)|le (?:calendrier|planning))|(?:calendrier|planning|delais?) (?:est |sont )?(?:bien )?(?:tenu|respecte)s?|(?:tous )?les voyants sont (?:tous )?au vert)(?: (?:partout|sur tout(?:e la ligne)?|pour tout(?:es)?|pour tous|sur (?:tous|l.ensemble)))?(?=[\\s.!)]*$)',
  ),
}

/** What says no colour: nothing has changed, it goes on, or it has not begun. */
export const frenchStandings: readonly Form[] = [
  {
    intent: { means: 'unchanged' },
    pattern: starts(
      `(?:de (?:notre|mon|ma) (?:cote|part),? )?rien de (?:particulier|special)(?: a signaler)?(?: (?:de|pour) (?:notre|mon|ma) (?:cote|part)| pour nous| chez nous)?(?=[\\s.!)]*(?:$|[,;\\n])| (?:sur|pour) (?:les? |la )?#?\\d)`,
      `(?:de (?:notre|mon|ma) (?:cote|part),? )?rien (?:de (?:neuf|nouveau|plus) )?(?:a (?:signaler|ajouter|declarer)|de neuf|de nouveau|depuis (?:la (?:derniere fois|semaine derniere)|le mois dernier))(?: de (?:particulier|special|notable))?(?: (?:de|pour) (?:notre|mon|ma) (?:cote|part)| pour nous| chez nous| ici)?(?: cette semaine| ce mois)?${since}`,
      `(?:de (?:notre|mon|ma) (?:cote|part),? ?:? ?)?(?:r\\.?a\\.?s\\.?|rien de neuf)(?: (?:a signaler|(?:de|pour) (?:notre|mon|ma) (?:cote|part)|pour (?:nous|l.instant|le moment)|chez nous|ici|partout|a ce (?:jour|stade)|cette semaine|ce mois))*${since}`,
      "rien d'autre (?:de (?:neuf|nouveau)|a (?:signaler|ajouter|declarer))(?: de (?:notre|mon) cote| pour nous| cette semaine| ce mois(?:-ci)?)*(?=[\\s.!)]*(?:$|[,;\\n]))|(?:pas d'|aucune? )autres? (?:changements?|nouvelles?|evolutions?)(?=[\\s.!)]*(?:$|[,;\\n]))",
      'nada(?=[\\s.!]*$)|etat neant(?=[\\s.!]*$)|(?:etat )?neant(?: (?:a signaler|de (?:notre|mon|ma) (?:cote|part)|pour nous|chez nous|cette semaine|ce mois(?:-ci)?))+|rien(?= (?:sur|pour) (?:les? |la )?#?\\d)|rien (?:ce mois(?:-ci)?|cette semaine|pour (?:l.instant|le moment))',
      '(?:(?:pas|aucune|sans) (?:d.)?evolution|(?:situation|etat|statut) inchangee?)(?: (?:de (?:notre|mon|ma) (?:cote|part)|depuis .{1,20}|a signaler|cette semaine|ce mois))?',
      '(?:pas|aucun|sans) (?:de )?changements?(?: (?:depuis .{1,20}|de (?:notre|mon|ma) (?:cote|part)|cette semaine|ce mois))?|inchangee?s?(?: depuis .{1,20})?|idem (?:que )?(?:la derniere fois|la semaine derniere|le mois dernier|avant)|comme (?:la derniere fois|avant|la semaine derniere|le mois dernier)|(?:meme (?:statut|etat|couleur|chose)|pareil)(?: (?:que )?(?:la derniere fois|avant|la semaine derniere|le mois dernier))|rien (?:n.a )?change|rien de change|statu quo|(?:toujours |reste )?stable|rien n.a bouge|(?:(?:je |nous |on )?n.(?:ai|avons|a|y a) )?(?:pas|aucune?|sans|rien) (?:de |d.)?(?:nouveau|neuf|nouvelles|nouveautes?|mouvements?|elements? nouveaux?|nouve(?:l|aux) elements?)(?: (?:cette semaine|ce mois(?:-ci)?|pour (?:l.instant|le moment)|(?:de|pour) (?:notre|mon|ma) (?:cote|part)|chez nous|depuis (?:la (?:derniere fois|semaine derniere)|le mois dernier)|a (?:vous )?(?:signaler|communiquer|ajouter|apporter|partager|transmettre)))*|rien de particulier(?: a signaler)?|calme plat|rien ne change',
    ),
  },
  {
    intent: { means: 'under way', goesOn: true },
    pattern: starts(
      "(?:toujours |tjs |encore |c'est )*en cours(?: de (?:redaction|realisation|preparation|traitement))?",
      '(?:(?:ca|cela|nous|on|le dossier|les travaux) (?:avance(?:nt)?|avancons)|(?:ca |cela |nous |on |le dossier |les travaux )?(?:progresse(?:nt)?|progressons|continue(?:nt)?|se poursui(?:t|vent)))(?: (?:doucement|normalement|tranquillement|regulierement))?',
      '(?:on|nous) (?:y (?:travaille|travaillons)|(?:travaille|travaillons)(?= sur (?:le |la |les )?#?\\d{1,2}(?!\\d|[/.]\\d| (?!et )\\p{L})))',
      '(?:ca )?avance(?:nt)?(?: (?:doucement|normalement|tranquillement|regulierement|lentement|bon train|petit a petit))?(?=[\\s.!)]*(?:$|[,;(\\n]))',
    ),
  },
  {
    intent: { means: 'under way' },
    pattern: starts(
      "(?:(?:on |nous |ca |cela |il |elle )?(?:n'(?:a|est|avons|ont)|na|nest) )?pas (?:encore |tout a fait )?(?:commencee?s?|demarree?s?|entamee?s?|debutee?s?)",
      'non (?:commencee?s?|demarree?s?|entamee?s?)',
      '(?:a )?(?:bien )?(?:commencee?s?|demarree?s?|entamee?s?)',
      'en chantier|en route|bien (?:engagee?s?|partie?s?|lancee?s?)(?=[\\s.!)]*(?:$|[,;:(\\n]))',
      `(?:ne )?(?:peut|peuvent) pas (?:etre (?:clos|clotur|ferm)e?e?s?|encore etre ${frenchFinished})`,
      `(?:(?:(?:ce|on|nous|il|elle|ca|cela) )?n'(?:est|ont|a|avons|est toujours) |c'est )?(?:toujours |tjs )?pas (?:encore |tout a fait |vraiment |totalement |entierement )?(?:ete )?${frenchFinished}`,
      `(?:presque|quasi(?:ment)?|bientot|a moitie) (?:${frenchFinished}|prete?s?|au bout)`,
    ),
  },
]

const step = '(?:signature|validation|approbation|relecture|publication|decision|arbitrage|accord)'

/** The place of the work, by which it may be on track or late. */
export const frenchStage = whole(
  `(?:(?:est|sont|actuellement|toujours|encore|maintenant|deja) )*(?:redigee?s?|en (?:cours de )?(?:redaction|relecture|consultation|concertation|validation|signature|traduction|discussion|negociation)|a la (?:relecture|signature|validation)|en attente (?:de |d')(?:la )?${step})(?: (?:chez|par|avec|au|aux|a la) [\\p{L}'-]+(?: [\\p{L}'-]+){0,3})?`,
  '(?:(?:la )?premiere version|(?:le )?(?:premier )?(?:projet|brouillon)) (?:(?:est|sont) )?(?:prete?s?|redigee?s?|terminee?s?|finie?s?|faite?s?)',
)
