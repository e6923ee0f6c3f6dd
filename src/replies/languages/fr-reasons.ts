import type { ReasonWords } from './lexicon.ts'
import { anywhere, whole } from './lexicon.ts'

const nouns = '(?:raisons?|motifs?|causes?|explications?|justifications?|precisions?|details?|commentaires?|contexte|infos?|informations?)'
const open =
  '(?:inconnue?s?|a (?:preciser|venir|suivre|completer|confirmer|determiner|definir|voir)|suivra|suivront|suivent|suit|divers(?:es)?|multiples?|variee?s?|plus tard|ulterieurement|bientot|demain|neant|aucune?|non (?:communique|precise|connu)e?s?|ci-(?:dessus|dessous|joint)e?s?|particulieres?|particuliers?|evidentes?|connue?s?)'
const papers =
  '(?:e?-?mails?|courriels?|courriers?|messages?|fil|supra|infra|ci-(?:dessus|dessous|joint|apres|avant)e?s?|pieces? jointes?|pj|plus (?:haut|bas)|notes?|annexes?|compte[ -]rendu|pv|rapport|document|lien|slack|teams|telephone|reunion|echanges?|discussion|conversation)'
const stepNouns =
  '(?:reunions?|reponses?|relectures?|annexes?|ateliers?|visites?|brouillons?|commentaires|chapitres?|versions?|appels?(?! d.offres?)|entretiens?|presentation|sections?|parties?|parti|volets?|synthese|avis|retours?|projet de texte|premier jet|validation|relances?)'

const elsewhere =
  "(?: (?:ensemble|hier|demain|bientot|plus tard|deja|plus haut|lundi|mardi|mercredi|jeudi|vendredi|(?:la semaine|le mois|la fois) (?:derniere|dernier|passee?|prochaine?)|la derniere fois|l'autre jour|ce (?:matin|midi|soir)|cet apres-midi|cette semaine|(?:en|au|a la|a|lors du|lors de la|avec|chez|par) \\p{L}+)){0,3}"
const tellingWords = '(?:re)?(?:parl|dit|dir|discut|vu|vois|voit|verr|evoqu|expliqu|indiqu|precis|annonc|mentionn|signal|abord)\\p{L}*'

