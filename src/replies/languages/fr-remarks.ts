import type { RemarkWords } from './lexicon.ts'
import { anywhere, everywhere, starts, whole } from './lexicon.ts'

const unfinished =
  '(?:faite?s?|terminee?s?|finie?s?|close?s?|cloturee?s?|livree?s?|achevee?s?|bouclee?s?|realisee?s?|vrai|exact|juste|correct)'

/** French words of the remarks behind a form, without accents (see text.ts). */
export const frenchRemarks: RemarkWords = {
  doubt: anywhere(
    '(?:n|c n)(?:est|etait|ont|ai|avons|a) (?:pas|plus|jamais|rien)|nest|nont|netait|navons|nai',
    "manque|manquent|manquant|plus qu'\\p{L}+|brouillon|theorie|exception|exceptions|seulement|uniquement|ne|n'\\p{L}+|plus tard",
    'ensuite|a signer|a valider|a confirmer|sans|restant|restante|faux|fausse|hein|attend|attendant',
    'pas|jamais|rien|aucune?|ni|non|presque|quasi|quasiment|bientot|sera|seront|sera fait|devrait|devraient|pourrait',
    'pourraient|serait|espere|esperons|espoir|peut-etre|probablement|sans doute|normalement|en principe|je crois|crois|croit',
    'pense|pensons|en partie|partie|partiellement|partiel|partielle|moitie|a moitie|sauf|mais|excepte|hormis|hors|(?<!(?:le|du) )reste',
    'restent|encore|en cours|si|quand|lorsque|une fois|demain|plus ou moins|suppose|semble|semblerait|apparemment|prochain',
    'prochaine|prochainement|attente|attendons|sous reserve|quelques|certains|certaines|doute|voudrait|souhaite|souhaitons',
    "il faut|besoin|(?:va|vont)(?! (?:tres |plutot )?bien|\\s*(?:$|[.,;!)]))|allons|verifier|cependant|toutefois|pourtant|d'apres|selon|environ|pour le moment|pour l'instant",
    'a peu pres|a risque|bloquee?s?|reportee?s?|retardee?s?|en retard|a suivre|suivra|suivront|sous peu|a venir|a completer|a finaliser',
    'finalisation|continue|se poursui\\p{L}+|sous condition|reserves?|provisoire\\p{L}*|phase|etape|volet|tranche|en gros|grosso modo',
    "globalement|en quelque sorte|si l'on veut|disons|a priori|sur le papier|techniquement|virtuellement|soi-disant|parait|parait-il",
    'a ma connaissance|a notre connaissance|sauf erreur|dit(?! (?:oui|ok))|dit-on|disent|blague|plaisant\\p{L}+|rigole|mdr|ptdr|second degre|ironie|bof|euh|hum',
    'erreur|(?<!(?:j.ai|j.avais|nous avons|nous avions) )oublie[rz]?(?! de )|ignore[rz]?|annule[rz]?|rectific\\p{L}+',
  ),
  settled: anywhere(
    'resolue?s?|levee?s?|regle?e?s?|debloquee?s?|leve|resolu|reparee?s?|surmontee?s?|ecartee?s?|disparue?s?|arrangee?s?|(?:objections?|oppositions?|plaintes?|recours|veto|preavis|menaces?|obstacles?)(?: \\p{L}+){0,2} retiree?s?|(?<!\\S )retiree?s?|tombee?s?|c.est (?:bon|regle|resolu)|rentree? dans l.ordre|par (?:rien|personne)|repartie?s?|plus (?:maintenant|de (?:risque|probleme|blocage))',
    '(?:pas|plus|aucun|sans) (?:de )?(?:risques?|problemes?|blocages?)',
  ),
  exception: anywhere(
    "mais|sauf|excepte|hormis|cependant|toutefois|pourtant|si|s'il\\p{L}*|pas|plus|jamais|ne|n'\\p{L}+|rien|peut-etre|je crois|je pense|on (?:pense|espere)|esper\\p{L}+|probablement|sans doute|normalement|en principe|en theorie|a priori|sur le papier",
    "presque|plus ou moins|a peu pres|en gros|a peine|tout juste|quasi\\p{L}*|devrai\\p{L}+|pourrai\\p{L}+|serai\\p{L}*|a condition|sous (?:reserve|condition)|selon|depend\\p{L}*|tant que|des que|quand|lorsque|une fois|jusqu'\\p{L}+|pour l'instant|pour le moment|uniquement|seulement|au mieux",
    'tard|tardi\\p{L}+|glisse\\p{L}*|decal\\p{L}+|reporte\\p{L}*|reportons|repouss\\p{L}+|rater|ratera|manqu\\p{L}+|derape\\p{L}*|lent\\p{L}*|besoin|faut|delai supplementaire|prolong\\p{L}+|incertain\\p{L}*|inquiet\\p{L}*|doute\\p{L}*|echou\\p{L}*|echec|annul\\p{L}+|abandon\\p{L}*',
    '(?<!(?:pas de|sans|aucun|aucune|ni) )(?:retard\\p{L}*|risques?|problemes?|soucis?|blocages?|difficultes?)',
    'a risque|bloquee?s?|rouge|orange|jaune|mdr|plaisant\\p{L}+|blague|malheureusement|helas|pire|erreur|question|aucune idee|aucun avis|dit|disent|inconnue?|sais pas|orangee?|rouges?|a (?:confirmer|voir|preciser|verifier|refaire|revoir)|bemol|reserves?|tendue?s?|coince|suspendue?s?|point mort|en pause|gele\\p{L}*|coupe\\p{L}*|arrete\\p{L}*|croise\\p{L}*|mon (?:oeil|œil)|faux|fausse|greve|paraît|parait|dixit|d.apres|depass\\p{L}+|hors delai|apres l.echeance|rtd|ecart|panne|perdue?s?|parti|demission\\p{L}*|personne|malade|abandon\\p{L}*|baisse|degrad\\p{L}+|empir\\p{L}*|inquiet\\p{L}*|moitie|en partie|une partie|ferme\\p{L}*|refus\\p{L}*|rejet\\p{L}*|conteste\\p{L}*|difficile|impossible|aucun (?:agent|moyen|budget|acces|avancement)|plus (?:de|d.)|manque',
    'modulo|moins|faibles?|insuffis\\p{L}+|traine\\p{L}*|chance|realiste|encore|tout reste|reste a|pres(?=\\s*$)|aucune? (?:reponse|nouvelle|retour)|on verra|bof|nulle part',
    '(?:\\d+|deux|trois|quatre|cinq|six|un|une|quelques) (?:semaines?|mois|sem|jours?)',
    '[j+] ?\\+? ?\\d+ ?(?:j|jours?|sem\\p{L}*|mois)|j ?\\+ ?\\d+',
  ),
  happened: {
    results:
      'interpellations|arrestations|saisies|eloignements|reconduites|retours|entretiens|agents|personnes|policiers|fonctionnaires|stagiaires|participants|postes|unites|scanners|cameras|capteurs|detecteurs|vehicules|vols|exemplaires|lettres|courriers|affiches|depliants|reponses|sessions de formation|ateliers|recommandations|actions|mesures',
    subject:
      "le|la|les|l'|l|un|une|notre|nos|ce|cette|cela|ca|final|finale?|definitive?|version|rapports?|analyses?|lettres?|notes?|comptes?[ -]rendus?|pv|documents?|textes?|contrats?|marches?|avenants?|commandes?|accords?|conventions?|declarations?|reponses?|plan|strategie|guide|loi|decret|arrete|dossiers?|fiches?|synthese|courriers?|courriels?|annexes?|lien|chartes?|memorandums?|protocoles?|traites?|arrangements?|listes?|attestations?|certificats?|scanners?|cameras?|capteurs?|detecteurs?|equipements?|materiels?|systemes?|logiciels?|base|portail|site|reseau|agents|personnels?|postes|recommandations?|actions|mesures|instructions?|circulaires?|reglements?|depliants?|affiches|invitations?|nouveaux?|nouvelles?|tout|tous|toutes|et|de|du|des|d'|commune?",
    people:
      "(?:les |leurs )?(?:deux )?(?:parties|cotes|pays|gouvernements|ministres|ministeres|equipes|directeurs|prefets)|tous|toutes|tout le monde|(?:le |la |les |l'|nos |notre |au |aux )?(?:cabinet|ministres?|ministere|directeurs?|directrice|direction|comite|conseil|bureau|prefets?|prefecture|prefete|secretariat|partenaires|collegues|parlement|commission|ambassade|ambassadeur|hierarchie|britanniques|francais|belges|paf|ukba)(?: du ministre| de l'interieur)?|la (?:france|belgique|hollande)|l'(?:allemagne|espagne|italie|irlande)|le royaume-uni|les pays-bas|les (?:anglais|neerlandais|allemands|espagnols|italiens)|londres|paris|bruxelles|vous|nous",
    auxiliary: "(?:(?:nous |on |je |j'|il |elle )?(?:l'|les )?(?:a|ont|ai|avons|est|sont|sommes)|ete)",
    done: 'mise?s? en place|en place|en poste|posee?s?|transmise?s?|(?:passee?s?|presentee?s?) (?:en|au|devant le|a la) (?:comite|conseil|commission|cabinet|bureau)(?: de pilotage)?|partie?s?|remise?s?|recue?s?|conclue?s?|obtenue?s?|construite?s?|mise?s? en (?:oeuvre|œuvre|service|ligne)|en ligne|en vigueur|en service|operationnel(?:le)?s?|tenue?s?|acquise?s?|(?:ci-)?jointe?s?|(?:en )?(?:piece jointe|pj|annexe)|mene(?:e|s|es)? a bien|fait(?:e|s|es)?|fini(?:e|s|es)?',
    doneInAccents:
      '(?:envoy|publi|sign|cosign|contresign|valid|approuv|adopt|livr|diffus|effectu|realis|finalis|depos|communiqu|partag|ratifi|enregistr|annex|confirm|present|accord|install|accept|instal|affret|recrut|form|nomm|achet|attribu|notifi|imprim|deploy|inaugur)e?e?s?',
    doneByPeople:
      "(?:informe|prevenu|averti|notifie)(?:e|s|es)?|(?:a|ont|avons) (?:bien )?(?:signe|valide|approuve|adopte|accepte|recu|publie|confirme)(?: le (?:rapport|texte|document)| l'accord)?|d'accord|donne (?:son|leur|le) (?:accord|feu vert|aval)|dit (?:oui|ok)",
    told: "(?:nous avons |j'ai |on a )?(?:deja |bien )?(?:prevenu|informe|averti|notifie)",
    lastOfIt:
      "(?:la |le |l'|notre )?(?:derni(?:ere?|ers) (?!(?:delais?|dates?|echeances?|versions?|chances?|semaines?|mois|fois|jours?)(?![\\p{L}]))[\\p{L}-]+|[\\p{L}-]+ finale?)(?: (?:etait|a eu lieu|s'est tenue?|s'est deroulee?|s'est terminee?|est arrivee?|est partie?|datait))?",
    adverb:
      'deja|officiellement|formellement|integralement|comme (?:prevu|convenu|promis|demande)|a temps|dans les (?:temps|delais)|ensemble|conjointement|avec succes|(?:hier|(?:lun|mar|mercre|jeu|vendre|same)di)(?: (?:au )?(?:soir|matin)| apres-midi| midi)?|et|aussi',
    toPeople: 'par|avec|de|du|des|entre|et',
    recipients:
      "(?:les |leurs )?(?:deux )?(?:parties|cotes|pays|gouvernements|ministeres|ministres|equipes|directions)|tous|toutes|tout le monde|(?:le |la |les |l')?(?:secretariat|partenaires|collegues|prefecture|prefete?|britanniques|francais|belges|paf|ukba)|londres|paris|bruxelles|vous|nous",
    to: "a|au|aux|a l'",
    place:
      "a (?:londres|paris|bruxelles|calais|folkestone)|au total|en tout|en (?:reunion|seance)(?: pleniere)?|en ligne|sur (?:le |notre |l')?(?:site|intranet|portail|internet)|au (?:jo|journal officiel|bulletin officiel)",
    when: "(?:le|la|en|depuis|ce|cette|fin|debut|du|de|au|mi|l') (?=\\p{L}|\\d)|hier(?: soir| matin)?|avant-hier|aujourd'hui|ce matin|la semaine derniere|le mois dernier|derniere?|passee?|il y a (?:un|deux|trois|\\d+) (?:jours?|semaines?|mois)",
  },
  responsible: anywhere(
    "(?:ils|elles|il|elle) \\p{L}+|pilote\\p{L}*|competen\\p{L}+|ressort|responsab\\p{L}+|leur (?:travail|domaine|mission|role)|a eux|a elles|car|parce|puisque|reorganis\\p{L}+|remaniement|dispara\\p{L}+|supprim\\p{L}+|dissou\\p{L}+|fusion\\p{L}*|absorb\\p{L}+|rattach\\p{L}+|changement d(?:e |')\\p{L}+|a change|ont change|repren\\p{L}+|repris\\p{L}*|pren(?:d|nent) la main|desormais|pas (?:a )?nous|releve|appartient|chef de file",
  ),
  lead: starts(
    "si|s'il\\p{L}*|sous reserve|des que|en attente|une fois|quand|lorsque|il (?:faut|faudra|faudrait) que|avant|sans|d'apres|selon|au dire|en cas|a condition|a moins|apres|pourvu|tant que|faute de|suivant|jusqu'a|en theorie|dans l'attente|a|chez|cote|pres de",
  ),
  progress: anywhere(
    '(?:envoy|valid|sign|redig|termin|livr|organis|planifi|lanc|command|install|form|recrut|present|partag|diffus|depos|effectu|realis|rencontr|inform|confirm|approuv|adopt|finalis|relanc|avanc|boucl|arriv|demantel|interpell|cal|fix|engag|demarr|commenc|entam)(?:e|ee|es|ees)|recue?s?|transmise?s?|remise?s?|tenue?s?|prevue?s?|relue?s?|obtenue?s?|mise?s?|attendue?s?|faite?s?|rendue?s?|ecrite?s?|convenue?s?',
    "(?:chez|aupres) (?:d(?:e|u|es) )?(?:le |la |les |l')?\\p{L}+",
    'redaction|reunions?|visites?|entretiens?|relectures?|analyses?|chapitres?|enquetes?|rapports?|donnees|commentaires?|ateliers?|travail|travaux|tests?|formations?|recrutements?|livraisons?|publication|lancement|signature|etapes?|prochaine?s?|projet|plan|avancement|chiffres|equipes?|agents?|capteurs?|materiel|contrat|lettre|texte|ministre|version|ambassade',
    '(?:solutions?|credits?|budget|financements?|argent|avions?|appareils?|charters?|prestataires?|fournisseurs?|remplacante?s?|salles?|effectifs|nouve(?:l|au|lle) \\p{L}+)(?: (?:est|sont|a ete|ont ete|enfin|deja|desormais))* trouvee?s?',
    'comme (?:prevu|convenu|avant)|en avance|(?:sur|en) place|en poste|a pied d.oeuvre|bien|bon|bonne|sereins?|confiants?|dans les temps|sous controle|(?:pas|aucun|sans) (?:de )?(?:changement|probleme|souci|risque|retard|blocage|difficulte)s?|rien a (?:signaler|ajouter)|ras|oui',
  ),
  retraction: starts(
    `(?:(?:ce n'est|c'est|n'est|ce n'etait|ca n'est) )?pas (?:encore |tout a fait |vraiment |du tout )?${unfinished}`,
    "(?:(?:c'est|c'etait) )?(?:une |mon |notre )?erreurs?(?: de (?:ma|notre) part)?|par erreur|je me suis trompee?(?: de (?:ligne|numero|point|engagement|dossier|bouton))?|nous nous sommes trompe\\p{L}*|on s'est trompe\\p{L}*|(?:c'est |c'etait )?(?:le |la )?mauvaise? (?:ligne|numero|point|engagement|fil|bouton|dossier)",
    'pas (?:celui|celle)-(?:la|ci)|pas (?:ca|cela|le bon|la bonne)|pas|non|trop tot|(?:j.ai|on a|nous avons) (?:parle|repondu|conclu) trop (?:vite|tot)|premature\\p{L}*|oublie[zr]? (?:ca|cela)|oubliez|toujours ouverte?|je (?:retire|reviens dessus|reviens la-dessus)|je retire (?:ma cloture|cela|ca)|je reviens sur (?:ma cloture|cela|ca)|oups|mince',
  ),
  notDone: everywhere(
    "(?:pas|plus|rien|jamais|non|aucune?|sans)(?: (?:encore|ete|etre|tout|a|n'a|n'ont|fait|vraiment|totalement|entierement|rien|de|d.))* ?(?:faite?s?|faire|terminee?s?|terminer|finie?s?|finir|close?s?|clore|livree?s?|achevee?s?|realisee?s?|cloturee?s?|bouclee?s?|acquise?s?)",
  ),
  besideRetraction: starts(
    "pardon|desolee?s?|excusez(?:-moi)?|navree?|en fait|au fait|finalement|apres reflexion|tout compte fait|euh|heu|ah|hum|attendez|attends|encore|toujours|merci|mais|c'est|ce|le|la|enfin|bon|zut|du tout",
  ),
  reversed: anywhere("l'inverse|vice[ -]versa|le contraire|attends? je verifie"),
  someOut: anywhere(
    "(?:a part|sauf|hormis|hors|en dehors de|excepte|a l'(?:exception|exclusion) d\\p{L}*'?|moins)(?: (?:d'|de )?)?(?:un|une|deux|trois|certains|quelques\\p{L}*|1|2|3)|(?:a )?(?:une|deux|un|quelques) (?:exceptions?|hics?|points? noirs?|bemols?)(?: pres)?|(?:un|deux) (?:pres|a (?:surveiller|risque|part)|en retard|excepte|de cote)|dont (?:un|une|deux|certains)|a (?:un|une|deux|trois) pres|un seul hic|un point noir|un (?:petit|leger|peu)",
  ),
  endingReason: anywhere(
    "plus (?:de|d'|necessaire|besoin|utile|possible|lieu)|sans objet|fusion\\p{L}*|doublons?|decid\\p{L}*|decision|budget\\p{L}*|credits?|faute|car|parce|en raison|suite a|priorit\\p{L}*|remplac\\p{L}*|integre\\p{L}*|obsolete|caduc|caduque|ministres?|commun accord|gouvernement|elections?|inutile|nouveau (?:traite|accord|plan|programme)|nouvelle (?:loi|convention|strategie)|refus\\p{L}+|declin\\p{L}+|dit non|pas (?:de|assez de) (?:budget|moyens|credits|mandat)|deux parties",
  ),
  revives: anywhere(
    "reprogramm\\p{L}*|reporte\\p{L}*|nouvelle date|refait\\p{L}*|plus tard|sera|puis|repris\\p{L}*|relanc\\p{L}*|a nouveau|de nouveau|mais|si|sauf|peut-etre|sans doute|pas encore|jamais|finalement|conteste\\p{L}*|pas d'accord|erreur|trompe\\p{L}*|pardon|blague|plaisant\\p{L}*|en partie|moitie",
  ),
  tentative: anywhere(
    "a (?:confirmer|valider|decider|preciser|voir)|pas (?:encore )?confirme\\p{L}*|provisoire\\p{L}*|peut-etre|sans doute|probablement|(?:je|on|nous) (?:crois|pense|pensons|espere|esperons)|sous reserve|sauf|si|s'il\\p{L}*|a moins|au pire|ignore[rz]?|mauvais fil|c'est fait|fait|termine|en bonne voie|finalement|en fait|ou pas|date (?:initiale|d'origine)",
  ),
  condition: starts(
    'pas (?:necessaire|besoin)|a decider|si|quand|des que|lorsque|une fois|en cas|a moins|le (?:port|bureau|debat)|la frontiere',
  ),
  faulty: anywhere(
    "faux|fausse|faute|manqu\\p{L}+|erreurs?|erronee?s?|incompl\\p{L}+|pas|jamais|n'\\p{L}+|retard|perimee?s?|premature\\p{L}*|trop tot|conteste\\p{L}*|refus\\p{L}+|rejet\\p{L}+|car|parce|chiffres|demand\\p{L}+|veut|souhait\\p{L}+",
  ),
  theirTurn: starts(
    "(?:(?:c'est|ce n'est|il ne) )?(?:(?:maintenant|plus que|reste|restent|encore) )*(?:a(?! (?:ete|eu|bien|deja|enfin|pris|fait|rendu|recu)(?!\\p{L}))|au|aux|chez)|(?:(?:on|nous|j') ?)(?:attend(?:s|ons)?)(?: plus que| maintenant| encore)?|en attente (?:de|du|des)|(?:ne )?(?:reste|manque)(?:nt)?(?: plus)?(?: que)?",
  ),
  beside: whole(
    'depuis (?:longtemps|un moment|quelque temps|(?:plusieurs|quelques) (?:jours|semaines|mois))|il y a (?:longtemps|un moment|(?:plusieurs|quelques) (?:jours|semaines|mois))',
    "(?:(?:desolee?|pardon),? )?(?:(?:j'ai|j'avais|nous avons|nous avions) )?oublie de (?:le |vous le |l'|te le |vous )?(?:dire|signaler|mentionner|indiquer|prevenir|clore|mettre a jour)",
    'comme (?:prevu|convenu|demande|promis|annonce)e?s?',
    "pour (?:votre )?info(?:rmation)?|oui|donc|alors|aussi|egalement|du coup|(?:a (?:partir|compter) d'|depuis )?aujourd'hui|(?:a |depuis )?ce jour|ce matin|hier(?: soir)?|la semaine derniere|ouf|tout|tous|toutes|les deux|entierement|completement|integralement|officiellement|deja|bien sur",
    '(?:tout|ca) (?:va|roule)(?: (?:tres |plutot )?bien)?|tout est (?:bon|ok|en ordre|au point)|dans les (?:temps|delais)|a temps|a l.heure|dans le budget',
    '(?:aucun|sans|pas de) (?:probleme|incident|souci|retard|changement|commentaire|objection)s?',
    "(?:voir|cf\\.?)(?: (?:la|le|l'|les|notre))?(?: ?(?:piece jointe|pj|annexe|lien|rapport|note|lettre|document|compte[ -]rendu|pv|fichier|courriel|mail|fil|ci-joint|ci-dessous|ci-dessus)(?: d(?:u|e|') ?(?:(?:\\d{1,2}(?:er)?|(?:lun|mar|mercre|jeu|vendre)di|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|hier|\\d{4})(?: |$))+)?)*",
    '(?:le )?lien',
    '(?:pj|piece jointe|ci-joint|en annexe|(?:le )?(?:rapport|document|lien|compte[ -]rendu|pv) (?:est )?(?:ci-joint|ci-dessous|ci-dessus|en annexe|en pj))',
  ),
}
