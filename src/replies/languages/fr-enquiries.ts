import type { EnquiryWords } from './enquiry-words.ts'

const of = "(?:de |du |des |d'|pour |sur |a propos de |concernant )?(?:le |la |les |l')?"
const who = '(?:qui|quel service|quelle equipe|quel ministere|quels services|quelle direction)(?: est-ce qui)?'
const bad = '(?:au |en )?(?:rouge|orange|bloque|bloquee|a risque|en retard|retard|coince|pas vert)'
const over = '(?:clos|close|fermee?|cloturee?|abandonnee?|retiree?|remplacee?|annulee?|terminee?)'
const answered = '(?:repondu|reagi|rien dit|rien repondu|donne de reponse|donne son avis|donne signe de vie)'
const moved = '(?:decale|reporte|repousse|deplace|avance|change|modifie|recule)'
const movedPast = '(?:decale|reporte|repousse|deplace|avance|change|modifie|recule)(?:e|s|es)?'
const its = `(?:la |l'|sa )?(?:date|echeance|delai)(?: ${of}NAME)?`
/** What one asks beside it: "et pourquoi", "par qui". */
const also = '(?:,? (?:et )?(?:pourquoi|quand|comment|par qui|a quand|a quelle date|de combien|combien de fois))*'
const poll =
  '(?:au|a la|aux|a ce) (?:dernier |derniere )?(?:point|sondage|questions?|message|relance|tour de table)(?: mensuel| de situation)?'
const me = '(?:moi|nous|ma part|notre part|mon service|notre service|mon equipe|notre equipe)'
const services = '(?:qui|quels? services?|quelles? equipes?|quels? pilotes?)(?: est-ce qui)?'
const to = "(?:(?:a|au|aux|de|du|des|sur|pour|d') ?)(?:la |le |les |l')?"
const ended = '(?:fait|faite|termine|terminee|fini|finie|boucle|rendu|livre|pret|clos|close|acheve)'

/** How far back one looks who asks what is new. */
const lately =
  "(?: (?:aujourd'hui|hier|depuis (?:hier|lundi|mardi|mercredi|jeudi|vendredi|ce matin|la semaine derniere|le mois dernier)|cette semaine|la semaine (?:derniere|passee)|ces derniers (?:jours|temps)|ces (?:sept|7) derniers jours|ce mois-ci|ce mois|le mois dernier|recemment|dernierement))"