/** French words by which a reason is none, without accents (see text.ts). */
export const frenchReasons: ReasonWords = {
  noReason: whole(
    `(?:pour )?(?:(?:sans|aucune?|divers(?:es)?|plusieurs|multiples|de multiples|certaines|quelques|pas de|les|des|d'autres|mille|x|bonnes|differentes|autres|telle|cette) ?)+${nouns}(?: ${open})?(?: (?:precise|valable|speciale?))?`,
    `(?:la |le |les |l'|nos |notre |mon )?${nouns}(?: (?:est|sont|reste|restent|encore))*(?: ${open})?`,
    "(?:je |nous |on |j')?(?:ne |n'en |n')?(?:le |la |en )?(?:sais|savons|sait|connais|connait) (?:pas|rien)(?: (?:pourquoi|encore|trop|exactement|vraiment|du tout|plus|bien))*|(?:je l'|on l'|j'|on |nous l')?ignor(?:e|ons)(?: pourquoi)?|aucune idee|pas (?:d'idee|de raison|la moindre idee)|inconnue?|mystere|va savoir|allez savoir|difficile a dire|je ne peux (?:pas|rien) dire",
    "(?:il n'y a |ce n'est |c'est |y a )?(?:rien|pas)(?: (?:de|du|d'))? ?(?:tres |trop |bien |vraiment |si |la )*(?:mechant|dramatique|grave|serieux|important|mechante|inquietant|alarmant|catastrophique|terrible|drame|panique|bien grave|mort d'homme)|pas de (?:quoi (?:s'inquieter|s'affoler|paniquer)|soucis?|panique|drame)|sans gravite",
    "oui|non|aucune?s?|rien(?: (?:de (?:special|particulier|plus|grave|neuf)|a (?:signaler|ajouter|dire|declarer)))?|neant|ras|sans (?:objet|commentaire|plus)|a (?:preciser|completer|confirmer|determiner|definir|voir|venir|suivre|discuter|remplir)|tests?|[xz]{2,}|etc|bla(?: ?bla)*|bref|c'est (?:tout|comme ca|ainsi|la vie|note|bon|entendu)|voila(?: tout)?|voila voila|comme ca|on verra(?: bien)?(?: plus tard| demain)?|nous verrons(?: bien)?|a voir|(?:juste )?pour (?:info|information|memoire|rappel)|parce que|bien (?:sur|note|recu|entendu)|evidemment|vous (?:le )?savez(?: (?:bien|pourquoi))?|tu (?:le )?sais(?: (?:bien|pourquoi))?|(?:c'est )?(?:trop )?long a expliquer|peu importe|n'importe",
    "stp|svp|s'il (?:vous|te) plait|bises|bisous|bon(?:ne)? .{3,20}|belle .{3,20}|a (?:plus(?: tard)?|bientot|demain|lundi|tres vite|la semaine prochaine)|a\\+|salut|bonjour|bonsoir|coucou|bien a (?:vous|toi)|merci (?:de|pour|d'avance|a)(?: (?:\\p{L}+'?)){0,4}|(?:veuillez|a) noter|bien cordialement|cordialement|respectueusement|salutations|sinceres salutations|(?:toutes )?(?:mes|nos) excuses|excusez[ -](?:moi|nous)|navree?s?|desolee?s?(?: (?:du|pour (?:le|ce)|de ce) (?:retard|report|delai|contretemps))?|cdlt|cdt|d'accord|dac",
    "(?:je|nous|on) (?:vous |te |t')?(?:reviens|revenons|revient|tiens|tient|tenons|explique(?:rai|rons)?|expliquons|dirai|dis|dira|dirons|recontacte|rappelle|ecris|preciserai|precise|confirme(?:rai)?|informe(?:rai)?)(?: (?:\\p{L}+'?)){0,5}|(?:demain|plus tard|ensuite) (?:je|on|nous) .{3,30}|explications? .{3,20}|plus tard|bientot|prochainement|ulterieurement|la suite bientot|j'explique(?:rai)?(?: plus tard)?",
    `(?:voir|cf\\.?|selon|par|dans|lire|relire)(?: (?:mon|ma|le|la|notre|nos|mes|votre|vos|les|l'|un|autre|dernier))* ?${papers}(?: (?:\\p{L}+'?)){0,3}`,
    '(?:voir(?: avec)?|demande[rz](?: (?:a|au|aux))?) (?:\\p{L}+)(?: \\p{L}+){0,2}',
    "(?:tout )?(?:comme|tel que) (?:convenu|prevu|discute|indique|annonce|demande|evoque|dit|precise|explique|promis|vu|d'habitude|toujours|vous (?:le )?savez|tu (?:le )?sais|mentionne|signale|ecrit|avant|ci-dessus)(?: (?:ensemble|hier|plus haut|precedemment|deja|ce matin|par (?:mail|telephone)|en reunion))?",
    "(?:toujours |encore |exactement |c'est )*(?:comme|(?:la |les )?memes? (?:choses?|histoires?|problemes?|soucis?)|pareil|idem)(?: (?:que|qu'a|qu'en|pour)?)*(?: ?(?:d'habitude|toujours|avant|(?:le mois|la semaine|l'an|la fois|l'annee|au mois|en) (?:derniere?|passee?|precedente?)))?",
    `(?:c'est|tout est|tout)(?: dit| ecrit| note)? (?:dans|sur) (?:(?:mon|ma|mes|le|la|les|notre|nos|votre|ce) |l')?(?:dernier )?${papers}(?: .{3,20})?`,
    `(?:(?:comme|tel que|ce dont) )?(?:je|on|nous) (?:(?!se )\\p{L}{1,5}[ ']){0,4}${tellingWords}(?: (?:ca|cela))?${elsewhere}`,
    "(?:(?:la|le|l'|une?|c'est|au) ?)*(?:(?:nouvelle|nouveau|dernier|derniere|prochaine?|plus) )*(?:date|echeance|delai|cible|tard|planning|calendrier|jour)(?: (?:revisee?|definitive|definitif|ferme|limite|finale?|butoir|cible|prevue?|max|maximum))?",
    "(?:en |la )?(?:salle|bureau|etage|batiment) (?:[a-z]?\\d{1,4}[a-z]?|[a-z])|(?:a )?(?:l')?heure (?:de (?:paris|londres)|locale|francaise|anglaise)",
    'encore(?: une fois)?|(?:a|de) nouveau|(?:lui|elle|eux|elles) aussi|franchement|honnetement|a vrai dire|pour (?:l.instant|le moment)|en ce moment|actuellement|supra|infra|ci-(?:dessus|dessous|joint|apres)|pj|faute de quoi|sinon|a defaut|autrement',
  ),
  putOff: whole(
    "(?:non,? )?(?:attend(?:s|ez)|patientez|patience)(?: (?:un (?:peu|instant|moment)|une (?:minute|seconde)))?|(?:un|deux) (?:instant|moment|minutes?|secondes?)|une (?:minute|seconde)|pas encore|plus tard|bientot|tout a l'heure|a suivre|a (?:preciser|confirmer|venir|voir|verifier|discuter)(?: (?:avec|aupres d[eu]|chez|en interne)(?: [\\p{L}'-]+){0,4})?",
    "(?:je |j'|on |nous |il faut (?:que )?(?:je |qu'on )?|je dois |laissez-moi |laisse-moi |je vais |nous allons |on va )*(?:(?:le |la |leur |lui |me |nous )?(?:demande[rz]?|demandons|verifie[rz]?|verifions|regarde[rz]?|regardons|interroge[rz]?|interrogeons|vois|voyons|voir|cherche[rz]?|cherchons|(?:re)?consulte[rz]?|consultons|renseigne[rz]?|renseignons|attends (?:de|leur|sa) (?:reponse|retour)))(?:(?: |')\\p{L}+){0,4}",
    "(?:je|nous|on) (?:vous |te |t')?(?:reviens|revenons|revient|explique(?:rai|rons)?|dirai|dis|dira|dirons|recontacte|rappelle|ecris|preciserai|confirme(?:rai)?)(?: (?:\\p{L}+'?)){0,5}",
    `(?:je|on|nous) (?:(?:vous|te|t|en|y|le) ?'?)*(?:reparl|parl|dir|discut|vois|voit|voyons|verr|fait le point|faisons le point|fera le point)\\p{L}*(?: (?:ca|cela))?${elsewhere}`,
    "(?:je |nous |on )?(?:ne |n'en )?(?:sais|savons|sait) pas encore|(?:je vois|voyons) (?:ca|cela)(?: \\p{L}+){0,3}",
  ),
  wrongPlace: whole(
    "(?:(?:oups|pardon|desolee?),? )*(?:(?:c'est |c'etait )?(?:le |la )?(?:mauvaise?|pas le bon|pas la bonne) (?:fil|canal|conversation|discussion|fenetre|groupe)|erreur de (?:fil|canal|conversation|destinataire|fenetre)|pas (?:pour|dans) ce (?:fil|canal)|(?:je me suis )?trompee? de (?:fil|canal|conversation|fenetre))(?:,? (?:pardon|desolee?))*",
  ),
  letGo: whole(
    "(?:non,? |bon,? |ok,? )*(?:laisse[rz]?|oublie[rz]?|abandonne[rz]?|ignore[rz]?)(?: (?:tomber|ca|cela|ma question|mon message|la date))*(?: svp)?|(?:laisse|laissez|oublie|oubliez)-(?:le|la|ca)(?: tomber)?|(?:(?:oups|pardon|desolee?),? )*(?:(?:c'est |c'etait )?(?:le |la )?(?:mauvaise?|pas le bon|pas la bonne) (?:fil|canal|conversation|discussion|fenetre|groupe)|erreur de (?:fil|canal|conversation|destinataire|fenetre)|pas (?:pour|dans) ce (?:fil|canal)|(?:je me suis )?trompee? de (?:fil|canal|conversation|fenetre))(?:,? (?:pardon|desolee?))*|tant pis|peu importe|(?:c'est|ce n'est) pas (?:grave|important)|rien|(?:on )?(?:garde|gardons|gardez) (?:la|l') ?(?:ancienne )?(?:date|echeance)(?: (?:actuelle|d'origine|initiale))?",
  ),
  nothingHolds: whole(
    "(?:plus )?rien(?: (?:du tout|en fait|finalement|de special|de particulier|(?:ne |n')?(?:nous |le |la )?(?:bloque|freine|coince|retarde|empeche|gene)(?: plus)?(?: (?:rien|finalement|en fait))?))?",
    "(?:(?:ca|cela|il|elle|ce) ?)(?:ne )?(?:l'|n')(?:est|etait) (?:pas|plus)(?: (?:vraiment|du tout|vrai|le cas|finalement|en fait))*|(?:en fait|finalement),? (?:non|pas)|(?:ce )?n'est (?:pas|plus) (?:le cas|vrai)|(?:(?:ce|il|elle) )?n'est|c'est faux",
    "(?:(?:ah|oh|en fait|finalement|non|oui|bon|enfin|ca y est),? )*(?:(?:tout|c'|c) ?est (?:bon|ok|en ordre|rentre dans l'ordre)(?: maintenant)?)",
    "(?:tout|ca|cela) (?:va|roule|avance)(?: (?:tres )?bien| (?:beaucoup |nettement |un peu )?mieux)?(?: maintenant)?|(?:(?:c'est |c'etait )?une )?fausse alerte|plus maintenant|ca y est",
    "(?:(?:ah|oh|en fait|finalement|non|oui|bon|enfin|ca y est),? )*(?:(?:c'|ca |cela |tout |(?:le |ce )?(?:probleme|souci|blocage|point) )?(?:est|s'est|a ete|vient d'etre) )?(?:enfin |deja |desormais )?(?:regle|resolu|debloque|reparti|arrange|leve|surmonte)e?s?(?: (?:ce matin|maintenant|hier|aujourd'hui|depuis (?:ce matin|hier|\\p{L}+)|entre[- ]temps))?",
  ),
  reports:
    /^(?:(?:\p{L}+[\s']+){0,5}(?:dire|dit|disent|dis|apprend|apprends|apprenons|apprendre|appris|annonce|annoncer|confirme|confirment|confirmer|informe|informer|signale|signaler|parait|semble|crois|pense)(?:\s\p{L}+)?\s+qu(?:e\s+|')|(?:apparemment|visiblement)\s)/u,
  reasonNoun: anywhere(
    "appels? d'offres?|infructueu\\p{L}+|sans suite|echec|echoue\\p{L}*|greves?|maladie|malades?|meteo|tempetes?|neige|brouillard|inondations?|incendie|intemperies|budgets?|credits|effectifs?|conges?|vacances|elections?|pannes?|bugs?|accidents?|absences?|travaux|manques?|penurie|marche|securite|temps|deplacee?s?|avancee?s?|tardi\\p{L}+|demandee?s?|dure\\p{L}*",
  ),
  step: whole(
    `(?:(?:pour|sur|seulement|uniquement|le|la|les|l'|un|une|mon|ma|mes|notre|nos|votre|de|premiere?|deuxieme|seconde?|derniere?|prochaine?|nouvelle|ecrite) ?){0,4}${stepNouns}(?: \\d{1,2})?(?: (?:avec|de|du|des|d'|par|pour|a|au|aux|en|sur)(?: ?[\\p{L}'-]+){1,3})?(?: (?:seulement|uniquement|seule?))?`,
    "(?:[\\p{L}']+ ){1,3}(?:seulement|uniquement)|(?:seulement|uniquement) (?:[\\p{L}']+ ?){1,3}",
  ),
}
