import type { Particles } from './particles.ts'

/** French words between the forms, without accents (see text.ts). */
// `SIDE` and `TEAM` stand for the names of the register (withheld.ts). « Pas pour la SOCA » may say whose it is.
const sideNamed =
  "(?:(?:a|au|aux|chez|de|des|du|cote) )?(?:les |l'|la |le )?(?:SIDE|anglais|britanniques|londres|francais|paris|royaume-uni|autre (?:partie|cote)|(?:partie|cote) (?:SIDE|britannique|anglaise?|francaise?))"
const otherSide = `(?:${sideNamed}|(?:(?:a|au|aux|chez|de|des|du) )?(?:la |le |les |l')?TEAM)`

// "N'en parlez pas" asks for it; "nous n'en parlons pas avant mai" tells something.
const toTellNobody =
  "(?<=(?:^|[,;:.!(\\[-]|\\d|svp|merci|prier|mais|et|donc) ?)(?:de )?(?:surtout )?n(?:e |')(?:(?:en|le|la|les|leur|lui) |l')*(?:dites|dis|disons|parlez|parle|parlons|transmettez|transmets|diffusez|communiquez|partagez|repetez|ebruitez|divulguez|informez|prevenez|faites pas suivre)-?(?:en|le|la|leur)? (?:surtout )?pas"

// Behind the state of a row: "1 à risque : interne - grève".
const atStart = '(?:^|[:;,.(\\[-]|\\d) ?'

const notForOthersIn = [
  toTellNobody,
  "(?:a )?ne (?:surtout )?pas (?:(?:en|le|la|les|leur|lui) |l')*(?:transmettre|diffuser|communiquer|partager|faire suivre|dire aux|repeter|ebruiter|divulguer)",
  `(?:a )?ne (?:surtout )?pas (?:(?:en|le|la|les|leur|lui) |l')+(?:dire|parler|informer|signaler)`,
  `(?:(?:a )?ne (?:surtout )?pas|inutile d(?:e |')|pas besoin d(?:e |')|sans) ?(?:(?:en|le|la|les|leur|lui) |l')*(?:dire|parler|informer|prevenir|avertir|signaler)(?: quoi que ce soit| un mot)? ${otherSide}`,
  `ne (?:faut|faudrait|doit|devrait) (?:surtout )?pas que ${otherSide} (?:le |l')?(?:sach(?:e|ent)|appren(?:ne|nent)|soi(?:t|ent) au courant)`,
  'pas un mot|motus',
  // To say nothing to them is the same order: « ne dites rien à Londres », « rien à dire aux Anglais », « sans que Londres le sache ».
  `(?<=${atStart})(?:(?:mais|et|donc|svp|merci de|il (?:ne )?faut|faut|surtout) )*n(?:e |')(?:leur |lui |en |l')?(?:dites|dis|disons|racontez|revelez|laissez|lachez) rien(?: (?:dire|filtrer|paraitre|fuiter))?(?= ?(?:$|[,;:.!)]|mais|et|pour|avant|a |au |aux |du |la|tant))`,
  `(?:(?:ne|n'en) )?rien (?:a )?(?:dire|reveler|laisser filtrer)(?: encore)? ${otherSide}|ne rien (?:dire|divulguer|laisser (?:filtrer|fuiter|paraitre)|ebruiter)`,
  `(?:(?:sans|pour|inutile|pas besoin|il vaut mieux|mieux vaut|surtout) )?qu(?:e |')${otherSide} (?:n(?:e |')(?:en |le |l')?(?:sach(?:e|ent)|appren(?:ne|nent)) (?:rien|pas)|n'en sach(?:e|ent) rien)`,
  `(?:sans|inutile|pas besoin|evitons|evitez) qu(?:e |')${otherSide} (?:(?:ne )?(?:le |l'|en ))?(?:sach(?:e|ent)|appren(?:ne|nent)|soi(?:t|ent) (?:au courant|informes?))`,
  'hors (?:pv|proces[ -]verbal|micro|compte[ -]rendu|cr)(?= ?(?:$|[,:;.!)\\]-]|svp|stp|merci))',
  '(?:a )?ne (?:surtout )?pas (?:nous |me |le |la |les )?(?:citer|(?:porter|inscrire|mettre|consigner|noter|mentionner) (?:au|dans le|sur le) (?:pv|proces[ -]verbal|compte[ -]rendu))|ne (?:me|nous) cite[sz]? pas|sans (?:me|nous) citer|pas pour (?:diffusion|publication|le pv|le compte[ -]rendu)',
  `${otherSide} (?:n'(?:est|en sont|en est)|ne sont|ne (?:le |l')?(?:sait|savent)|n'en (?:sait|savent)|ne (?:doit|doivent)) (?:pas|rien)(?: encore)?(?: (?:au courant|informes?|savoir|l'apprendre|apprendre))?`,
  'diffusion (?:restreinte|limitee|interne)',
  '(?:a )?usage interne|(?:en )?interne (?:uniquement|seulement)|(?<=[(\\[] ?)(?:info |note )?interne(?= ?[)\\]])',
  "(?:reste|rester|restera|restent|garder|gardons|gardez|strictement|purement) (?:(?:ca|cela|l'info(?:rmation)?) )?(?:en |a l')?internes?(?= ?(?:$|[,:;.!)\\]-]|pour l))",
  // Alone before a mark it marks what follows: "interne - grève". "Grève interne" tells something.
  `(?<=${atStart})(?:(?:tres |information |info |sujet |point )?sensible|interne|en interne|restreint|secret)(?= ?[-:;,.])`,
  `(?<=${atStart})entre nous(?= ?(?:$|[,:;.!)\\]-]))`,
  `(?:pas|rien)(?: encore)? (?:public|publique|officiel|annonce|rendu public)s?(?= ?(?:$|[.,:;!)\\]-]))`,
  `(?:dites(?:-le)?|dis(?:-le)?|n'en (?:dites|parlez|dis|parle)|ne (?:le )?(?:dites|dis)|a ne dire|a n'en parler|n'en (?:dire|parler)) (?:rien )?a personne`,
  `(?:on|nous) (?:ne |n')(?:(?:le |l'|en |les )*)(?:dit|disons|parle|parlons|informe|informons|previent|prevenons|avons|a) (?:pas|rien)(?: encore)?(?: (?:dit|informe|prevenu|parle))? ${otherSide}`,
  '(?:a titre )?confidentiel(?:le)?s?',
  'non (?:communicables?|diffusables?|publics?|publiques?)',
  `pas pour ${sideNamed}`,
  '(?:strictement |juste |(?:reste|rester|restera|garder|gardons|gardez) (?:ca |cela )?)entre nous',
  '(?:a garder|gard(?:ez|e|ons)(?:-(?:le|la|les|ca|cela))?) (?:ca |cela )?(?:pour (?:nous|vous|toi|soi)|secret)',
  '(?:que|rien que|juste|seulement|uniquement) pour (?:toi|vous|nous)(?= ?(?:$|[.,;!)\\]]))',
  '(?<=[(\\[] ?)off(?= ?[)\\]])|en off|sous embargo|sous le sceau',
  'chut(?= ?(?:$|[.,;!)\\]]))',
].join('|')

