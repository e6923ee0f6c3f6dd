import { frenchDates } from './fr-dates.ts'
import { frenchLayout } from './fr-layout.ts'
import { frenchDoneBy, frenchFinished, frenchMoves, frenchSnoozed } from './fr-moves.ts'
import { frenchParticles } from './fr-particles.ts'
import { frenchReasons } from './fr-reasons.ts'
import { frenchRemarks } from './fr-remarks.ts'
import { frenchAllWell, frenchRatings, frenchStage, frenchStandings } from './fr-states.ts'
import { frenchWhy } from './fr-why.ts'
import type { Lexicon } from './lexicon.ts'
import { anywhere, countryOf, ends, starts, whole } from './lexicon.ts'

const adverbs =
  '(?: (?:bien(?! fait)|deja|enfin|maintenant|desormais|tout|tous|toutes|toujours|tjs|tjrs|tjr|entierement|completement|aussi))*'
const being =
  "(?:est|sont|(?:a|ont)(?: (?:bien|deja|enfin|maintenant|desormais))* ete|vien(?:t|nent) (?:tout juste |juste )?d'etre|etait|etaient)"

const people =
  "(?:tous|toutes|a tous|a toutes|et a toutes|et a tous|a toutes et (?:a )?tous|et toutes|et tous|tout le monde|a l'equipe|l'equipe|la compagnie|a vous)"
const greeting = `(?:(?:(?:bonjour|bjr|bonsoir|salut|cher|chere|chers|cheres)(?: \\p{L}+){1,3}(?=\\s*(?:,|\\n|$|-\\s)))|(?:(?:mesdames|messieurs|madame|monsieur)(?:,? (?:et )?(?:mesdames|messieurs|madame|monsieur))*(?=\\s*(?:,|\\n|$)))|(?:(?:re)?bonjour|bjr|salut|slt|bonsoir|bsr|hello|coucou)(?: ${people})*)`

// A time to come, word by word: « d'ici la fin de la semaine », « lundi matin ».
const timeToCome =
  "(?:demain|apres-demain|aujourd'hui|ce|cet|cette|la|le|l'|un|une|en|dans|d'ici|avant|apres|a|au|plus tard|tout a l'heure|debut|milieu|fin|de|du|semaine|mois|journee|matin|matinee|midi|soir|soiree|apres-midi|prochaine?|moment|instant|quelques|jours?|heures?|minutes?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:\\d{1,2}(?:er)? )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))"

// "D'accord avec ça": it names nothing.
const withThat = '(?: (?:avec|pour|sur) (?:ca|cela|ceci|tout (?:ca|cela))(?! ?[\\p{L}\\p{N}]))?'

/** French words of replies, without accents (see text.ts). */
const toUndo =
  "(?:merci (?:de |d')|(?:veuillez|priere d(?:e|')|peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|tu peux|vous pouvez|on peut|il faut|(?:je|on|nous) (?:veux|veut|voulons|voudrais|voudrait|voudrions|souhaite|souhaitons|dois|doit|devons)|j'aimerais|on aimerait) ?|a )?"
const ownWords =
  "(?:cela|ca|ceci|(?:(?:ma|mes|mon|notre|nos|cette|ce) (?:dernieres? |derniers? )?(?:reponses?|messages?|clotures?|mises? a jour|evaluations?|notes?|objections?|reserves?|accord|saisies?)|(?:la|l')(?:(?: derniere)? ?(?:reponse|cloture|mise a jour|objection))|le dernier message)|(?:tout )?ce que (?:je viens (?:de |d')(?:dire|ecrire|noter|mettre|saisir|envoyer)|j'ai (?:dit|ecrit|note|mis|saisi|envoye|repondu)))(?: (?:sur|concernant|pour|de|du)(?= ))?"
// « Pas à nous non plus, voir le Quai »
const nonPlus = '(?: (?:non plus|du tout|malheureusement|helas|desormais))*'
const please = '(?:,? (?:stp|svp|merci|s.il (?:te|vous) plait))?'

