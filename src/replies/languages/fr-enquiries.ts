import type { EnquiryWords } from './enquiry-words.ts'

const of = "(?:de |du |des |d'|pour |sur |a propos de |concernant )?(?:le |la |les |l')?"
const who = '(?:qui|quel service|quelle equipe|quel ministere|quels services|quelle direction)(?: est-ce qui)?'
const bad = '(?:au |en )?(?:rouge|orange|bloque|bloquee|a risque|en retard|retard|coince|pas vert)'
const ended = '(?:fait|faite|termine|terminee|fini|finie|boucle|rendu|livre|pret|clos|close|acheve)'

/** The questions that people ask in French. */
export const frenchEnquiries: EnquiryWords = {
  asks: {
    when: [
      `(?:c'est|c est|ce serait) pour quand(?: ${of}NAME)?`,
      "(?:NAME )(?:est|c'est|sont) (?:du |due |dus |prevu |prevue |attendu |attendue )?(?:pour|a) quand",
      `quand (?:est|sont)(?:-ce)?(?: que)? (?:NAME )?(?:du|due|dus|a rendre|attendu|attendue|prevu|prevue)`,
      'quand (?:est|sont) NAME',
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
      "qui d'autre(?: (?:s'en occupe|y participe|en est charge|est concerne|pilote NAME|s'occupe (?:de |du |des |d')NAME))?",
      "qui (?:est|sont) (?:le |la |les )?(?:pilotes?|responsables?|chefs? de file)(?: (?:de |du |des |d'|pour )(?:la |le |les |l')?NAME)?",
      '(?:a qui (?:est|revient|appartient|incombe))(?: NAME)?',
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
      "(?:c'est quoi|qu'est-ce que|qu'est-ce que c'est(?: que)?|qu'est-ce)(?: NAME)?",
      `(?:qu'avons-nous|qu'a-t-on|qu'est-ce qu'on a|qu'est-ce que nous avons) (?:promis|signe|decide|accepte)(?: (?:sur|pour|dans) NAME)?`,
    ],
    'other side': [
      `(?:qu'a dit|qu'ont dit|qu'en a dit|qu'en ont dit|qu'a repondu|qu'ont repondu|qu'en dit|qu'en disent|qu'en pense|qu'en pensent|que dit|que disent|que pense|que pensent|qu'a|qu'ont) SIDE(?: (?:dit|repondu|ecrit))?(?: (?:de|du|des|d'|sur|pour|a propos de) (?:la |le |les |l')?NAME)?`,
      "qu'(?:ont-ils|ont-elles|a-t-il|a-t-elle|en disent-ils|en pensent-ils) ?(?:dit|repondu)?(?: (?:de|du|des|d'|sur|pour) NAME)?",
      `(?:quelle est|quel est) (?:la |l'|le )(?:reponse|avis|position|retour|evaluation) (?:de |du |des |d')SIDE(?: (?:sur|pour) NAME)?`,
      'SIDE (?:a|ont|a-t-il|a-t-elle|ont-ils|ont-elles) (?:deja )?(?:repondu|reagi|donne son accord|donne leur accord|accepte|dit quelque chose)',
      'SIDE (?:a|ont|a-t-il|a-t-elle|ont-ils|ont-elles) (?:clos|accepte|evalue|confirme) NAME',
      `(?:des nouvelles|une reponse|un retour) (?:de |du |des |d')(?:la |le |les |l')?SIDE(?: (?:sur|pour) NAME)?`,
      "qu'est-ce que SIDE (?:a|ont|en a|en ont|en pense|en pensent|en dit|en disent)(?: dit| repondu| ecrit)?(?: (?:de|du|des|d'|sur|pour) NAME)?",
      'ou en (?:est|sont) SIDE(?: sur NAME)?',
    ],
    why: [
      `pourquoi (?:est-ce |est-il |est-elle |c'est |est |sont-ils )?${bad}`,
      `pourquoi (?:est|sont) NAME ${bad}`,
      `pourquoi NAME (?:est|est-il|est-elle|sont|sont-ils) ${bad}`,
      'pourquoi (?:ce |le |un )?retard(?: (?:de|du|sur|pour) NAME)?',
      `pourquoi (?:NAME )?(?:a-t-il|a-t-elle|a) ete (?:reporte|reportee|decale|repousse)`,
      `qu'est-ce qui (?:bloque|coince|retarde)(?: NAME| pour NAME| sur NAME)?`,
      `(?:quel est|c'est quoi) le (?:probleme|blocage|risque|souci)(?: (?:de|du|avec|sur|pour) NAME)?`,
      'ou est-ce que ca (?:bloque|coince)(?: (?:pour|sur) NAME)?',
    ],
    next: [
      '(?:quelle est|quand est|quand sera|quand vient|a quand|quand aura lieu) (?:la |votre |notre )?prochaine? (?:relance|question|point|echeance|message|rappel)',
      'quand (?:est|sera) le prochain (?:message|point|rappel)',
      'quel est le prochain (?:message|point|rappel)',
      '(?:et )?(?:ensuite|apres)(?: que se passe-t-il)?',
      "(?:quelle est la suite|qu'est-ce qui vient (?:ensuite|apres)|que se passe-t-il (?:ensuite|apres)|et la suite|qu'y a-t-il (?:ensuite|apres))",
      'quand (?:allez-vous|nous) (?:nous )?(?:relancer|relancez-vous|redemander|relancerez-vous|demander)(?: (?:pour|sur) NAME)?',
    ],
    how: [
      "ou en (?:est-on|sommes-nous|est NAME|sont NAME|est-ce|etes-vous|on est)(?: (?:de|du|des|d'|avec|sur|pour) (?:la |le |les |l')?NAME)?",
      `(?:quel est|quelle est) (?:l'etat|l'avancement|le statut|la situation|l'evaluation|le point)(?: ${of}NAME)?`,
      'comment (?:avance|va|se presente|se porte) NAME',
      'comment ca (?:avance|va|se passe)(?: (?:pour|sur|avec) NAME)',
      '(?:y a-t-il|il y a)(?: du| des| une?)? (?:nouveau|nouvelles|progres|avancees?)(?: (?:sur|pour|de) NAME)?',
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
    ],
    who: ['qui', '(?:le |les )?(?:responsables?|pilotes?)(?: (?:de|du|pour) NAME)?', 'NAME ?: qui'],
    text: ['(?:le )?texte(?: (?:de|du|pour) NAME)?'],
    'other side': ['et SIDE'],
    next: ['la suite', 'prochaine relance', 'et ensuite'],
    how: [
      "qu'en est-il(?: (?:de|du|des|d')(?: la| le| les)? ?NAME)?",
      "(?:l')?etat(?: (?:de|du) NAME)?",
      '(?:du nouveau|des nouvelles|une evolution)(?: (?:sur|pour|de) NAME)?',
    ],
  },
  opener:
    "bonjour|bonsoir|salut|svp|s'il vous plait|pardon|excusez-moi|et|donc|mais|juste|une question|question|dites-moi|rappelez-moi|savez-vous|quelqu'un sait|(?:pouvez-vous|pourriez-vous|quelqu'un peut-il|quelqu'un peut|quelqu'un pourrait)(?: me| nous)?(?: dire| rappeler| redire)|au fait|a propos",
  closer: "svp|s'il vous plait|s'il te plait|merci|exactement|deja|au juste|au fait|donc|maintenant|actuellement|en ce moment|alors",
  pronoun:
    "(?:il|elle|ils|elles|ce|c'|ca|cela|ceci|celui-ci|celle-ci|celui-la|l'engagement|cet engagement|ces engagements|le tout|notre engagement)",
  beforeName: "(?:le numero|numero|n°|no\\.?|la ligne|ligne|l'engagement|le|la|les|l')",
  others: "(?:l'autre|l'autre partie|l'autre cote|l'autre equipe|les autres|nos homologues|l'homologue|ils|elles|eux)",
  countries: {
    france: 'FR',
    'la france': 'FR',
    francais: 'FR',
    paris: 'FR',
    'royaume-uni': 'GB',
    'le royaume-uni': 'GB',
    'grande-bretagne': 'GB',
    'la grande-bretagne': 'GB',
    britanniques: 'GB',
    anglais: 'GB',
    londres: 'GB',
  },
  red: 'rouge|bloque|bloquee|coince',
  amber: 'orange|a risque|pas vert',
}