export const frenchParticles: Particles = {
  and: 'et',
  tellsThat: '(?:confirm|inform|signal|indiqu|precis|not|ajout|rappel|rapport|annonc)(?:e|er|ez|ons) que|(?:dire|savoir|prendre note) que',
  thatAlso: 'que',
  alsoOf: '(?:ainsi|de meme) que',
  givingTo:
    "(?:merci de |a )?(?:(?:le |la |les |l')?(?:donne[rz]?|confie[rz]?|transfere[rz]?|attribue[rz]?|passe[rz]?|transmet(?:tre|tez)?|affecte[rz]?)(?:-(?:le|la|les))?(?: (?:tout|tous|ca|cela))? (?:a|au|aux)|(?:c'est|ce sont)(?: a| au| aux| pour)?|(?:cela |ca )?(?:revient|reviennent) (?:a|au|aux)|plutot(?: a| au| aux| pour)?|(?:(?:ca|cela|il|elle|ils|elles|ce) )?(?:(?:doit|doivent|devrait) )?(?:reste(?:r|nt)?|demeure(?:nt)?) (?:bien )?(?:a|au|aux|chez)|(?:merci de |a )?(?:le |la |les |l')?(?:laisse[rz]?|maintenir|maintenez)(?:-(?:le|la|les))?(?: (?:tout|tous|ca|cela))? (?:a|au|aux|chez)|pour|a|au|aux)",
  handsOver:
    '(?:(?:merci )?de (?:bien vouloir )?|veuillez |nous souhaitons |il faut |a |pouvez-vous )?(?:transferer|transferez|transferons|transmettre|transmettez|transmettons|confier|confiez|reattribuer|reattribuez|attribuer|attribuez|reaffecter|affecter|transfert|passer la main(?: sur| pour)?)',
  gives:
    '(?:(?:merci )?de (?:bien vouloir )?|veuillez |a )?(?:donner|donnez|passer|passez|laisser|laissez|remettre|remettez|basculer|redonner)',
  gave: "(?:(?:on|nous|j')(?: ?l')? ?(?:a|avons|ai) )?(?:(?:bien|deja|enfin) )?(?:transmis|transfere|confie|passe|donne|remis|cede|bascule|reattribue|attribue|reaffecte|affecte)",
  over: '',
  toTeam: 'a|au|aux',
  belongsTo:
    "(?:cela |ca |il |elle |c'est )?(?:releve(?:nt)?|reviennent|revient|appartien(?:t|nent)|incombe(?:nt)?|passe(?:nt)?|va|vont)(?: plutot| bien| desormais| maintenant| donc| dorenavant)* (?:de|du|des|a|au|aux)",
  perhapsTo:
    "(?:c'est|ce sont|est|sont|serait|seraient|c'est plutot|plutot)(?: plutot)? (?:pour|a|au|aux|chez)|(?:c'est|ce serait|serait)(?: plutot)?|pour|a|au|aux",
  wentTo:
    "(?:(?:a ete|ont ete|est|sont|ete|vient d'etre) (?:(?:deja|bien|maintenant) )*(?:transmis|transfere|confie|passe|donne|remis|cede|bascule|reattribue|attribue|affecte|parti)|transmis|parti)e?s? (?:a|au|aux|chez)",
  referring:
    "(?:je |nous |on )?(?:viens|venons|vient) (?:seulement |juste )?de (?:voir|lire|decouvrir|recevoir) (?:ca|cela|ceci|(?:votre|ton|le|ce|votre) (?:message|mail|courriel)|(?:votre|ta|la) (?:relance|question))|je (?:ne )?(?:vois|decouvre|lis)(?: (?:seulement|que|juste|maintenant))+ (?:ca|cela|ceci|(?:votre|ton|le|ce) (?:message|mail|courriel)|(?:votre|ta|la) (?:relance|question))(?: (?:maintenant|seulement|aujourd'hui))?|(?:(?:point )?(?:vu|fait|valide|discute|convenu)|en (?:accord|lien)|apres (?:(?:un )?(?:point|echanges?|discussions?|concertation|accord|reunion)))(?: ce (?:jour|matin))? avec (?:les |la |le |l'|nos |notre )?[\\p{L}'-]+(?: (?:anglaise?s?|francaise?s?|britanniques?|belges?|adverse|du ministre|de l'interieur))?(?: que)?|(?:tr|fw|fwd)(?: ?: ?de (?:la part de )?[\\p{L}'-]+(?: [\\p{L}'-]+)?)?|comme (?:nous l'avons )?(?:convenu|evoque|discute|indique|annonce|demande|promis|dit|vu|precise|signale|mentionne)e?s?(?: (?:hier|avant-hier|(?:lundi|mardi|mercredi|jeudi|vendredi)(?: dernier)?|ce matin|par (?:mail|courriel|telephone)|ensemble|au telephone|en reunion|tout a l'heure|la semaine derniere|lors de (?:la|notre) (?:reunion|conversation)))*|(?:(?:comme |pour faire |faisant )?suite|en (?:reponse|echo|complement|retour|reference)|par rapport|relativement) (?:a|au|aux) (?:(?:votre|ta|ton|vos|tes|notre|nos|mon|ma|la|le|les|cette|ce|cet) |l')?(?:[\\p{L}'-]+ ){0,2}(?:demandes?|messages?|mails?|courriels?|relances?|notes?|questions?|mots?|rappels?|appels?|echanges?|reunions?|points?|entretiens?|conversations?|courriers?|discussions?|sollicitations?)(?: (?:ci-dessous|ci-dessus|telephoniques?|du jour|d'hier|de ce (?:jour|matin)|de \\p{L}+di|d'aujourd'hui))*|merci (?:de|pour) (?:votre|ton|ta|vos|la|le) (?:message|mail|courriel|relance|rappel|mot|retour)",
  excusing:
    "(?:(?:desolee?s?|pardon|navree?s?)[, ]+)?(?:(?:(?:je suis|nous sommes) )?(?:tout )?(?:juste )?de retour|je rentre|nous rentrons) (?:de |d')(?:conges?|vacances|deplacement|mission|arret(?: maladie)?)|(?:desolee?s?|pardon|navree?s?)[, ]+(?:mais )?(?:(?:j'etais|nous etions|on etait|je suis|nous sommes|j'ai ete|nous avons ete) )?(?:tous |toutes )?(?:en (?:conges?|vacances|deplacement|mission|arret(?: maladie)?)|absente?s?)(?: (?:la semaine derniere|cette semaine|jusqu'a hier))?|(?:desolee?s?|pardon|navree?s?)[, ]+(?:mais )?(?:j'avais|nous avions|j'ai|nous avons) (?:rate|manque|oublie) (?:votre|ton|ce|le) (?:message|mail|courriel|rappel)|(?:desolee?s?|pardon|navree?s?|(?:toutes )?(?:mes|nos) excuses) (?:pour|de) (?:le|ce|cette|ma|notre|la) (?:delai|retard|silence|reponse tardive)(?: de reponse)?|(?:desolee?s?|pardon|navree?s?) de (?:vous )?(?:repondre|revenir vers vous) (?:si |aussi )?(?:tard|tardivement)",
  judging: "(?:je|nous|on) (?:(?:le |la |les )?(?:dirais|dirions|dirait|mettrais|mettrions|mettrait))(?: plutot)?(?: que| qu')?",
  informing:
    "(?:(?:c'est )?juste )?pour (?:votre |ton |ta )?(?:parfaite |bonne )?info(?:rmation)?|(?:merci )?(?:de )?(?:bien vouloir )?(?:noter|prendre note) que|(?:veuillez|a) noter que|(?:je|nous) (?:(?:vous|te|t') ?)?(?:informe|informons|signale|signalons|confirme|confirmons|indique|indiquons)(?: par la presente)? (?:que|qu')|(?:(?:je|nous) (?:vous )?confirm(?:e|ons)|on confirme|confirmation)(?= ?:)|sachez que|(?:pour (?:nous|moi|notre (?:part|equipe))|de (?:notre|mon) cote|de (?:notre|ma) part)(?=(?: ?[:,]| -)? (?:le )?#?\\d)|voici (?:l'etat(?: des lieux)?|(?:(?:le|un|notre|mon|petit|dernier) )+(?:point|bilan|retour|statut|etat)|ou (?:nous en sommes|on en est))(?: de notre (?:part|cote)| de ma part| de mon cote)?|(?:(?:voici )?(?:un |une |notre |mon |ma )?(?:petite?|bref|breve|rapide) |notre |mon )(?:point|retour|rappel|mise a jour)(?: (?:rapide|d'info(?:rmation)?|de notre (?:part|cote)|de ma part|de mon cote))?|(?:point|retour|rappel|mise a jour) (?:rapide|d'info(?:rmation)?|de notre (?:part|cote)|de ma part|de mon cote)",
  asksTo:
    "(?:(?:merci (?:aussi |egalement )?)?de|veuillez|priere de|pouvez-vous|peux-tu|pourriez-vous|pourrais-tu|(?:vous pouvez|tu peux|on peut)(?: (?:donc|maintenant))?)(?: bien vouloir)?|svp|stp|s'il (?:vous|te) plait,?",
  asksPolitely: '(?:pouvez-vous|peux-tu|pourriez-vous|pourrais-tu|(?:est-ce que )?(?:vous (?:pouvez|pourriez)|tu (?:peux|pourrais)))',
  asksLeave:
    "(?:(?:c'est|est-ce|tout le monde est) )?(?:ok|bon|d'accord|possible)(?: pour (?:vous|nous|tous))? (?:pour|de)(?= (?:clore|cloturer|fermer) [^\\n]*\\?)|(?:on|nous)(?= (?:clot|cloture|cloturons|closons|ferme|fermons) )|(?:peut-on|puis-je|pouvons-nous|pourrait-on|pourrions-nous|doit-on|dois-je|faut-il)|est-ce (?:qu'on|que (?:je|nous|l'on)) (?:peut|peux|pouvons|pourrait|doit)|(?:je|nous) (?:peux|pouvons|pourrions|souhaite|souhaitons|voudrais|voudrions|veux|voulons|propose de|proposons de)|on (?:pourrait|voudrait|souhaite|propose de)|(?:est-il )?possible de",
  object: '',
  sets: 'mett(?:re|ez|ons)|mets|mis|passe[rz]?|marque[rz]?|note[rz]?|classe[rz]?|bascule[rz]?|considere[rz]?|enregistre[rz]?|indique[rz]?|declare[rz]?',
  statesSpelled: 'fait|termine|fini|en bonne voie|a risque|bloque|dans les temps',
  closes: 'clore|clot|closons|cloture(?:r|z|ons)?|ferme[rz]|fermons',
  weFinished:
    "(?:on a|nous avons|j'ai|jai|j ai)(?: (?:bien|deja|enfin|aussi|desormais))* (?:termine|fini|clos|cloture|acheve|livre|boucle|finalise)|(?:on vient|je viens|nous venons) (?:tout juste |juste )?de (?:terminer|finir|clore|cloturer|achever|livrer|boucler|finaliser)",
  finishedRows: '',
  finalised: 'finalisee?s?',
  inThisPeriod: "cette semaine|ce (?:mois(?:-ci)?|trimestre|matin)|aujourd'hui",
  cannotDo:
    "(?:(?:on|nous|je) )?(?:ne )?(?:peut|pouvons|peux) pas(?: encore)?|(?:(?:il est |c'est )?(?:encore |toujours )?(?:impossible|pas possible)|pas moyen) de",
  notNow: "encore|pour l'instant|pour le moment|a ce stade|maintenant|tout de suite",
  givesUp: '(?:on |nous )?(?:retire(?:[rz]|ons)?|abandonn(?:e[rz]?|ons)|laiss(?:e[rz]?|ons) tomber)',
  gaveUp: 'retiree?s?|abandonnee?s?|annulee?s?|supprimee?s?',
  replaces: 'remplace[rz]?|remplacee?s?',
  replacedBy: 'par',
  acts: 'fixe[rz]|cale[rz]|programme[rz]|repousse[rz]|reporte[rz]|decale[rz]|avance[rz]|prolonge[rz]|mett(?:re|ez|ons)|mets|rouvr(?:ir|ez?)',
  setTo: "comme(?: etant)?|en|au|a(?: l')?|dans|etant",
  thisOne: "cela|ca|ce point|cet engagement|ce dossier|celui-ci|celui-la|le tout|l'ensemble",
  ofTeam: '',
  contracted: '',
  whereas: 'mais|alors que|tandis que',
  next: 'puis|(?:et )?(?:aussi|egalement|par ailleurs|de plus|en outre),?(?= (?:le |la )?#?\\d{1,2} [a-z])|(?:mais )?(?:par contre|en revanche),?(?= (?:(?:pour|sur) )?(?:le |la |les )?#?\\d{1,2} [a-z])',
  beforeNumber:
    'n°|numero|points?|lignes?|actions?|concernant|pour|sur|le|la|les|quand|si|que|car|apres|avant|lorsque|fois|ou|a|de|et|et/ou|pas|non|ni|sans|sauf|hormis|mais|autres',
  rowNoun: '(?:le |la )?(?:numero|point|ligne|action)|le|la',
  numero: 'n[o°º]?|num',
  noOrNumero: 'no',
  oneOfThem: "celui(?:-(?:la|ci))?|celle(?:-(?:la|ci))?|l'une? (?:d'eux|d'elles|d'entre|des)|(?:ce|le|un) (?:point|dossier)",
  plural:
    'faits|faites|finis|finies|termines|terminees|acheves|achevees|closes|fermes|fermees|clotures|cloturees|livres|livrees|verts|vertes|rouges|oranges|jaunes|bloques|bloquees|sont|ont|etaient|restent',
  leftOver: '(?:autres? |encore )*(?:a (?:faire|venir|finir|traiter|suivre)|restants?|restantes?|en reste)',
  leaves: '(?:il )?(?:en |ne )?(?:reste(?:nt)?|manque(?:nt)?)(?: (?:a faire|plus que|que|encore))*|encore',
  stillLeft:
    '(?<!(?:le|du|un|au) )(?:reste|restent|restera|resteront|manque|manquent)(?! (?:clos|fait|termine|fini|close|terminee|finie)e?s?(?![a-z]))',
  onlyThese: 'seule?(?:ment|s)?|uniquement|juste',
  butOne: '',
  onDay: 'le|au',
  leadsToNewDay:
    "(?:(?:c|l|d|s|n|j|qu|jusqu)')?(?:ce|cela|ca|on|nous|je|il|est|sera|serait|sera(?:it)? pret|y|en|le|la|les|au|a|un|faut|faudra|faudrait|aura|aurons|aurai|avons|ici)|ne|que|pourrons|pourra|pourrai|pourrait|pourrions|pouvons|peut|peux|va|vais|allons|devrait|devrions|devons|doit|ferons|fera|ferai|faire|fait|finirons|finira|finir|fini|terminerons|terminera|terminer|termine|livrerons|livrera|livrer|livre|tiendrons|pret|prete|prets|pretes|etre|besoin|plutot|seulement|vers|pour|avant|date|echeance|nouvelle|delai|alors|donc|bon|bien|ok|oui|non|d'accord|pardon|desole|en fait|finalement|realiste|plus|tot",
  correcting:
    'pardon(?!\\s*[.!;\\n])|euh,? non|oups,? non|non,? pardon|je veux dire|je voulais dire|ou plutot|(?:(?:mett(?:ez|ons)|disons)(?: plutot)?|finalement(?: ce (?:sera|serait))?)(?! (?:le |la )?#?\\d{1,2}[\\s.!)]*$)|oups|enfin non|ah non|mais non',
  interjection: 'ah|oh|euh|heu|hum|mince|zut|flute|oups|pardon|desolee?s?|attendez|attends|enfin|bref|bon|oui|non|ok',
  meant:
    "(?:je|nous) (?:confirm(?:ais|ions)|parl(?:ais|ions) (?:de|du|des)|vis(?:ais|ions))|(?:c'etait|c'est) (?:pour|plutot)|il s'agi(?:t|ssait) (?:de|du)|(?:ca|cela) concern(?:e|ait)|(?<=\\W)c'est(?= (?:le |la )?#?\\d{1,2}[\\s.!)]*$)|je parle (?:de|du)|(?:je|nous) (?:pensais|pensions) (?:a|au)|c'etait",
  holdsDate:
    "(?:est |sont )?(?:maintenue?s?)(?: a| au| en| pour)(?: l[ae](?= ))?|(?:(?:on|nous|je) )?(?:peut |pouvons |peux |va |allons |vais )?(?:tient|tiens|tenons|tiendra|tiendrons|tenir|garde|gardons|gardera|garder|maintient|maintiens|maintenons|maintenir|conserve|conservons|conserver|reste|restons|rester|revient|reviens|revenons|revenir|retour)(?: bien)?(?: a| sur| au| en| pour)?(?: (?:l'|notre |cette )(?:echeance|objectif)(?: d[eu](?= )| d')?| la date d[eu](?= )| l[ae](?= ))?",
  dateStands:
    '(?:est |reste |sera )?(?:tenu|tenue|maintenue?|confirmee?|bon|bonne|jouable|possible)|tient|tiendra|reste valable|est encore bon',
  nothingInTheWay:
    '(?:(?:pas de|aucun|sans|zero) (?:souci|soucis|pb|problemes?|blocages?|points? bloquants?)|(?:pas de|aucune|sans|zero) (?:difficultes?|inquietudes?))(?: (?:particulier|majeur|notable|special)(?:e|s|es)?)?|rien de bloquant',
  bearable:
    "(?:(?:c'est|ca reste|cela reste|reste|restent|ca|encore|toujours|tout a fait|tres|bien) )*(?:rattrapables?|recuperables?|gerables?|jouables?|tenables?|surmontables?|maitrisables?|rien de (?:grave|dramatique|mechant|bloquant)|pas (?:grave|dramatique|critique|bloquant)s?)",
  deadlineHolds:
    "(?:tiendra|tiendrons|tient|tenons|respectera|respecterons|respecte|respectons|maintient|maintenons)(?: (?:bien|quand meme|toujours|tout de meme))? (?:l'|le |la |les |nos |notre )(?:echeances?|delais?|dates?|calendrier|objectif|fin \\p{L}+)|(?:va|allons|peut|pouvons|pourra|pourrons|devrait|devrions|compte|comptons|pense|pensons|espere|esperons) (?:bien |quand meme |toujours )*(?:tenir|respecter|rattraper|combler|resorber|recuperer|y arriver)|(?:rattrapera|rattraperons|rattrape|rattrapons|rattrapable)(?! pas)|(?:sans|aucune?|pas d'|pas de) (?:impact|incidence|effet|consequence)s? sur (?:l'|le |la |les )(?:echeances?|delais?|dates?|calendrier|livraison)|(?:echeance|date(?: finale)?|delais?|calendrier)(?: (?:est|reste|sont|restent))?(?: (?:donc|toujours|bien))* (?:inchangee?s?|maintenue?s?|tenue?s?|preservee?s?|tient|tiennent)|(?:toujours|reste|restons) (?:bons?|ok|possible|jouable|en bonne voie|dans les temps)",
  firstDate:
    "(?:a |sur )?(?:la |l'|le |notre )?(?:(?:date|echeance|delai) (?:initiale?|d'origine|prevue?|precedente?|originale?)|(?:ancienne|premiere) (?:date|echeance)|premier delai)",
  stops: 'non|attendez|attends|stop|une minute|oh|ah|euh|heu|hum|mince|zut|flute|pardon|desolee?s?|en fait',
  forgetIt:
    "(?:(?:on )?(?:annule|oublie)[sz]?(?:-le)?(?: (?:ca|cela|tout(?: ca| cela)?))?|laisse[sz]? tomber|(?:n'en|ne) (?:tenez|tiens|tenir) pas compte|ne pas (?:en )?tenir compte)",
  objection: 'objection|reserve',
  closingNoun: 'cloture',
  slipped:
    "(?:une |mon |notre )?erreurs?(?: de (?:ma part|notre part|ligne|numero|point|engagement|dossier|bouton|saisie|frappe))?|par erreur|je me suis trompee?|nous nous sommes trompe\\p{L}*|on s'est trompe\\p{L}*|mauvaise? (?:ligne|numero|point|engagement|bouton|dossier)|oups|mince|je retire (?:cela|ca)|je reviens (?:dessus|la-dessus)",
  instead: "plutot|a la place|(?:est |serait |c'est )?(?:mieux|plus (?:sur|realiste|prudent))",
  correctingBehindMark:
    '(?:ce (?:message|mail|courriel) |ceci )?(?:annule et remplace|remplace)(?: (?:mon|notre|le|ma|la)(?: (?:precedente?|derniere?|message|mail|courriel|reponse|note))+| ce qui precede)|annule et remplace|non(?= #?\\d{1,2}\\s*$)|rectificati(?:on|f)|correctif|erreur|coquille|plutot|desolee?(?!\\s*[.!;\\n])|ou|non(?=\\s*[,.!-])|enfin(?= (?:le |la )?\\d{1,2}[\\s.!)]*$)|euh|lire|lisez',
  is: 'est',
  not: 'pas|pas encore',
  verdict:
    "fait|terminee?|en bonne voie|a risque|bloquee?|verte?|orange|rouge|pas|presque|bof|c'?(?:est)?|en (?:cours|attente|pause)|dans les|reportee?|ok|nok|oui|non|ko|idem|pareil|stable|avec|chez|attend|en suspens|pb|probleme|souci|neant|rien|n/?a|r\\.?a\\.?s|inchangee?|[vor](?=\\s*(?:$|[:,;.]|#?\\d))",

  article: "la |le |les |l'",
  which: 'qui',
  stands: 'est|sont|a|en',
  saidOfRow: "est|n'est|a|n'a|chez|avec|passe|reste|attend|va|toujours|encore|doit|sera|depend|ne|devrait|pourrait|pb|probleme|souci",
  beginsSentence:
    "on|nous|je|il|elle|ils|elles|ce|ca|cela|personne|rien|aucune?|pas|plus|le|la|les|notre|nos|mon|ma|mes|leurs?|en|y|seule?(?:ment)?|parce|(?:j|l|c|n|qu)'\\p{L}+",
  through: 'a',
  allThose: '(?:tous|toutes|tout)(?: (?:les|nos|ces|ceux|celles|ce|engagements|dossiers|points|qui(?: est| sont)?))*',
  thoseOf: '(?:les|nos|ces)(?: (?:engagements|dossiers|points))?|(?:ceux|celles)(?: qui (?:est|sont))?',
  onesBehind: '',
  areSo: 'est|sont|etait|etaient|ont|sera|seront|doivent|doit|peut|peuvent|on|nous|je|vous|ils|elles',
  dueWord: 'dus?|dues?|a rendre|prevus?|prevues?|attendus?|attendues?|echeances?',
  everything: 'tout|tous|toutes',
  but: 'sauf|hormis',
  excepting: "sauf|hormis|excepte|a part|sans|(?:mais )?pas|a l'exception (?:de|du|des)|excl\\.?",
  forAll: 'pour (?:tous|toutes)',
  behindForm: 'pour|sur|avec|au|aux',
  comparing: '(?:tout |exactement )?comme',
  cutShort: 'cf|ref|env|mme',
  aboveAll: '(?:et )?(?:notamment|en particulier|surtout|specialement|tout particulierement)(?: aux?| a)?',
  thankedFor: 'a|aux?|pour|tous|toutes',
  noteOn: 'sur|pour',
  evidenceOf: 'pour|sur|de',
  moveOf: 'sur|pour|de',
  untilDay: 'jusqu|dans|de|le|au|en|a|apres|pendant|pour',
  untilOnly: 'de|en pause',
  by: 'par',
  ofWhom: "du|de la|de l'|des|d'",

  ofDate: "dans|d'ici(?: a| le| la)?",
  lengthTo: "au|jusqu'au|a",
  callsForDate: "au|aux|a|en|pour|de|jusqu'\\w+",
  movedByWord: " (?:de|d')",
  movedFrom: ' du ([^:,;]{1,30}) au',
  insteadOf:
    "(?:et )?(?:au lieu(?: de la| de| du| d')|plutot que(?: le)?|et non(?: plus)?(?: le)?|initialement(?: prevue?s?)?(?: le| au)?|contre(?: le)?|etait(?: le)?)",
  hasBeen: 'a ete|ont ete|etait|etaient|a deja ete',
  otherDate:
    "donc(?= (?:peut-etre|probablement|sans doute|surement))|au pire|et|ou|apres|avant|suivant|a|au|aux|jusqu'\\p{L}+|puis|voire|mais|si|sinon|plutot|probablement|sans doute|surement|non|pas|pardon|desole|enfin|peut-etre|disons|entre|du|le|au pire|au lieu (?:de|du)|et non|plus",
  fraction: '(?:un |une )?(?:demie?|quart|quelques)',
  unsureDate:
    "sauf(?: si)?|si|avec (?:un peu de |de la )?chance|s'il|s'ils|peut-etre|sans doute|probablement|normalement|en principe|a priori|a confirmer|a valider|a determiner|provisoire\\p{L}*|sous reserve|a condition|en esperant|j'espere|nous esperons|on espere|je (?:crois|pense)|nous (?:pensons|croyons)|au (?:plus tot|mieux|pire)|environ|ou (?:plus tard|avant|apres|plus tot)|non confirme\\p{L}*|pas (?:confirme|sur|certain|decide|avant)\\p{L}*|selon|en fonction|pourrait|pourraient|devrait|a moins|au cas|si possible|vers|plus ou moins|(?:et )?au-dela|voire (?:plus tard|apres|plus)|estimation|estimee?|approximati\\p{L}+|dans le (?:pire|meilleur) des cas|au moins|minimum|je dirais|en attente de (?:confirmation|validation|paris|londres)|(?:(?:dans|c'est) )?(?:le )?(?:pire|meilleur) (?:des )?cas|(?:une |simple |ma |notre )?proposition(?=\\s*(?:$|[.,;)]))|a la louche|(?:tres |un peu |plutot )?(?:optimiste|pessimiste|ambitieux)|au doigt mouille|a vue de nez|indicati\\p{L}+|brouillon(?=\\s*(?:$|[.,;)]))",
  perhapsMovesTo:
    '(?:(?:c.est|ce serait) plutot|ce sera|(?:on|nous|je) (?:preferons|prefererions|prefere|prefererait|prefererais|proposons|propose)|mettons|plutot|disons|probablement|(?:on|nous) (?:vise|visons|table sur|tablons sur)(?: desormais)?|desormais|vers)',
  unsureMove:
    "(?:risques?(?: de| d'un| d'etre)?|risquent(?: de| d'etre)?|menace(?: de)?|danger de|susceptible de|(?:pourrait|pourraient|devrait|devraient|peut|peuvent)(?: etre)?|eventuel|possible|probable|eviter (?:un|le)|sans|aucun|pas(?: de)?|ne|jamais|si|si ca|s'il|s'ils|peut-etre|probablement)(?: une?| le| la)?",
  onSide: 'du|de|pour|sur',
  sideBefore: 'cote|partie|part',
  sideBehind: '',
  otherSide: "vous|toi|eux|(?:l')?autre (?:cote|partie)|(?:les )?autres",
  still: 'toujours|encore|tjs|tjrs|tjr',
  moreTime: 'encore|de plus|supplementaires?|en plus|autres?',
  onlyBecause: "car|parce ?que|puisque|vu que|etant donne que|(?:parce ?qu|puisqu|vu qu|etant donne qu)'",
  owingTo: 'a cause|en raison|faute|par manque',
  reasonFirst:
    "en raison (?:de|du|des|d')|cause|a cause (?:de|du|des|d')|suite (?:a|au|aux)|faute de|vu|compte tenu (?:de|du|des)|du fait (?:de|du|des)|grace (?:a|au|aux)|parce que?|comme|puisque|etant donne",
  so: "donc|d'ou|ainsi|par consequent|du coup|c'est pourquoi",
  notBefore: 'pas avant',
  inexact: 'avant|apres|du|plus de|moins de|plus tard que|au-dela (?:de|du)',
  apartFromThat:
    '(?:(?:mais|et) )?(?:sinon|autrement|(?:a part|hormis|en dehors de|mis a part) (?:ca|cela)|(?:ca|cela) mis a part|par ailleurs|pour le reste)',
  nothingElse: "(?:rien d'autre|(?:pas d'|aucune? )autres?)",
  otherwise: 'faute de quoi|sinon|a defaut|autrement|sans quoi',
  forNow: 'pour',
  goesOn: 'reprend\\p{L}*|reprise|reprenons|reste|restera|suite|continu\\p{L}*|poursui\\p{L}*|recommenc\\p{L}*|retour',
  timeOfDay:
    '(?:a |vers |avant )?(?:\\d{1,2} ?h(?:eures?)?(?:[0-5]\\d| [0-5]\\d(?![/.-]\\d| ?(?:jan|feb|fev|mar|apr|avr|ma[iy]|jui|jun|jul|aou|aug|sep|oct|nov|dec)))?|midi|minuit)(?: (?:gmt|utc|heure (?:de paris|de londres|locale)))?',
  deadline: "d'ici|avant|pour",
  thisPeriod: 'ce|cette',
  beforeDate: '(?:en |la )?fin de (?:la )?journee(?: du| de)?|dans la (?:journee|matinee|soiree) (?:de|du)|des',
  afterDate:
    "au plus tard|dernier delai|inclus|svp|stp|du coup|alors|donc|finalement|maintenant|desormais|en fait|malheureusement|helas|(?<!^(?:ce|cet) )(?:au |dans l'|dans la |l'|la |en )?(?:matin|matinee|soir|soiree|apres-midi|journee|(?:fin|debut) de (?:journee|matinee))",
  beforeDay: 'le|au',
  meeting: 'sommet|reunion|conference|conseil|session|forum|comite',
  nextEvent: 'prochain',

  us: '(?<!(?<!\\p{L})[aà] )(?<!\\p{L})(?:nous|moi)',
  ours: 'notre|nous|moi',
  mine: 'moi',
  noneOfUs: '',
  takesOne: "(?:le|la|l') ?(?:prends?|prenons)(?: en charge)?",
  acceptingDate:
    "(?:(?:oui|ok|okay|d'accord|bon|c'est (?:bon|ok|d'accord)|parfait|entendu|accord)[, ]*)+(?: (?:pour|avec|sur))?|(?:ca |cela )?(?:nous |me )?(?:va|convient) pour|va pour|(?:on|nous|je) (?:peut|pouvons|peux) (?:accepter|tenir|faire|vivre avec)|(?:on|nous|je) (?:accepte|acceptons|part sur|partons sur)|disons|allons-y pour|(?:(?:nous n'avons |on n'a |je n'ai )?(?:pas d'|aucune )|sans )objection(?: (?:pour|sur|a|au))?|pas de probleme(?: (?:pour|avec|sur))?|(?:(?:oui|ok),? )?(?:je confirme|nous confirmons|on confirme|confirmee?)(?: pour)?",
  acceptsDate:
    "(?:(?:c'est|ce sera|cela|ca|est|nous|me|semble|parait|reste) ?)*(?:bon|ok|acceptee?|parfait|bien|convient|va|acceptable|possible|jouable|d'accord)(?: (?:tres )?bien)?(?: (?:pour|a) (?:nous|moi|notre cote))?",
  refusesDate:
    "(?:(?:c'est|est|ca fait|ce sera|ce serait|serait|sera) )?(?:bien |beaucoup |vraiment |nettement )*(?:trop (?:tard|tardif|tardive|tot|loin|lointain)|inacceptable|pas (?:acceptable|possible|tenable))(?: pour (?:nous|moi|notre cote|le \\p{L}+|la \\p{L}+))?|(?:(?:ca|cela) )?(?:ne )?nous (?:va|convient) pas|(?:(?:ca|cela|ce) )?(?:ne va|ne convient|n'est) pas (?:acceptable |possible |tenable )?(?:pour nous)?",
  notForOthers: notForOthersIn,
  confirmsIt: '(?:je|nous|on) (?:vous )?confirm(?:e|ons)',
  weApprove: '(?:on|nous|je) (?:valide|validons|approuve|approuvons)',
  takesOn:
    "(?:s'en|nous en) (?:charge|chargeons|occupe|occupons)|(?:on|nous|je) (?:les? |la |l')?(?:prend|prends|prenons)(?: tout| tous| toutes| les deux| en charge)?|pas (?:le |la |les |l')?(?:prendre|reprendre)(?: en charge)?",
  weClose: '(?:on|nous) (?:clot(?:ure)?|cloturons|closons)(?: (?:ce point|cet engagement))?',
  weReopen: '(?:on|nous|je|il faut) (?:(?:le |la |les )?(?:rouvr(?:e|ons|ir)|re-?ouvr(?:e|ons|ir)))(?: (?:ce point|cet engagement))?',
  itIs: "(?:c'est|ce sont)(?: plutot)?",
  thatIs: "(?:c'est|ce sont)(?: plutot)?",
  soIsIt: "(?:donc|du coup|d'ou)(?: (?:c'est|on est|nous sommes|je (?:le )?(?:mets|passe)|maintenant))?",
  saidOfOne: "(?:c'est|(?:ca|cela|il|elle|celui-ci|celui-la) (?:releve|revient|est))",
  forSide: 'pour|au nom de|(?:des|de|par|chez)(?= (?:les |toutes les |tous les )?(?:deux |)(?:cotes|parties|pays|gouvernements))|cote',
  bothSides: 'tout le monde|(?:(?:les )?(?:deux|trois|quatre|cinq)|tous|toutes)(?: (?:les )?(?:cotes|gouvernements|pays|parties))?',
  allTheSame: 'quand meme|tout de meme|malgre tout',
  keepsIt:
    "(?:(?:doit|doivent|devrait|peut|va|a|deja|toujours) )*(?:(?:le|la|les|l') ?)?(?:garde(?:r|nt)?|conserve(?:r|nt)?|pilote(?:nt)?|en (?:reste|est|restent|sont) charges?)(?: (?:tout|tous|les deux|ca|cela))?",
  fromNow: 'desormais|maintenant|dorenavant|a present|deja|plutot',
  please: "s'il (?:vous|te) plait|svp|stp|merci|allez-y|vas-y",
  inPart:
    '(?:livre|clos|realise|termine|acheve|remis|tenu|fait|fini|boucle)e?s? (?:seulement )?(?:en (?:grande )?partie|partiellement|a moitie|aux deux tiers|aux trois quarts|pour l.essentiel|dans l.ensemble|sauf|hormis|excepte|a l.exception|sous reserve)|pas pour le reste|(?:partiellement|en (?:grande )?partie|a moitie|majoritairement) (?:livre|clos|realise|termine|acheve|remis|tenu|fait|fini|boucle)e?s?',
  closeIt:
    "(?:(?:vous pouvez|tu peux|on peut|veuillez|merci de) )?(?:(?:le|la|les) )?(?:clore|cloturer|clos|cloturez|fermer)(?:[ -](?:le|la|les|tout|tous|ce point|l'engagement))?",
  yesIfAsked: "(?:ok,? |oui,? )?(?:c'?est|c|est) bon(?: pour (?:moi|nous))?",
  allOfIt: 'dans son ensemble|en entier',
  leaveIt:
    "(?:(?:on|nous) )?(?:(?:le|la|les) )?(?:laiss|gard)(?:e|er|ez|ons)(?:[ -](?:le|la|les|tout))?(?: (?:ouverte?s?|comme ca|en l'etat|tel quel))?|(?:(?:il )?ne )?(?:(?:le|la|les) )?(?:pas (?:(?:le|la|les) )?(?:clore|cloturer|fermer)|(?:clos|cloturez|fermez) pas)",
  part: 'part|partie',
  was: 'etait|etaient',
  onlySome: 'seul\\w*|uniquement|sauf|hormis',
  ratingLabel: 'statut|etat|couleur|meteo',
  greenLetter: 'v',
  amberLetter: 'o',
  redLetter: 'r',
  asPlanned: '(?:comme|tel que) prevu',
  goesWell:
    '(?:on|nous) (?:est|sommes) (?:toujours |tjs |tous )?(?:bons?|au point)|(?:tout|tt)(?: est)? (?:bon|ok|en ordre)|(?:tout |tt |toujours |tres )*(?:ok|okay|nickel|impec(?:cable)?|(?:ca )?roule|(?:ca )?va|au point|sous controle)(?: (?:ici|chez nous|de notre cote))?',
  answersHow: '(?:on |nous )?(?:tout |tt |toujours |tres )*(?:nickel|impec(?:cable)?|(?:ca )?roule|(?:ca )?va|au point|sous controle)',
  colour: 'rouges?|orange|verte?s?|jaune|ambre',
  or: 'ou',
  otherColour: 'blanc|bleu|noir|gris|rose|violet',
  vocative: 'notre|mon|ma|peux|pouvez|merci de|tu|vous|qui',
  asks: 'pourquoi|comment ca|ca veut dire quoi|c.est a dire|depuis quand|qui dit ca',
  nothingLeft:
    "(?:il )?(?:n'y a |ne reste )?(?:plus rien|rien (?:d'autre|de plus)|rien ne reste|aucune autre action)(?: (?:a (?:faire|signaler|ajouter)|necessaire|prevue))?(?: de notre (?:cote|part)| pour nous)?",
  laterToday: "(?:en )?fin de journee|ce soir|cet apres-midi|tout a l'heure|tantot",
  ownSide:
    '(?:de )?(?:notre|ma|mon) (?:cote|part)|(?:chez|pour) nous|ici(?=[\\s.!)]*(?:$|[,;:(\\n-])| (?:par|car|parce|a cause|sur|pour)(?!\\p{L}))',
  afterGreen:
    "pour (?:livrer|finir|terminer|tenir|rendre|publier|(?:etre|que ce soit) (?:prete?|finie?|faite?|terminee?|livree?)|l'echeance|le sommet|la livraison|la fin du mois|la publication)|(?:pour|pr) (?:nous|moi)|maintenant|desormais|(?:a|de) nouveau|pour (?:votre )?info(?:rmation)?|cette semaine|ce mois|merci|a ce (?:jour|stade)|pour (?:l.instant|le moment)|en ce moment|actuellement|(?:de|pour) (?:notre|mon) (?:cote|part)|(?:chez|pour) nous|(?:aussi|egalement|donc|alors|du coup)(?=[\\s.!)]*(?:$|[,;:(-]))",
  foresees:
    "(?:(?:ce|ca|cela|il|elle|ils|elles|tout|on|nous) )?(?:sera|seront|serons|devrait etre|devraient etre)|nous (?:aurons|allons)|on (?:aura|va)|(?:nous )?(?:terminerons|finirons|livrerons)|(?:on|nous) (?:(?:la|le|les) |l')?(?:finit|finissons|termine|terminons|boucle|bouclons|livre|livrons)",
  plansFor: "(?:desormais )?(?:prevue?s?|attendue?s?)|(?:(?:nous|on) )?(?:l'attend(?:ons)?|(?:le |la )?prevo(?:it|yons))",
  toBeReady:
    'pour (?:livrer|finir|terminer|rendre|publier|cloturer|boucler|une livraison|(?:etre|que ce soit) (?:prete?|finie?|faite?|terminee?|livree?))',
  forDay: 'pour|d.ici|avant',
  ratedFor:
    "par|cote|car|parce|puisque|a cause|en raison|du fait|faute|suite|depuis|tant|jusqu'\\p{L}+|sans|en attente|maintenant|desormais|encore|toujours|cette semaine|vu|franchement|honnetement|a vrai dire|pour (?:l.instant|le moment)|en ce moment|actuellement|malheureusement|helas|(?:aussi|egalement|donc|alors|du coup)(?=[\\s.!)]*(?:$|[,;:(-]))",
  besideState: 'de (?:retard|glisser|glissement|rater|depasser|ne pas|report)|si|a moins',
  stillSo:
    "(?:c'est )?(?:bien )?(?:toujours|encore|tjs|tjrs)(?: (?:le cas|vrai|pareil|d'actualite))?|c'est toujours le cas|malheureusement|helas",
  noLongerSo: "(?:ce n'est )?plus(?: (?:maintenant|du tout|vraiment|le cas|d'actualite|vrai))?",
  blockedAt: "cote|en|chez|a (?:la|l')|au|aux|dans|avec",
  blockage: 'blocages?',
  partBefore:
    'phases?|etapes?|parties?|chapitres?|sections?|annexes?|pages?|versions?|volumes?|lots?|tranches?|pilotes?|tours?|vagues?|options?|semaines?|trimestres?|unites?|groupes?|niveaux?|salles?|ateliers?|articles?|tableaux?|figures?|projets?|jours?|v|du|des|au|aux|en|pour|par|sur|avec|depuis|jusqu.au|dans|sous|tous|seulement|encore|autres?|prochaine?s?|derniere?s?|premiere?s?|jalons?|objectifs?|axes?|volets?|lignes?',
  denied:
    "non|n|aucune?|neant|rien|r\\.?a\\.?s\\.?|sans objet|s/?o|pas du tout|pas vraiment|plus maintenant|pas|(?:pas|rien|aucune?|plus)(?: encore)? (?:pour (?:l'instant|le moment)|a ce (?:jour|stade)|actuellement|cette semaine|a signaler)|aucune? (?:risque|blocage|probleme|sujet|souci|difficulte)(?: (?:majeure?|identifiee?|particulie[a-z]+|a (?:signaler|ce jour|ce stade)))?|(?:pas|plus) de (?:risque|blocage|probleme|sujet|souci)s?(?: [a-z]+)?|faux|0(?: [a-z]+)?|zero|jamais|personne|(?:tres )?(?:faible|improbable|peu probable|minime)|pas a (?:ma|notre) connaissance|pas que (?:je|nous) (?:sache|sachions)|(?:je|on|nous) (?:ne )?(?:crois|pense|pensons|croyons) pas|a (?:confirmer|determiner|preciser)|inconnue?|pas encore|rien (?:de (?:bloquant|grave|special|particulier|tel)|du tout)|peu|peut-etre|non merci|[/-]",
  from: 'de|du',
  noneOfThem:
    "ni l'une? ni l'autre|(?:aucune?|pas une?(?: seule?)?)(?: (?:des (?:deux|trois|quatre|points)|d'entre (?:eux|elles)|d'eux|d'elles))?",
  neither: "ni l'une? ni l'autre|aucune? des deux",
  noneOf: 'aucune?|neant|rien(?: a signaler)?|sans objet|s/?o|r\\.?a\\.?s\\.?',
  nor: 'ni|ou',
  choiceOf: 'ou|et',
  turnsInto: 'vers|a|au|puis|devient',
  atPresent: "maintenant|desormais|a present|a nouveau|aujourd'hui|cette semaine|ce mois|actuellement",
  sinceDay: 'depuis',
  formerly:
    "etaient|etait|il y a|la semaine derniere|le mois dernier|hier|avant|auparavant|precedemment|initialement|jusqu'(?:ici|a present|a hier)",
  endedFor: 'car|parce|en raison|faute|suite|a cause|puisque|vu|du fait|d.un commun accord',
  wasToBe: '(?:etait|etaient) (?:prevue?s?|attendue?s?)|devait|devaient|allait|allaient|aurait du|a failli',
  sentFor: 'pour|copie|une copie|reponse attendue|en copie',
  firstDay: 'premier',
  atPlace: 'a|en|dans|chez|pres de',
  givenUp:
    "(?:ca |cela |il |elle |ce point )?(?:n'a|n'ont|na) plus (?:lieu d'etre|d'objet|de raison d'etre|de sens)|(?:n'est |nest )?plus (?:necessaire|d'actualite|pertinente?|utile)|(?:a )?laisser tomber|(?:on |nous )?(?:lache|lachons|jette l.eponge|jetons l.eponge|baisse les bras)(?: l.affaire)?|caduc|caduque|(?:devenue? )?sans objet|(?:c'est )?(?:mort|fichu|tombe a l'eau)|(?:a )?enterre[rz]?",
  notGivenUp:
    "(?<!\\p{L})(?:(?:abandonn|annul|retir|supprim|lach|laiss)\\p{L}* (?:pas|plus|jamais)|(?:pas|jamais|plus|ni)(?: (?:ete|encore|du tout|question (?:de (?:l'|le |la )?|d')|l'))* ?(?:abandonn|annul|retir|supprim|lach)\\p{L}*)",
  closedDown:
    "(?:mettons|met|mettre|mis|mettez) (?:un terme|fin) a|(?:arretons|arrete|arreter) (?:cela|ca|ce (?:projet|chantier|dossier)|la)|(?:laissons|laisse) tomber|ne se fera pas|n'aura pas lieu",
  cancelled: 'annulee?s?',
  shut: 'fermee?s?|close?s?|(?:a |est )?(?:rouverte?s?|reouverte?s?)',
  joke: 'mauvais (?:fil|canal)|ignorez|recue?s? depuis|mdr|ptdr|plaisant\\p{L}+|blague|rigole',
  takenBack: 'ou pas|par (?:rien|personne)|c.est faux|pas|plus|oubliez?',
  percent: 'pour ?cent|pct|pc',
  outOf: 'sur',

  promising:
    "nous (?:nous )?[a-z]+(?:ons|mes)|[a-z]+(?:erai|eront|era|irai|iront|ira|drons|dront|dra|rons|rront|rra|trai|tront|tra|vront|vra)|s'engage(?:nt|ons)? a|(?:nous nous|je m')engage(?:ons)? a|(?:vais|va|vont|devons|doit|doivent) [a-z]+(?:er|ir|re)",
  promisingFirst: "nous nous engageons (?:a|d')|je m'engage a|nous allons|je vais|on va",

  weWill: "nous (?:nous )?[a-z]+ons |(?:on|il|elle) (?:[a-z]+ra|va) |(?:ils|elles) (?:[a-z]+ront|vont) |je (?:[a-z]+rai|vais|m'engage) ",

  toDo: 'a(?= [a-z]+(?:er|ir|re)(?![a-z]))|[a-z]{3,}(?:t|ent)',
  verbBehind: '(?<![a-z])a',

  agreedTo: 'pour|sur|avec|a|aux?',
  topicThe: "la |cette |l'",
  topicNew: 'nouvelle ',
  topicDate: 'date|echeance',
  topicMove: '(?:le |ce |un |du |au )?(?:report|decalage|glissement)|prolongation|prorogation|ajournement|delai',
  topicClosing:
    "(?:de )?(?:la |le )?(?:cloture|clore|cloturer|fermer)|(?:(?:de )?(?:dire|considerer) )?(?:que |qu')(?:(?:c'|ce (?:point )?|cela |cet engagement |tout )(?:est|soit)) (?:deja )?(?:finie?|terminee?|close?|faite?|acheve|regle)",
  topicGivingUp:
    "(?:au |du |de |d')?(?:la |le |les |l'|ce |cet |cette |votre )?(?:abandon(?:ner)?|retrait|retirer|annulation|annuler|suppression|supprimer|renonce(?:r|ment)|laisser tomber|arret(?:er)?)(?: (?:cet engagement|ce point|cela|ca))?(?: maintenant| deja| a ce stade)?",
  onlyIf:
    "sous (?:la |cette )?(?:reserve|condition)|a (?:la )?condition|si|s'il\\p{L}*|des (?:que|qu'\\p{L}+|reception)|une fois|quand|lorsqu\\p{L}*|tant que|pourvu|mais|sauf|hormis|excepte|a part|a moins|apres|moyennant|avec (?:une |des |quelques )?(?:reserves?|conditions?)|uniquement|seulement (?:si|apres)",
  tooEarly: "(?:c'est |c'etait |cela est |ce serait )?(?:(?:un peu|bien|encore|beaucoup) )?(?:trop tot|premature\\p{L}*)",
}