export const french: Lexicon = {
  language: 'fr',
  courtesy: starts(
    `${greeting}|(?:en fait|au fait|finalement|apres reflexion|tout compte fait)(?! que)|d'accord,? merci|pardon|oups|ok|merci(?: beaucoup| bcp| bien| a tous)?|(?:(?:une|tres) )*(?:bonnes?|mauvaises?|grandes?|excellentes?|super|tristes?) nouvelles?|(?:j'ai le plaisir|nous avons le plaisir|heureux|heureuse) (?:de |d')(?:vous )?(?:annoncer|confirmer|dire|informer) (?:que|qu')`,
    "bien (?:recu|vu|note)|(?:bonne|juste) (?:remarque|question)|(?:vous avez|tu as) (?:bien |tout a fait )?raison|c'est (?:vrai|juste|exact)(?! que)|effectivement|en effet|" +
      'alors|parfait|(?:desolee?|dsl)(?: (?:du|pour le|de ce|pour ce|pour la|de la) (?:retard|silence|reponse tardive))?|malheureusement|helas|statut|point(?=\\s*(?:[:.,-]|\\n|$))|voila|(?:bien )?cordialement|bien a (?:vous|toi)|cdl?t|(?:bonne|belle) (?:journee|soiree|semaine)',
  ),
  thanks: starts(
    "merci (?:de|pour) (?:votre|ta|la|le) (?:patience|comprehension|relance|rappel)|merci(?: (?:beaucoup|bcp|bien|a tous|encore|a vous|d'avance))?|(?:bien )?cordialement|cdt|cdlt|bien a (?:vous|toi)|(?:bonne|belle) (?:journee|soiree|semaine|continuation)|a bientot|a plus|bonne nouvelle|bravo|amicalement|desolee?(?: (?:du|pour le|pour ce) (?:retard|silence))?",
  ),
  smallTalk: starts(
    "a (?:demain|plus|plus tard|tout a l'heure|bientot|tres vite|\\p{L}+di|lundi prochain|la semaine prochaine)(?: (?:tous|toutes|tout le monde))?|au revoir|bon(?:ne)?s? (?:appetit|week-?end|journee|soiree|nuit|semaine|fin de semaine|fin de journee|courage|vacances|fetes|annee|chance|continuation|anniversaire|reception|lecture|route|reprise)(?: de (?:paques|noel|fin d'annee))?(?: (?:a tous|a toutes|\\p{L}+))?|joyeux (?:noel|anniversaire)(?: a tous| \\p{L}+)?|joyeuses (?:fetes|paques)(?: de (?:paques|noel|fin d'annee))?(?: a tous)?|coucou|hello|rebonjour|bonjour a tous et a toutes",
    `(?:je|on|nous) (?:vous |te |t')?(?:(?:reviens|revient|revenons|reviendrai|reviendra|reviendrons)(?: (?:vers|aupres de) (?:vous|toi))?|reponds|repond|repondons|repondrai|repondra|repondrons|recontacte|recontactons|recontacterai|dis|disons|dirai|dirons|redis|redisons)(?: (?:ca|cela))?(?: a (?:tous|toutes))?(?: ${timeToCome}){1,8}|(?:je|on|nous) (?:(?:le |la |les )?(?:regarde|regardons|verifie|verifions))(?: (?:ca|cela))?(?: ${timeToCome}){0,8} et (?:(?:je|on|nous) )?(?:vous |te |t')(?:reviens|revient|revenons|reponds|repond|repondons|redis|redit|redisons|dis|dit|disons|tiens au courant|recontacte)(?: (?:ca|cela))?(?: ${timeToCome}){0,8}|(?:c'est )?(?:tres )?utile|bon a savoir` +
      '|' +
      "(?:oui,? |ok,? )?(?:je|on|nous) (?:(?:le |la |les |y )?(?:regarde|regardons|verifie|verifions)|m'en occupe|s'en occupe|nous en occupons)(?: (?:ca|cela|demain|aujourd'hui|tout de suite))?|" +
      "(?:c'est |c |bien |je l'ai |nous l'avons )(?:note|recu|compris|entendu|vu|lu)|lu|(?:bonne|juste) (?:remarque|question)|(?:vous avez|tu as) (?:bien |tout a fait )?raison|(?:(?:j'ai|nous avons) )?(?:bien )?pris(?: bonne)? note|(?:j'en |nous en |on en )?(?:prends|prenons|prend)(?: bonne)? note|recu|compris|entendu|vu|je vois|j'ai compris|pas de (?:souci|soucis|probleme)|aucun (?:souci|probleme)|de rien|je vous en prie|je t'en prie|avec plaisir|super|genial|excellent|impeccable|nickel|top|tres bien|c'est (?:parfait|super|tres bien|bien)|felicitations(?: a tous)?|bien joue|bon travail|beau travail|bienvenue(?: a tous| \\p{L}+)?|mdr|lol|ha(?:ha)+|hihi|ouf|test",
    "(?:je|j'|on|nous) ?(?:m'|nous )?(?:arrete|arretons|deconnecte) pour (?:aujourd'hui|ce soir|la (?:journee|semaine))",
  ),
  undo: starts(
    `${toUndo}annule[rsz]? l[ea] (?:tout )?derniere?(?: (?:chose|saisie|modification|action))?(?= ?(?:$|[.,!]| (?:svp|stp|merci|s')))${please}`,
    `${toUndo}annule[rz](?: (?:${ownWords}|les deux|tout(?: ca| cela)?(?! sauf)))?${please}`,
    `(?:le )?tout annuler${please}`,
    `annules? ${ownWords}${please}`,
    `${toUndo}(?:efface[rz]|supprime[rz]|retire[rz]) ${ownWords}${please}`,
    `je (?:retire|reviens sur) ${ownWords}`,
    `(?:je |on |nous )(?:annule|annulons|retire|retirons|leve|levons|revien[st]|revenons)(?: sur)?(?= (?:ma|mes|mon|notre|nos|cette|la|l')) ${ownWords}`,
    `${toUndo}lever ${ownWords}`,
    'defaire',
  ),
  undoneWords: anywhere(ownWords),
  smallTalkInAccents: whole("(?:c |c['’]est )?notée?s?(?: merci)?"),
  doneForDay: starts(
    "(?:(?:c'est |c |on a |j'ai |nous avons |tout est )?(?:fini|termine|boucle)|(?:je|on|nous) (?:termine|terminons|finis|finit|finissons)) pour (?:aujourd'hui|ce soir|la (?:journee|semaine))",
  ),
  toAnyone: starts(
    "(?:est-ce que? |est-ce qu'|y a-t-il |qu')?quelqu'un(?: d'autre)?|l'un (?:de|d'entre) vous|qui (?:a|aurait|connait|sait) (?:des nouvelles|eu des nouvelles)",
  ),
  assent: starts(
    '\\+1|(?:ok|okay|(?:ca|cela) (?:marche|roule)|(?:bien )?d.accord) pour (?:moi|nous)|ok|okay|oki|(?:ca|cela) (?:nous|me) (?:va|convient)(?: bien| tres bien| parfaitement)?|bon pour (?:nous|moi)|ca va|ca marche|ca roule|bien sur|evidemment|absolument|volontiers|(?:je suis |nous sommes |on est )?(?:bien |tout a fait )?d.accord',
  ),
  subject: starts(
    `(?:ce point|cet engagement|l'engagement|ce dossier|cette action) (?:est|a ete)${adverbs}`,
    `(?:c'est|c est|cest|c|cela est|ca est|ceci est|(?:tout|tt) est|il est|elle est|c'est donc|tous sont|toutes sont)${adverbs}`,
    `(?:cela|ca|il|elle|tout|c'|tous|toutes) ?(?:a|ont) ete${adverbs}`,
    `(?:nous (?:l'|les )?avons|nous sommes|on (?:l'|les )?a|on est|j'ai|je l'ai|le travail est)${adverbs}`,
    '(?:est|sont|a ete|ont ete|deja|enfin|maintenant|desormais|toujours|tjs|tjrs)',
    '(?:tout|tt)(?= (?:va|avance|se passe|roule|suit)(?![\\p{L}]))',
  ),
  turning: starts(
    "(?:n'est )?plus (?:rouge|orange|verte?|bloquee?|a risque|en bonne voie) ?[,:;-]?|debloquee?s? ?[,:;-]?",
    "(?:n'est |c'est )?pas (?:rouge|orange|verte?|bloquee?|a risque|en bonne voie) ?(?:[,;-]|mais(?: plutot)?(?= )) ?",
    "(?:(?:est|a|on|c'est|nous) )*(?:re)?(?:passe|passee|passes|passons|bascule|basculee|degrade|degradee|ameliore|revient|revenu|revenue|de retour)(?: (?:de|du|a|au|en|vers))?(?: l')?|de",
  ),
  // "Ports reste à risque", but "le reste" is a target.
  copula: ends(
    `(?:(?:nous|on|il|elle|ils|elles|ca|cela) )?(?:${being}|sommes|en est|en sommes)${adverbs}`,
    '(?:a|ont|deja|enfin|maintenant|desormais|toujours|(?<!le )reste|restent|aussi|(?<=\\S )comme)',
    "(?:c'est|c est|cest|c)|en fait|au fait|finalement|apres reflexion|tout compte fait",
    '(?<=\\S )(?:pardon|desolee?s?|oups|je veux dire|je voulais dire)',
  ),
  forms: [
    {
      intent: { means: 'our side' },
      pattern: starts(
        `(?:de|pour) notre (?:cote|part),? (?:c'est |tout est |nous avons )?${frenchFinished}`,
        `${frenchFinished} (?:(?:de |pour |sur )?notre (?:cote|partie|part)|(?:pour|chez) nous(?! (?:tous|toutes|deux)))`,
        `notre (?:cote|part|partie) est ${frenchFinished}`,
      ),
    },
    frenchDoneBy,
    {
      intent: { means: 'closed' },
      pattern: starts(
        'fait et bien fait|mission accomplie',
        `100 ?%(?: ${frenchFinished})?`,
        `${frenchFinished}(?: (?:a (?:partir|compter) d'|depuis )?aujourd'hui| (?:a |depuis )?ce jour| deja| maintenant| dans les (?:temps|delais)| a temps| depuis hier)?`,
        '(?:(?:merci )?de |(?:vous pouvez|tu peux|on peut|peux-tu|pouvez-vous|veuillez) )(?:le |la |les )?(?:clore|cloturer)(?: ce point)?',
        'peu(?:t|vent) (?:maintenant |desormais )?etre (?:clos|cloture|ferme)e?s?(?: maintenant| desormais)?',
        "c'est bon,? (?:c'est )?fait",
        '(?:on|nous) (?:clot(?:ure)?|cloturons|closons)(?: (?:ce point|cet engagement))?',
      ),
    },
    frenchAllWell,
    ...frenchRatings,
    ...frenchMoves,
    ...frenchStandings,
    {
      intent: { means: 'noted' },
      pattern: starts(
        'notes?(?= ?(?:[:(]|-\\s)| (?:sur|pour|que) | #?\\d{1,2}(?: ?(?:,|&|et) ?#?\\d{1,2})* ?:)|notes? (?:que|sur|pour)',
        'noter(?: que)?(?= ?:| que)',
        'nb',
        'pour info(?:rmation)?',
        'pour memoire',
        'a noter(?: que)?',
        'commentaire',
        'remarque',
        'precision',
      ),
    },
    {
      intent: { means: 'evidenced' },
      pattern: starts(
        '(?:preuves?|justificatifs?)(?= ?(?:$|[:(]|-\\s|<?https?:))',
        '(?:preuves?|justificatifs?)(?: (?:pour|sur|de)(?= [^:]{1,60}:)|(?= #?\\d{1,2} ?:))',
        '(?:preuves?|justificatifs?)(?= [^:]{1,60}:? ?<?https?:)',
      ),
    },
    {
      intent: { means: 'objected' },
      pattern: starts(
        `(?:non,? )?(?:(?:nous ne sommes |je ne suis |on n'est )?(?:finalement |en fait )?pas (?:tout a fait |vraiment |du tout |totalement |completement )?(?:d'? ?acc?ord|d'? ?acc)|(?:nous ne sommes |je ne suis )?plus d'? ?acc?ord)(?: non plus| finalement| en fait)?${withThat}`,
        '(?:(?:je|nous|on) )?(?:retire|retirons|reviens? sur|revenons sur) (?:mon|notre) accord',
        'en desaccord',
        'desaccord',
        'objection',
        'opposition',
        "(?:nous nous y opposons|je m'y oppose|(?:nous nous opposons|je m'oppose|on s'oppose)(?= (?:a|au|aux) )|non(?= (?:(?:a |au |pour )(?:la |le |l'|ce |cette )?(?:nouvelle )?(?:cloture|report|retrait|abandon|decalage|date|echeance)|au \\d{1,2} \\p{L}{3}))|non,? nous refusons)",
        'pas accepte',
        '(?:(?:a|on|merci de|nous) )?(?:garder|laisser|garde|gardons|laisse|laissons|maintenir|maintenons) ouverte?s?(?: pour (?:le moment|l.instant))?',
        "nous n'acceptons pas",
        'refuse',
        'refus',
        '(?:nous refusons|je refuse|on refuse)',
        '(?:(?:nous|on|je) )?contest(?:ons|e)',
      ),
    },
    {
      intent: { means: 'agreed', isFine: true },
      pattern: starts(
        '(?:ok|okay|bon)(?= pour (?:la cloture|clore|cloturer|fermer)(?![\\p{L}]))',
        '(?:ok|okay|bon)(?= pour les (?:deux|trois|quatre|cinq|six|[2-9])[\\s.!]*$)',
        '(?:allez-y|vas-y)(?=\\s*[.!]*$)',
        "(?:(?:(?:c'est |tout est |est )?bon|c'est parfait) (?:pour (?:nous|moi|notre cote)|de notre (?:cote|part))|(?:c'est |est )?ok (?:pour notre cote|de notre (?:cote|part)))(?: aussi| egalement| pareillement)?|(?:ca|cela|tout cela) (?:nous|me) (?:va|convient)(?: bien| tres bien| parfaitement)?",
        "(?:nous n'avons |nous n'y voyons |je n'ai |on n'a )?(?:aucune|pas d'|sans )objections?(?: de notre (?:part|cote))?|aucune objection(?: de notre (?:part|cote))?",
      ),
    },
    {
      intent: { means: 'agreed' },
      pattern: starts(
        `(?:nous sommes |je suis |on est )?(?:tout a fait |bien |egalement |aussi )?(?:d'? ?acc?ord|d'? ?acc)(?: aussi| egalement)?${withThat}`,
        'bon pour accord',
        'accepte',
        'accord donne',
        "(?:nous acceptons|j'accepte|on accepte)",
        '(?:(?:on|nous|je) )?(?:valide|validons|approuve|approuvons)',
        'nous confirmons la cloture',
      ),
    },
    {
      intent: { means: 'same', isAnswer: true },
      pattern: starts(
        'idem|pareil|la meme chose|meme chose|de meme(?! que)',
        'meme (?:situation|statut|constat|motif|raison|probleme)(?= (?:pour|sur)(?!\\p{L}))',
      ),
    },
    {
      intent: { means: 'same' },
      pattern: starts('aussi', 'egalement', '(?:ainsi|de meme) que', 'pour (?:la meme raison|les memes raisons|le meme motif)'),
    },
    { intent: { means: 'not yet' }, pattern: starts('pas encore', 'pas tout a fait', 'presque', 'bientot') },
    {
      intent: { means: 'no' },
      pattern: starts(
        "(?:non,? )?(?:ce n'est pas|c'est pas|ca n'est pas|ce ne sont pas|pas) (?:a nous|pour nous|nous|les notres|le notre|la notre|de notre ressort|notre ressort|a moi|chez nous)" +
          nonPlus,
        `(?:n'est|nest|ne sont|n'est donc|c'est) pas (?:a nous|pour nous|nous|de notre ressort|notre ressort|chez nous)${nonPlus}|ne nous (?:concerne(?:nt)?|revient|reviennent|incombe(?:nt)?|regarde(?:nt)?) pas|n'(?:a|ont) rien a voir avec nous|(?:(?:retirez|enlevez|otez|sortez)[- ]nous|(?:merci de )?nous (?:retirer|enlever)) (?:du|des|de)(?= #?\\d)|(?:aucun(?:e)?|rien) (?:n'est|nest|ne sont|est) (?:a|pour) nous`,
        "(?:(?:c'est|ce n'est|n'est|ce ne sont|ne sont) )?(?:(?:pas (?:dans |de )?|hors (?:de )?|en dehors de )notre (?:perimetre|champ|competence|ressort|domaine|responsabilite)|hors perimetre)",
        '(?:(?:ca|cela|ce point|il|elle|ils|elles) )?ne releve(?:nt)? pas (?:de nous|de notre (?:service|perimetre|competence|ressort))',
        '(?:pas vraiment|pas du tout) (?:a nous|pour nous|les notres|le notre)',
        "(?:ne |n')?(?:l'est|le sont|l'etait) pas(?=[ .!]*$)",
        '(?:non,? )?(?:(?:absolument )?pas du tout|certainement pas|absolument pas|surement pas)(?=\\s*(?:$|[,.;!]))',
        "(?:(?:ce )?n'est |nest |ne sont |c'est )?plus (?:a nous|pour nous|nous|de notre ressort|chez nous)|ne (?:nous )?releve(?:nt)? plus de (?:nous|notre ressort)",
        "(?:on|nous|je) ne (?:peut|pouvons|peux) pas (?:(?:le |la |les |l')?(?:prendre|reprendre)(?: en charge)?(?=\\s*(?:$|[,.;:!(]))|(?:prendre|reprendre)(?= (?:les? |la )?#?\\d{1,2}(?: ?(?:,|et|&) ?(?:le |la )?#?\\d{1,2})*\\s*(?:$|[,.;:!(])))",
        'non pour (?:tous|toutes|tout|les deux)',
        'non',
        'aucun(?:e)?(?: des deux)?',
      ),
    },
    {
      intent: { means: 'yes' },
      pattern: starts(
        "(?:oui,? )?(?:c'est|ce sont|ils sont|elles sont) (?:bien |tous |toutes )?(?:a nous|les notres|le notre|la notre|pour nous|nous)",
        '(?:oui,? )?(?:tous |toutes |bien )?(?:a nous|les notres)',
        "(?:oui,? |ok,? )?tout est (?:bien )?(?:a nous|pour nous)|ok pour (?:nous|tout|tous|toutes)|ok,? c'est (?:bien )?(?:a )?nous|ok(?= (?:sauf|hormis)\\b)|oui,? (?:finalement|en fait|apres tout)|finalement,? oui",
        "oui,? (?:(?:(?:pour|a) )?(?:tous|toutes|tout)|les deux|c'est ca|bien sur|tout a fait|absolument)",
        'oui',
        "(?:on|nous) (?:s'en|nous en) (?:charge|chargeons|occupe|occupons)",
        "(?:(?:ok|oui),? )?(?:on|nous|je) (?:(?:les? |la |l')?(?:prend|prends|prenons)(?: tout| tous| toutes| les deux| en charge)?(?= ?(?:$|[.!,]))|(?:prend|prends|prenons)(?= (?:les? |la )?#?\\d{1,2}(?: ?(?:,|et|&) ?(?:le |la )?#?\\d{1,2})*[\\s.!]*$))",
        "c'est ca",
        'confirme(?:e|s|es)?',
        'je confirme(?: que)?',
        '(?:nous confirmons|on confirme)(?: que)?',
        'exact',
        'tout a fait',
      ),
    },
    {
      intent: { means: 'reopened' },
      pattern: starts(
        '(?:a |merci de |nous |on |est |il faut )?(?:rouvrir|rouvrez?|rouverte?s?|rouvrons|reouvrir|reouverte?s?)(?: ce point)?',
      ),
    },
    frenchSnoozed,
    {
      intent: { means: 'handed over' },
      pattern: starts(
        "(?:a |nous |est |sont )?(?:transfere[rz]?e?s?|transmettre|confie[rz]?e?s?|reattribue[rz]?e?s?|attribue[rz]?e?s?|passe[rz]?e?s? la main)(?: a la| a l'| au| aux| a)",
      ),
    },
    { intent: { means: 'withdrawn' }, pattern: starts('retiree?s?', 'abandonnee?s?', 'annulee?s?', 'supprimee?s?') },
    { intent: { means: 'superseded' }, pattern: starts('remplacee?s?(?: par)?') },
  ],
  closing: anywhere(
    // « Le fournisseur a fait faillite » tells what somebody did.
    "(?<!(?:^|[^\\p{L}])(?:en|au|de|du|si|ce|tout a) |(?<!(?:on|nous|vous) (?:l')?|(?:j|c)')(?:a|ont) (?=fait (?!(?:l[ae]s?|l'|ce|cet|cette|ca|cela|tout|toute|un|une|hier|ce|en|au|aux|a|avant|apres|par|et|depuis|dans|pour|sur|avec|mais|car|il|enfin|deja|aujourd)(?![\\p{L}]))\\p{L}))faite?s?|terminee?s?|terminer|finie?s?|finir|close?s?|clore|livree?s?|achevee?s?|realisee?s?|cloturee?s?|cloturer",
    'bouclee?s?|acquise?s?|finalisee?s?|soldee?s?',
  ),
  ending: anywhere(
    // « Les Belges se sont retirés » tells what somebody did.
    "(?<!(?:se (?:sont|soient|seraient|seront)|s'(?:est|etait|etaient|en est)|nous sommes|me suis) )retiree?s?",
    '(?<!(?:se|nous|vous) )retirer',
    'abandonnee?s?',
    'abandonner',
    'annulee?s?',
    'annuler',
    'supprimee?s?',
    'remplacee?s?',
    "plus (?:necessaires?|utiles?|d'actualite|besoin|pertinente?s?|lieu d'etre)",
  ),
  isOver: anywhere(
    "(?:plus|pas|jamais) (?:du tout |vraiment |encore )?(?:bloquee?s?|(?:au |dans le |en )?rouges?|(?:a l'|en |au )?orange|jaune|a risques?|en risque|en retard|a l'arret|en danger|menacee?s?|compromise?s?|en mauvaise voie|en difficulte)|(?:plus|aucun) (?:de |d')?(?:problemes?|soucis?|blocages?|difficultes?|risques?)(?= (?:sur|pour) )|debloquee?s?|hors de danger|tiree?s? d'affaire",
  ),
  stage: frenchStage,
  heldUp: anywhere(
    "en stand-?by|en stand by|en attente|en pause|en suspens|en sommeil|suspendue?s?|gelee?s?|au frigo|au placard|(?:patine|pietine|traine|coince)(?:nt)?|(?:on|nous) attend(?:ons)?|j'?attends|(?:aucune |pas d'|sans )avancees?|(?:n')?avance(?:nt)? (?:pas|plus)|(?:ne )?bouge(?:nt)? (?:pas|plus)|rien n'avance|rien ne bouge|pas de progres|(?<!(?:pas de|aucun|sans|plus de|ni) )(?:pb|probleme|souci)(?! (?:regle|resolu))",
  ),
  evidence: anywhere(
    'rapports?|lettres?|notes?|comptes?[ -]rendus?|pv|reunions?|visites?|travail|travaux|donnees|courriels?|mails?|textes?|contrats?',
    "reponses?|documents?|dossiers?|fiches?|version|synthese|cela|ca|c'est|tout|equipe|envoi",
  ),
  lacking: starts(
    "aucune?|pas|non|rien|neant|sans objet|n/a|en attente|attente|nous (?:attendons|n'avons)|ras|je (?:l'|cherche|n'ai)|a fournir|demander?|perdue?|voir|a (?:venir|suivre|confirmer)|bientot|plus tard|manquante?s?|il n'y a",
  ),
  because: starts(
    "due?s? a|cause|motifs?|raisons? ?:|(?:pbs?|problemes?|soucis?|manque|retards?) (?:de|du|des|avec|sur|d'\\p{L}+)|compte tenu|car|parce que?|parce qu'\\p{L}+|en raison|a cause|suite|faute|puisque|vu|etant donne|du fait|afin|le temps|pour|et|mais",
    "en attente|dans l'attente|apres|d'une|les|la|nous|grace",
  ),
  determiner: starts(
    "les?|la|l'|pour ce qui (?:est|concerne)|pour|pr(?= (?:le |la |les )?#?\\d)|sur|concernant|en ce qui concerne|cote(?! (?:anglais|britannique|francais|uk|royaume))|(?:au )?niveau(?: d[eu]s?)?|quant (?:a|au|aux)|points?|pts?\\.?|nos?|numeros?|lignes?(?= ?#?\\d)|l'engagement|engagements?|(?:l')?actions?(?= ?#?\\d)|et|du|de la|des|de",
    'au sujet (?:de|du|des)|s.agissant (?:de|du|des)|(?:merci de )?(?:mettre|mettez|mets|marquer|marquez)',
  ),
  afterTarget: ends('la'),
  all: whole(
    "tout|tt|tous|toutes|(?:tous|toutes) les (?:points|engagements|actions)|(?:tous|toutes) sont|(?:tout|tt) est|l'ensemble",
    "le tout|c'est tout",
  ),
  both: whole('(?:tous |toutes )?(?:les )?deux'),
  rest: whole(
    '(?:tout )?(?:le )?reste',
    '(?:tous |toutes )?(?:les )?autres',
    '(?:les )?autres',
    '(?:tout )?le reste est',
    '(?:partout )?ailleurs',
  ),
  other: whole("(?:l'|un )?autre"),
  otherFew: whole('(?:les )?(\\p{L}+|\\d{1,2}) (?:autres|restants|restantes)(?: points)?', '(?:les )?autres (\\p{L}+|\\d{1,2})'),
  counted: whole('(?:tous |toutes )?les (\\p{L}+|\\d{1,3})(?: points| engagements| actions)?'),
  ordinals: [
    whole('(?:premiere?|1er|1ere)'),
    whole('(?:deuxieme|seconde?|2e|2eme)'),
    whole('troisieme'),
    whole('quatrieme'),
    whole('cinquieme'),
  ],
  last: whole('derniere?(?: point)?'),
  firstFew: whole('(\\p{L}+|\\d{1,2}) (?:premiers|premieres)(?: points)?'),
  lastFew: whole('(\\p{L}+|\\d{1,2}) (?:derniers|dernieres)(?: points)?'),
  peoples: {
    ...countryOf('royaume-uni|uk|united kingdom', 'britannique britanniques anglais anglaise anglaises ecossais'),
    ...countryOf('irlande', 'irlandais'),
    ...countryOf('france', 'francais francaise francaises'),
    ...countryOf('belgique', 'belge belges'),
    ...countryOf('pays-bas|netherlands', 'neerlandais neerlandaise neerlandaises hollandais hollandaise'),
    ...countryOf('allemagne', 'allemand allemands'),
    ...countryOf('espagne', 'espagnols'),
    ...countryOf('italie', 'italiens'),
    ...countryOf('etats-unis', 'americains'),
  },
  capitals: { ...countryOf('royaume-uni|uk|united kingdom', 'londres'), ...countryOf('france', 'paris') },
  small: new Set(
    'le la les de du des un une et ou en au aux a pour par sur dans avec est sont pas oui non ne ce nous tout tous plus'.split(' '),
  ),
  joining: new Set('de du des la le les l d en au aux et pour sur'.split(' ')),
  plurals: ['s'],
  eventWords: { sommet: 'summit', prochain: 'next' },
  number: { pattern: /^(?:\d{1,3}(?:\s\d{3})+|\d+)(?:,\d+)?(?![\d.,])/, group: /\s/g, point: ',' },
  unaccented: whole(
    'livres?|finalises?|regles?|boucles?|fermes?|realises?|acheves?|clotures?|faites?|faits|annules?|abandonnes?|retires?|supprimes?|remplaces?',
  ),
  particles: frenchParticles,
  ...frenchRemarks,
  ...frenchReasons,
  ...frenchWhy,
  ...frenchLayout,
  dates: frenchDates,
}
