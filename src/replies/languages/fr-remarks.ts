import type { RemarkWords } from './lexicon.ts'
import { anywhere, whole } from './lexicon.ts'

/** French words of the remarks behind a form, without accents (see text.ts). */
export const frenchRemarks: RemarkWords = {
  doubt: anywhere(
    '(?:n|c n)(?:est|etait|ont|ai|avons|a) (?:pas|plus|jamais|rien)|nest|nont|netait|navons|nai',
    "manque|manquent|manquant|plus qu'\\p{L}+|brouillon|theorie|exception|exceptions|seulement|uniquement|ne|n'\\p{L}+|plus tard",
    'ensuite|a signer|a valider|a confirmer|sans|restant|restante|faux|fausse|hein|attend|attendant',
    'pas|jamais|rien|aucune?|ni|non|presque|quasi|quasiment|bientot|sera|seront|sera fait|devrait|devraient|pourrait',
    'pourraient|serait|espere|esperons|espoir|peut-etre|probablement|sans doute|normalement|en principe|je crois|crois|croit',
    'pense|pensons|en partie|partie|partiellement|partiel|partielle|moitie|a moitie|sauf|mais|excepte|hormis|hors|reste',
    'restent|encore|en cours|si|quand|lorsque|une fois|demain|plus ou moins|suppose|semble|semblerait|apparemment|prochain',
    'prochaine|prochainement|attente|attendons|sous reserve|quelques|certains|certaines|doute|voudrait|souhaite|souhaitons',
    "il faut|besoin|va|vont|allons|verifier|cependant|toutefois|pourtant|d'apres|selon|environ|pour le moment|pour l'instant",
    'a peu pres|a risque|bloquee?s?|reportee?s?|retardee?s?|en retard|a suivre|suivra|suivront|sous peu|a venir|a completer|a finaliser',
    'finalisation|continue|se poursui\\p{L}+|sous condition|reserves?|provisoire\\p{L}*|phase|etape|volet|tranche|en gros|grosso modo',
    "globalement|en quelque sorte|si l'on veut|disons|a priori|sur le papier|techniquement|virtuellement|soi-disant|parait|parait-il",
    'a ma connaissance|a notre connaissance|sauf erreur|dit|dit-on|disent|blague|plaisant\\p{L}+|rigole|mdr|ptdr|second degre|ironie|bof|euh|hum',
    'erreur|oublie[rz]?|ignore[rz]?|annule[rz]?|rectific\\p{L}+',
  ),
  settled: anywhere(
    'resolue?s?|levee?s?|regle?e?s?|debloquee?s?|leve|resolu|reparee?s?|surmontee?s?|ecartee?s?|disparue?s?|plus (?:maintenant|de (?:risque|probleme|blocage))',
    '(?:pas|plus|aucun|sans) (?:de )?(?:risques?|problemes?|blocages?)',
  ),
  exception: anywhere(
    "mais|sauf|excepte|hormis|cependant|toutefois|pourtant|si|s'il\\p{L}*|pas|plus|jamais|ne|n'\\p{L}+|rien|peut-etre|je crois|je pense|on (?:pense|espere)|esper\\p{L}+|probablement|sans doute|normalement|en principe|en theorie|a priori|sur le papier",
    "presque|plus ou moins|a peu pres|en gros|a peine|tout juste|quasi\\p{L}*|devrai\\p{L}+|pourrai\\p{L}+|serai\\p{L}*|a condition|sous (?:reserve|condition)|selon|depend\\p{L}*|tant que|des que|quand|lorsque|une fois|jusqu'\\p{L}+|pour l'instant|pour le moment|uniquement|seulement|au mieux",
    'tard|tardi\\p{L}+|glisse\\p{L}*|decal\\p{L}+|reporte\\p{L}*|reportons|repouss\\p{L}+|rater|ratera|manqu\\p{L}+|derape\\p{L}*|lent\\p{L}*|besoin|faut|delai supplementaire|prolong\\p{L}+|incertain\\p{L}*|inquiet\\p{L}*|doute\\p{L}*|echou\\p{L}*|echec|annul\\p{L}+|abandon\\p{L}*',
    '(?<!(?:pas de|sans|aucun|aucune|ni) )(?:retard\\p{L}*|risques?|problemes?|soucis?|blocages?|difficultes?)',
    'a risque|bloquee?s?|rouge|orange|jaune|mdr|plaisant\\p{L}+|blague|malheureusement|helas|pire|erreur|question|aucune idee|aucun avis|dit|disent|inconnue?|sais pas|orangee?|rouges?',
  ),
  happened: anywhere(
    'envoyee?s?|publiee?s?|(?:co|contre-?)?signee?s?|transmise?s?|remise?s?(?! (?:a|en)(?!\\p{L})| au (?:mois|printemps|prochain|lendemain|trimestre|semestre))|recue?s?|tenue?s?|validee?s?|approuvee?s?|adoptee?s?|livree?s?|diffusee?s?',
    'effectuee?s?|realisee?s?|conclue?s?|finalisee?s?|menee?s? a bien|construite?s?|traduite?s?|imprimee?s?|obtenue?s?|accordee?s?|enregistree?s?',
    'deposee?s?|communiquee?s?|informee?s?|notifiee?s?|partagee?s?|ratifiee?s?|formee?s?|installee?s?|testee?s?|recrutee?s?|nommee?s?|versee?s?|payee?s?',
    'rencontree?s?|lancee?s?|mise?s? en (?:place|oeuvre|œuvre|service|ligne)|en ligne|en place|en vigueur|en service|operationnel\\p{L}*|jointe?s?|annexee?s?|prevenue?s?|confirmee?s?|verifiee?s?|presentee?s?|disponibles?',
  ),
  undoes: anywhere(
    "(?:on|je|il|elle|nous|ils|elles|ministre|londres|paris) (?!(?:l'|les |en |y )?(?:a|ai|as|avons|avez|ont|avait|avaient|est|sont|sommes)(?!\\p{L}))\\p{L}+(?:e|es|ent|ons)",
    'principe|impossible|progres|avancee?s?|efforts?|tentatives?|cote|essais?|pilote|consultations?|enquetes?|negociations?|rappels?|relances?|demandes?|invitations?|propositions?|projet|ebauche|puis|condition\\p{L}*|refus\\p{L}*|rejet\\p{L}*|renvoy\\p{L}*|retourn\\p{L}*|rouv\\p{L}*|reouv\\p{L}*|contest\\p{L}*|annul\\p{L}*|revoqu\\p{L}*|echou\\p{L}*|echec\\p{L}*',
    'pour (?:\\p{L}+ ){0,2}(?:signature|accord|avis|validation|approbation|relecture|decision|commentaires?|observations?|consultation|confirmation|adoption)',
    "a (?:\\p{L}+(?:er|ir|re))|l'essentiel|plupart|la moitie|premiere?s?|deuxiemes?|seconde?s?|oralement|verbalement|une fois|apres|avant|quand|des que|lorsque",
    'examen|revision|relecture|etude|negoci\\p{L}*|prevue?s?|prevoi\\p{L}*|commenc\\p{L}*|debut\\p{L}*|trop (?:tard|tot)|personne|retard\\p{L}*|problemes?|questions?|amend\\p{L}*|corrig\\p{L}*|refai\\p{L}*|nouveau',
  ),
  beside: whole(
    'comme (?:prevu|convenu|demande|promis|annonce)e?s?',
    "oui|aujourd'hui|ce jour|ce matin|hier(?: soir)?|la semaine derniere|ouf|enfin|tout|tous|toutes|les deux|entierement|completement|integralement|officiellement|deja|bien sur",
    'dans les (?:temps|delais)|a temps|a l.heure|dans le budget',
    'ras|(?:aucun|sans) (?:probleme|incident|souci|retard|changement|commentaire|objection)s?',
    '\\d{2,6} (?!(?:autres?|de|encore|points?|jours?|semaines?|mois|heures?|ans?|annees?)$)\\p{L}{3,}',
    "(?:voir|cf\\.?)(?: (?:la|le|l'|les|notre))?(?: ?(?:piece jointe|pj|annexe|lien|rapport|note|lettre|document|compte[ -]rendu|pv|fichier|courriel|mail|fil|ci-joint|ci-dessous|ci-dessus))*",
    '(?:pj|piece jointe|ci-joint|en annexe|(?:le )?(?:rapport|document|lien|compte[ -]rendu|pv) (?:est )?(?:ci-joint|ci-dessous|ci-dessus|en annexe|en pj))',
  ),
}