/** The questions that people ask in French. */
export const frenchEnquiries: EnquiryWords = {
  asks: {
    when: [
      `(?:c'est|c est|ce serait) pour quand(?: ${of}NAME)?`,
      "(?:NAME )(?:est|c'est|sont) (?:du |due |dus |prevu |prevue |attendu |attendue )?(?:pour|a) quand",
      `quand (?:est|sont)(?:-ce)?(?: que)? (?:NAME )?(?:du|due|dus|a rendre|attendu|attendue|prevu|prevue)`,
      'quand (?:est|sont) NAME',
      'pour quand (?:est|sont) NAME',
      "(?:quand|pour quand|d'ici quand) est-ce que (?:je|nous|on|vous) (?:dois|devons|doit|devez) (?:rendre|livrer|finir|terminer|clore|faire) NAME",
      `(?:pour |a |d'ici |avant )?quand (?:doit|doivent|doit-il|doit-on|devons-nous|faut-il|est-ce qu'il faut|est-ce que nous devons|est-ce qu'on doit) (?:etre |avoir |l'avoir |le )?(?:${ended}|finir|terminer|rendre|faire|livrer|clore)(?: NAME)?`,
      `(?:pour |a |d'ici |avant )?quand NAME (?:doit|doit-il|doit-elle|doivent-ils|doivent) etre ${ended}`,
      `quelle (?:est|etait) (?:la |l'|notre |son |sa )(?:echeance|date limite|date butoir|date|delai)(?: ${of}NAME)?`,
      `quel est (?:le |notre |son )(?:delai|terme)(?: ${of}NAME)?`,
      `quelles sont (?:les |nos )(?:echeances|dates)`,
      `(?:pour|jusqu'a|d'ici|avant) quand(?: (?:est|c'est|est-ce))?(?: ${of}NAME)?`,
      `(?:combien de temps|quel delai) (?:nous reste-t-il|reste-t-il|avons-nous|a-t-on|il nous reste|il reste)(?: pour NAME)?`,
      'NAME (?:est|est-il|est-elle|est-ce) en retard',
      "c'est quand(?: NAME)?",
    ],
    who: [
      `${who} (?:s'en occupe|s'en charge|le pilote|pilote|en est (?:le )?(?:responsable|pilote|charge)|est (?:le |la )?(?:responsable|pilote|charge|chargee|competent))(?: ${of}NAME)?`,
      `${who} (?:s'occupe|se charge|est charge|a la charge|est en charge|est responsable|est pilote|est le pilote|est le responsable) (?:de |du |des |d')(?:la |le |les |l')?NAME`,
      `${who} (?:porte|suit|pilote|traite|gere|appuie|soutient|a) (?:le |la |les |l')?NAME`,
      `${who} (?:porte|suit|pilote|traite|gere|appuie|soutient)`,
      "qui d'autre(?: (?:s'en occupe|y participe|en est charge|est concerne|pilote NAME|s'occupe (?:de |du |des |d')NAME))?",
      "qui (?:est|sont) (?:le |la |les )?(?:pilotes?|responsables?|chefs? de file) SIDE(?: (?:de |du |des |d'|pour |sur )(?:la |le |les |l')?NAME)?",
      "qui (?:est|sont) SIDE (?:pilotes?|responsables?)(?: (?:de |du |des |d'|pour |sur )(?:la |le |les |l')?NAME)?",
      "(?:NAME (?:est|sont)|c'est) a qui",
      "qui (?:est|sont) (?:le |la |les )?(?:pilotes?|responsables?|chefs? de file)(?: (?:de |du |des |d'|pour )(?:la |le |les |l')?NAME)?",
      '(?:a qui (?:est|revient|appartient|incombe))(?: NAME)?',
      '(?:est-ce que )?NAME (?:releve|depend|relevent|dependent) (?:bien )?(?:de |d.)(?:nous|moi|notre service|notre competence)',
      '(?:sommes-nous|est-on|suis-je|est-ce nous|est-ce que nous sommes|on est) (?:bien |vraiment )?(?:pilotes?|responsables?|charges?|en charge|en appui)(?: (?:de |du |des |d.|sur |pour )(?:la |le |les |l.)?NAME)',
      "a qui (?:dois-je|faut-il|peut-on|puis-je|doit-on) (?:m'adresser|s'adresser|demander|parler|ecrire)(?: (?:pour|a propos de|sur) NAME)?",
      'avec qui(?: (?:est|sont|travaillons-nous)(?: NAME)?)?',
    ],
    text: [
      `(?:que|qu'est-ce que) (?:dit|disait|veut dire|prevoit|demande|couvre) (?:exactement )?NAME`,
      `que (?:dit|prevoit) (?:exactement )?(?:le texte|la declaration|la promesse|l'engagement|la source)(?: ${of}NAME)?`,
      "(?:qu'est-ce que|que) (?:le texte|la declaration|l'engagement) (?:dit|prevoit)(?: exactement)?",
      `(?:quel est|quels sont) (?:le texte|les termes|l'intitule|le libelle|l'enonce)(?: exact)?(?: ${of}NAME)?`,
      "(?:de quoi|sur quoi|de quoi est-ce que) (?:s'agit-il|parle-t-on|il s'agit|ca parle|porte|parle|traite)(?: NAME)?",
      'sur quoi porte NAME',
      'que (?:contient|comporte) (?:exactement )?NAME',
      "(?:c'est quoi|qu'est-ce que|qu'est-ce que c'est(?: que)?|qu'est-ce)(?: NAME)?",
      `(?:qu'avons-nous|qu'a-t-on|qu'est-ce qu'on a|qu'est-ce que nous avons) (?:promis|signe|decide|accepte)(?: (?:sur|pour|dans) NAME)?`,
    ],
    'other side': [
      `(?:qu'a dit|qu'ont dit|qu'en a dit|qu'en ont dit|qu'a repondu|qu'ont repondu|qu'en dit|qu'en disent|qu'en pense|qu'en pensent|que dit|que disent|que pense|que pensent|qu'a|qu'ont) SIDE(?: (?:dit|repondu|ecrit))?(?: (?:de|du|des|d'|sur|pour|a propos de) (?:la |le |les |l')?NAME)?`,
      "qu'avons-SIDE (?:dit|repondu)(?: (?:de|du|des|d'|sur|pour|a propos de) (?:la |le |les |l')?NAME)?",
      "(?:avons|avez)-SIDE (?:deja |bien )?(?:repondu|reagi)(?: (?:a|au|aux|sur|pour) (?:la |le |les |l')?NAME)?",
      "qu'(?:ont-ils|ont-elles|a-t-il|a-t-elle|en disent-ils|en pensent-ils) ?(?:dit|repondu)?(?: (?:de|du|des|d'|sur|pour) NAME)?",
      `(?:quelle est|quel est) (?:la |l'|le )(?:reponse|avis|position|retour|evaluation) (?:de |du |des |d')SIDE(?: (?:sur|pour) NAME)?`,
      'SIDE (?:a|ont|a-t-il|a-t-elle|ont-ils|ont-elles) (?:deja )?(?:repondu|reagi|donne son accord|donne leur accord|accepte|dit quelque chose)(?: (?:a|au|aux|sur|pour) (?:la |le |les )?NAME)?',
      'SIDE (?:a|ont|a-t-il|a-t-elle|ont-ils|ont-elles) (?:clos|accepte|evalue|confirme) NAME',
      `(?:des nouvelles|une reponse|un retour) (?:de |du |des |d')(?:la |le |les |l')?SIDE(?: (?:sur|pour) NAME)?`,
      "qu'est-ce qu'SIDE (?:a|avait) (?:dit|repondu|ecrit)(?: (?:de|du|des|d'|sur|pour) NAME)?",
      'SIDE (?:a|ont|avait|avions|avons|avez) (?:dit|repondu) quoi(?: (?:sur|de|du|pour) NAME)?',
      "qu'(?:ai|avais|avions)-SIDE (?:dit|repondu)(?: (?:sur|de|du|pour) NAME)?",
      "qu'est-ce que SIDE(?:ai|avais) (?:dit|repondu)(?: (?:sur|de|du|pour) NAME)?",
      '(?:quelle (?:est|etait)|c.etait quoi) (?:SIDE )(?:derniere )?(?:reponse|evaluation|position)(?: (?:sur|pour) NAME)?',
      "qu'est-ce que SIDE (?:a|ont|avons|avions|avez|en a|en ont|en pense|en pensent|en dit|en disent)(?: dit| repondu| ecrit)?(?: (?:de|du|des|d'|sur|pour) NAME)?",
      'ou en (?:est|sont) SIDE(?: sur NAME)?',
    ],
    why: [
      `pourquoi (?:est-ce |est-il |est-elle |c'est |est |sont-ils )?${bad}`,
      `pourquoi (?:est|sont) NAME ${bad}`,
      `pourquoi NAME (?:est|est-il|est-elle|sont|sont-ils) ${bad}`,
      'pourquoi (?:est-ce que )?NAME (?:a|ont|a-t-il|a-t-elle|ont-ils|ont-elles) (?:glisse|pris du retard|derape|ete reportes?|ete reportees?|ete decales?)',
      'pourquoi (?:ce |le |un )?retard(?: (?:de|du|sur|pour) NAME)?',
      `pourquoi (?:NAME )?(?:a-t-il|a-t-elle|a) ete (?:reporte|reportee|decale|repousse)`,
      `qu'est-ce qui (?:bloque|coince|retarde)(?: NAME| pour NAME| sur NAME)?`,
      `(?:quel est|c'est quoi) le (?:probleme|blocage|risque|souci)(?: (?:de|du|avec|sur|pour) NAME)?`,
      'ou est-ce que ca (?:bloque|coince)(?: (?:pour|sur) NAME)?',
    ],
    ending: [
      `pourquoi (?:est-ce que )?NAME (?:est|a|ont|sont|est-il|est-elle|a-t-il|a-t-elle) ?(?:deja )?(?:ete )?${over}`,
      `pourquoi (?:a-t-on|avons-nous|avez-vous|SIDE a-t-il|SIDE a-t-elle|SIDE a|ont-ils|a-t-elle|a-t-il) ${over} NAME`,
      `(?:quand|par qui|comment) (?:est-ce que )?NAME (?:est|a|est-il|est-elle|a-t-il|a-t-elle) ?(?:deja )?(?:ete )?${over}${also}`,
      `(?:quand|par qui|pourquoi|comment) a ete ${over} NAME${also}`,
      `NAME a ete ${over} (?:quand|par qui)${also}`,
      `qui a ${over} NAME${also}`,
    ],
    moved: [
      `qui a ${moved} (?:${its}|NAME)${also}`,
      `(?:quand|par qui|combien de fois) (?:est-ce que )?NAME a(?:-t-il|-t-elle)? ete ${movedPast}${also}`,
      `(?:quand|par qui|combien de fois) a ete ${movedPast} (?:${its}|NAME)${also}`,
      `(?:quand|pourquoi) (?:a-t-on|avons-nous|avez-vous|ont-ils) ${moved} (?:${its}|NAME)${also}`,
      `qui a (?:demande|propose|fixe) (?:la |une |cette )?(?:nouvelle|autre) (?:date|echeance)(?: ${of}NAME)?${also}`,
      `quelle etait (?:la |l')(?:premiere |ancienne )?(?:date|echeance)(?: initiale| d'origine| precedente)(?: ${of}NAME)?`,
    ],
    next: [
      '(?:quelle est|quand est|quand sera|quand vient|a quand|quand aura lieu) (?:la |votre |notre )?prochaine? (?:relance|question|message|rappel)',
      'quand (?:est|sera) le prochain (?:message|rappel)',
      'quel est le prochain (?:message|rappel)',
      '(?:et )?(?:ensuite|apres)(?: que se passe-t-il)?',
      "(?:quelle est la suite|qu'est-ce qui vient (?:ensuite|apres)|que se passe-t-il (?:ensuite|apres)|et la suite|qu'y a-t-il (?:ensuite|apres))",
      "(?:quelle est la suite|qu'est-ce qui (?:nous |m')attend|que devons-nous faire|qu'est-ce qu'il y a|quoi de prevu)(?: ensuite| apres| maintenant)?(?: pour nous| pour moi| chez nous)",
      'quand (?:allez-vous|nous) (?:nous )?(?:relancer|relancez-vous|redemander|relancerez-vous|demander)(?: (?:pour|sur) NAME)?',
    ],
    changed: [
      `(?:qu'est-ce qui|qu'est-ce qu'il y a|quoi) (?:a |ont |est |y a )?(?:ete |de )?(?:change|bouge|neuf|nouveau|evolue|mis a jour)${lately}?`,
      `qu'est-ce qui s'est passe${lately}`,
      `(?:qu'y a-t-il|qu'est-ce qu'il y a|quoi) de (?:neuf|nouveau)${lately}?`,
      `(?:qu'est-ce qui|lesquels|quels engagements) (?:a |ont |est |sont )?(?:ete )?(?:glisse|reportes?|decales?|repousses?|clos|faits?|termines?|acheves?|livres?)${lately}`,
      `(?:y a-t-il|il y a)(?: eu)? (?:des |du |un )?(?:changements?|nouveau|nouveautes?|mouvements?)${lately}?`,
      'quelles sont les (?:nouvelles|nouveautes)(?: de la semaine)?',
    ],
    'next poll': [
      '(?:quand|a quand) (?:est|sera|vient|a lieu|aura lieu)? ?(?:le |la |votre |notre )?prochaine? (?:point|sondage|tour de table|tour|point mensuel)',
      '(?:quel est|quelle est) (?:le |la |votre |notre )?prochaine? (?:sondage|tour de table)',
      'a quand le prochain (?:point|sondage)',
    ],
    'next deadline': [
      '(?:quelle est|quand est|quand tombe|a quand|quand vient) (?:la |notre |ma |votre )?prochaine (?:echeance|date limite|date butoir|date)(?: pour nous| pour moi)?',
      '(?:quelles sont) (?:les |nos |mes )prochaines (?:echeances|dates)(?: pour nous| pour moi)?',
      "(?:lequel|laquelle|qu'est-ce qui|quel engagement) (?:arrive|vient|tombe|est du|est a rendre)(?: a echeance)? (?:en premier|le premier|le plus tot|ensuite)",
      "(?:que devons-nous|qu'est-ce qu'on doit|qu'est-ce que nous devons|que doit-on) (?:rendre|livrer|faire|finir) (?:en premier|ensuite|d'abord)",
    ],
    silent: [
      `(?:qui|quel service|quelle equipe|quels services|quelles equipes|quelle partie)(?: est-ce qui)? (?:n'a|n'ont|n'a-t-on) (?:pas |toujours |encore |jamais )*${answered}(?: ${poll}| ${to}NAME)?`,
      `(?:qui|quels services|quelles equipes|quel service) (?:ne repond|ne repondent) (?:pas|toujours pas)(?: ${poll}| ${to}NAME)?`,
      `(?:qui|quels services|quelles equipes|quel service) (?:doit|doivent) (?:encore |toujours )?(?:repondre|reagir)(?: ${poll}| ${to}NAME)?`,
      `(?:qui|quels services|quelles equipes|que) (?:manque-t-il|manque|manquent|reste silencieux|est silencieux|est reste muet|se tait)(?: encore)?(?: ${poll}| ${to}NAME)?`,
      `(?:tout le monde|chacun|toutes les equipes|tous les services) (?:a|ont|a-t-il|ont-elles|ont-ils) (?:bien )?repondu(?: ${poll}| ${to}NAME)?`,
      `qui reste a (?:repondre|relancer)(?: ${poll}| ${to}NAME)?`,
      `(?:de qui|qui) (?:attend-on|attendons-nous|attendez-vous|est-ce qu'on attend|on attend)(?: encore)?(?: la reponse| une reponse)?(?: ${poll}| ${to}NAME)?`,
    ],
    unconfirmed: [
      `${services} (?:n'a|n'ont|n'a-t-on) (?:pas |toujours |encore |jamais )*confirme(?: NAME)?`,
      `${services} (?:doit|doivent|reste a|a|ont) (?:encore |toujours |a )*confirmer(?: NAME)?`,
      `(?:tout le monde|chacun|toutes les equipes|tous les services) (?:a|ont|a-t-il|ont-elles|ont-ils) (?:bien |deja )?confirme(?: NAME)?`,
      `${services} (?:a|ont) (?:deja |bien )?confirme(?: NAME)?`,
      `${services} (?:n'est|ne sont) pas (?:encore )?confirmes?`,
    ],
    left: [
      `(?:qu'est-ce qu'on|qu'est-ce que l'on|qu'est-ce que vous|qu'est-ce que tu|que|qu'est-ce que relance) (?:attend|attendez|attends|demande|demandez|veut|voulez|veux)(?:-on|-vous|-tu)?(?: encore| exactement)?(?: (?:de |d'|a )?${me})?`,
      `qu'(?:attend-on|attendez-vous|attends-tu|est-il attendu)(?: encore)?(?: (?:de |d')${me})?`,
      `(?:que|qu'est-ce que) (?:me|nous) (?:demandez-vous|demande-t-on|demandes-tu|voulez-vous|vous demandez|vous voulez|reste-t-il)(?: a (?:faire|repondre|confirmer))?`,
      `(?:que|qu'est-ce qu'il|combien) (?:me |nous )?reste(?:-t-il)?(?: encore)?(?: a (?:faire|repondre|confirmer|dire|traiter|renseigner))?(?: (?:pour|chez|de) ${me})?`,
      `qu'est-ce qui (?:me |nous )?(?:reste|manque)(?: encore)?(?: a (?:faire|repondre|confirmer))?(?: (?:pour|chez|de) ${me})?`,
      `(?:il )?(?:me |nous )?(?:reste|manque) quoi(?: a (?:faire|repondre|confirmer))?`,
      `(?:que dois-je|que devons-nous|que puis-je|qu'est-ce que je dois|qu'est-ce qu'on doit|qu'est-ce que nous devons|que faut-il|qu'est-ce qu'il faut|que doit-on) (?:encore )?(?:faire|repondre|confirmer|dire)(?: (?:ici|maintenant|avec ca))?`,
      `(?:on|vous) (?:attend|attendez|demande|demandez|veut|voulez) quoi(?: (?:de |d'|a )?${me})?`,
      `de quoi (?:avez-vous|as-tu|a-t-on) (?:encore )?besoin(?: (?:de |d')?${me})?`,
      `(?:a quoi|auxquels?) (?:n'ai-je|n'avons-nous|je n'ai|nous n'avons|on n'a) pas (?:encore )?repondu`,
      `(?:y a-t-il|il y a|reste-t-il)(?: encore)? (?:quelque chose|des choses)(?: a (?:faire|repondre|confirmer))?(?: pour ${me})?`,
    ],
    which: [
      "(?:de |a )?(?:quel|quels|lequel|laquelle|lesquels|duquel|desquels)(?: engagements?)? (?:s'agit-il|parle-t-on|parlez-vous|parlons-nous|est-ce qu'on parle|est-il question|est-ce|c'est|il s'agit)(?: ici| la)?",
      "(?:c'est|il s'agit de|on parle de|vous parlez de) (?:lequel|laquelle|lesquels|quel engagement|quels engagements)",
      '(?:sur quoi|de quoi) (?:porte|parle|traite) (?:ce message|ce fil|cette question|cette relance|votre message|votre question)',
      '(?:quel engagement|quels engagements) (?:est|sont) (?:concernes?|vises?)(?: ici)?',
    ],
    how: [
      `que (?:savons-nous|sait-on|savez-vous) (?:de |du |des |d'|sur )(?:la |le |les |l')?NAME`,
      "(?:que s'est-il passe|qu'est-ce qui s'est passe|que se passe-t-il|qu'est-ce qui se passe|qu'est-il arrive) (?:pour|avec|sur|a|au|aux) (?:la |le |les |l')?NAME",
      "on en est ou(?: (?:de|du|des|d'|avec|sur|pour) (?:la |le |les |l')?NAME)?",
      "ou en (?:est-on|sommes-nous|est NAME|sont NAME|est-ce|etes-vous|on est)(?: (?:de|du|des|d'|avec|sur|pour) (?:la |le |les |l')?NAME)?",
      `(?:quel est|quelle est) (?:l'etat|l'avancement|le statut|la situation|l'evaluation|le point)(?: ${of}NAME)?`,
      `(?:le |un )?bilan(?: ${of}NAME)?`,
      'comment (?:avance|va|se presente|se porte) NAME',
      'comment ca (?:avance|va|se passe)(?: (?:pour|sur|avec) NAME)',
      '(?:y a-t-il|il y a)(?: du| des| une?)? (?:nouveau|nouvelles|progres|avancees?)(?: (?:sur|pour|de) NAME)?',
      '(?:les )?(?:dernieres )?nouvelles (?:de |du |des |sur )(?:la |le |les )?NAME',
      'NAME (?:est-il|est-elle|sont-ils|sont-elles) (?:toujours |deja |encore )?(?:clos|close|termine|terminee|fini|en bonne voie|a risque|bloque|bloquee|ouvert|ouverte|rouge|orange|vert|verte)',
    ],
  },
  asksInShort: {
    when: [
      'quand',
      'pour quand',
      "(?:l')?echeance(?: (?:de|du|des|d'|pour) NAME)?",
      '(?:la )?date limite(?: (?:de|du|pour) NAME)?',
      'NAME ?: quand',
      'quand NAME',
      `(?:le |quels? )?delais?(?: ${of}NAME)?`,
    ],
    who: [
      'NAME (?:est|sont|est-il|est-elle|est-ce) (?:bien |vraiment |toujours )?(?:a (?:nous|moi|notre service)|de notre ressort|le notre|les notres|pour nous|chez nous)',
      'qui',
      '(?:le |les )?(?:responsables?|pilotes?)(?: (?:de|du|pour) NAME)?',
      'NAME ?: qui',
    ],
    text: ['(?:le )?texte(?: (?:de|du|pour) NAME)?'],
    'other side': ['et SIDE'],
    next: ['la suite', 'prochaine relance', 'et ensuite'],
    'next poll': ['(?:le )?prochain (?:point|sondage)'],
    changed: ['du neuf', 'des changements'],
    'next deadline': ['(?:la )?prochaine echeance', '(?:les )?prochaines echeances'],
    silent: ['qui manque'],
    unconfirmed: ['qui reste a confirmer', 'tous confirmes?'],
    left: ["(?:il |qu'est-ce qui )?(?:reste|manque) (?:quoi|quelque chose)", 'quoi (?:de plus|encore|maintenant)', 'que faire'],
    moved: [`(?:est-ce que )?NAME a(?:-t-il|-t-elle)? (?:deja )?ete ${movedPast}`, `qui l'a ${moved}e?${also}`],
    which: ['lequel', 'laquelle', 'lesquels', 'duquel', 'quel engagement', 'quels engagements'],
    how: [
      'NAME (?:est|sont) (?:bien |toujours |deja |encore )?(?:clos|close|closes|termines?|terminees?|finie?s?|en bonne voie|a risque|bloques?|bloquees?|ouverte?s?|rouges?|oranges?|verte?s?)',
      "qu'en est-il(?: (?:de|du|des|d')(?: la| le| les)? ?NAME)?",
      "(?:l')?etat(?: (?:de|du) NAME)?",
      '(?:du nouveau|des nouvelles|une evolution)(?: (?:sur|pour|de) NAME)?',
    ],
  },
  asksOfOne: {
    why: ['pourquoi', 'pourquoi donc', 'pourquoi cela', 'pourquoi ca', 'comment ca', 'comment cela', 'pour quelle raison', 'et pourquoi'],
    how: ["(?:que s'est-il passe|qu'est-ce qui s'est passe|que se passe-t-il|qu'est-ce qui se passe|qu'est-il arrive)", 'des problemes?'],
    'other side': ["qui (?:l'a dit|dit ca|a dit ca|a dit cela)"],
  },
  questionForm:
    "(?:(?:qui|que|quand|comment|pourquoi|combien|ou|ou en|quoi) (?:est|sont|etait|a|ont|doit|doivent|peut|peuvent|va|vont|sera|dit|disent|fait|font)(?:-|\\b)|(?:quel|quelle|quels|quelles|lequel|laquelle|lesquels) |qu'|est-ce |(?:y a|est|sont|a|ont|peut|doit|avez|avons|pouvez|pouvons|faut|va|sera)-(?:t-)?(?:il|elle|ils|elles|on|ce|vous|nous)\\b|c'est (?:quand|quoi|qui|pour quand)|ou en |pour quand|a quand|depuis quand|jusqu'a quand|de qui|a qui|avec qui|pourquoi )",
  beginsAs: {
    when: "quand|pour quand|a quand|jusqu'a quand|d'ici quand|combien de temps",
    who: 'qui|a qui|avec qui|(?:quel|quelle|quels|quelles) (?:services?|equipes?|ministeres?|directions?)',
    why: 'pourquoi|pour quelle raison',
  },
  lastDay: "aujourd'hui|hier|ce matin",
  lastMonth: 'mois',
  opener:
    "relance|bonjour|bonsoir|salut|svp|s'il vous plait|pardon|excusez-moi|et|donc|mais|juste|une question|question|dites-moi|rappelez-moi|savez-vous|quelqu'un sait|(?:pouvez-vous|pourriez-vous|quelqu'un peut-il|quelqu'un peut|quelqu'un pourrait)(?: me| nous)?(?: dire| rappeler| redire)|au fait|a propos",
  closer:
    "(?:la )?derniere fois|la fois (?:derniere|precedente)|le mois dernier|au dernier (?:point|sondage)|svp|s'il vous plait|s'il te plait|merci|exactement|deja|au juste|au fait|donc|maintenant|actuellement|en ce moment|alors",
  pronoun:
    "(?:il|elle|ils|elles|ce|c'|ca|cela|ceci|celui-ci|celle-ci|celui-la|l'engagement|cet engagement|ces engagements|le tout|notre engagement)",
  beforeName:
    "(?:la partie|le cote|le dossier|l'affaire|le point|la question|l'histoire|(?:le dossier|l'affaire|le point|la question|l'histoire) (?:du|des|de)|le numero|numero|n°|no\\.?|la ligne|ligne|l'engagement|le|la|les|l')",
  nameBehind: '(?:du|sur le|numero|n°|ligne|point|engagement)',
  afterName: '(?:en question|la)',
  sideBehind: "(?:du cote|cote|chez|en|pour|de|du|des|a|au|aux) (?:de |du |des |d'|la |le |les |l')*SIDE",
  afterSide: '',
  own: "(?:nous|notre|on|moi|je|j'|ma|notre (?:equipe|cote|service))",
  others: "(?:l'autre|l'autre partie|l'autre cote|l'autre equipe|les autres|nos homologues|l'homologue|ils|elles|eux)",
  countries: {
    france: 'FR',
    'la france': 'FR',
    francais: 'FR',
    francaise: 'FR',
    'les francais': 'FR',
    paris: 'FR',
    'royaume-uni': 'GB',
    'le royaume-uni': 'GB',
    'grande-bretagne': 'GB',
    'la grande-bretagne': 'GB',
    britanniques: 'GB',
    anglais: 'GB',
    anglaise: 'GB',
    britannique: 'GB',
    'royaume uni': 'GB',
    'les anglais': 'GB',
    'les britanniques': 'GB',
    angleterre: 'GB',
    "l'angleterre": 'GB',
    londres: 'GB',
  },
  red: 'rouge|bloque|bloquee|coince',
  amber: 'orange|a risque|pas vert',
}
