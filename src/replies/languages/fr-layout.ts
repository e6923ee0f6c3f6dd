import type { Lexicon } from './lexicon.ts'
import { anywhere, whole } from './lexicon.ts'

/** French words by which forms and mails are known, without accents (see text.ts). */
export const frenchLayout: Pick<Lexicon, 'labels' | 'introduction' | 'mail' | 'noName' | 'choice' | 'worse'> = {
  labels: {
    state: whole(
      "(?:(?:le )?(?:statut|etat|avis|meteo|feu|couleur|evaluation|cotation|situation|bilan)(?: (?:actuelle?|global|globale|general|generale|general du projet|du jour|du projet|d'avancement|de l'engagement))?|ou en (?:est-on|sommes-nous)|a ce jour)",
    ),
    now: whole('cette semaine|ce mois(?:-ci)?|maintenant'),
    newDate: whole('nouvelle (?:date|echeance)(?: (?:cible|prevue))?|nouvelle cible|nouveau delai|date revisee'),
    former: whole(
      '(?:(?:statut|etat|meteo|couleur|cotation) (?:precedente?|anterieure?|du mois dernier)|precedente?|(?:la )?semaine derniere|(?:le )?mois dernier|avant|auparavant)',
    ),
    about: whole('(?:engagement|action|point|sujet|projet|objet|reference|ref|intitule|titre|tache|dossier|livrable|id|n°|numero|ligne|#)'),
    reason: whole('(?:raisons?|motifs?|pourquoi|cause|explications?|justifications?|motif du (?:retard|report))'),
    blocker: whole(
      '(?:points? (?:bloquants?|de blocage|durs?)|blocages?|freins?|obstacles?|problemes?|difficultes?|soucis?|alertes?)(?: (?:rencontrees?|eventuels?|en cours))?',
    ),
    ahead: whole(
      "(?:risques?|points? (?:d'attention|de vigilance)|vigilance|prochaines? (?:etapes?|echeances?|actions?|reunions?)|suites?(?: a donner)?|(?:actions? )?a (?:faire|venir|suivre|mener)|actions? prevues?|reste a faire|prevue?s?(?: (?:aujourd'hui|demain|cette semaine|la semaine prochaine))?|en cours|planifie|jalons?|besoins?(?: d'aide)?|aide demandee|decisions? attendues?|demain|aujourd'hui|dependances?)",
      'a \\p{L}+(?:er|ir|re)|clotures?|restant\\p{L}*|reste',
    ),
    detail: whole(
      "(?:actions? (?:faites|menees|realisees|effectuees)|avancement|progres|realisations?|realise|faits? marquants?|fait (?:hier|cette semaine|depuis)|hier|nouvelles?|commentaires?|remarques?|notes?|details?|precisions?|synthese|resume|observations?|taux d'avancement|pourcentage|% realise)",
      "(?:responsables?|pilotes?|equipes?|service|direction|contact|periode|redacteur|auteur|priorite|budget|echeance|date(?: (?:limite|d'echeance|butoir|de fin|de realisation|de cloture))?|delai|preuves?|lien|termine le|clos le)",
    ),
  },
  introduction: whole(
    "(?:voici|ci-dessous|veuillez trouver|vous trouverez)(?!.{0,40} (?:reponse|avis|retour|message) d[eu] (?!la |l'|notre |nos ))(?: [a-z'-]+){0,6}\\s*[:.]?",
    "(?:fiche de suivi|point (?:au|du|de|hebdo\\p{L}*|mensuel)(?: .{1,30})?|etat d'avancement|compte[ -]rendu(?: .{1,30})?|mise a jour|notre (?:point|retour|reponse)|m(?:on|a) (?:point|retour|reponse))\\s*[:.]?",
    '(?:en reponse|suite) a (?:votre|ta) .{1,40}[:,.]',
  ),
  mail: {
    quotes: whole(
      'le .{4,120} a ecrit ?:',
      "-+ ?message (?:d'origine|transfere|original) ?-+",
      'debut du message (?:transfere|reexpedie) ?:',
    ),
    sender: whole('(?:de|envoye(?: le)?|a|cc|cci) ?:.{0,200}'),
    subject: whole('(?:objet|date|importance|pieces? jointes?) ?:.{0,200}'),
    signOff:
      /^(?:(?:bien )?(?:cordialement|amicalement|respectueusement)|cdt|cdlt|bien a (?:vous|toi)|salutations(?: distinguees)?|(?:bonne|belle) (?:journee|soiree|reception|fin de journee)(?: a (?:tous|vous))?|merci(?: (?:beaucoup|d'avance|a tous))?|sinceres salutations|a bientot|bonne continuation)[\s,.!]*$/,
    role: whole(
      'chef|cheffe|adjointe?|directeur|directrice|chargee?|responsable|secretaire|conseillere?|conseiller|attachee?|commissaire|commandante?|capitaine|lieutenant|colonel|prefet|prefete|generale?|principale?|technique|divisionnaire|ministere|direction|sous-direction|bureau|service|unite|brigade|division|departement|cellule|mission|prefecture|police|gendarmerie|douanes?|ambassade|(?:inter)?departementale?|zonale?|centrale?|nationale?|regionale?|interieur',
    ),
    foot: whole(
      "(?:envoye|ecrit) (?:de|depuis|a partir de|via|avec|par) (?:(?:mon|ma|un|une|l'application) [\\p{L}\\d+-]{2,20}(?: [\\p{L}\\d+-]{1,20}){0,3}|(?:outlook|yahoo|gmail|courrier|mail|orange|proton ?mail|spark|samsung|android|iphone)[\\p{L}\\d+' -]{0,40})[.!]?",
      '(?:telecharger|obtenir|obtenez|telechargez) outlook .{2,20}',
      "(?:pensez|penser) a l'environnement .{0,80}|merci de (?:n'imprimer|penser a l'environnement).{0,80}",
    ),
    disclaimer: /^(?:ce|le present|les informations|cet|ces|si vous (?:n'etes|avez recu)) ?(?:message|courriel|mail|e-mail|contenues)?\b/,
    disclaims: anywhere(
      "confidentiel\\p{L}*|destinataires?|destinee?s? (?:exclusivement|uniquement) a|recue?s? (?:ce (?:message|courriel|mail) )?par erreur|(?:de le|le) (?:detruire|supprimer)|(?:en )?(?:avertir|informer) l'expediteur|divulg\\p{L}*|non autorise\\p{L}*|secret professionnel",
    ),
  },
  noName: anywhere(
    // "oralement", but not "Clément".
    '\\p{L}{4,}ment|\\p{L}{3,}tion',
    'enquetes?|chapitres?|phases?|parties?|etapes?|annexes?|pages?|lignes?|volets?|lots?|stop|attendez|nan|nul|nulle|non|faux|fausse|vrai|erratum|errata|rectificatif|oups|zut|blague|pilotes?|ateliers?|entretiens?|exercices?|etudes?|seminaires?|formations?|visites?|budgets?|plans?|tableaux?|figures?|refuse\\p{L}*',
    "bonjour|merci|svp|desole|cordialement|personne|quelqu'un|moi|toi|nous|vous|eux|qui|quoi|pourquoi|comment|ou|ps|objet|urgent|important|brouillon|question|aide",
  ),
  choice: /(?:oui|o) ?(?:\/|ou) ?(?:non|n)/,
  worse: anywhere(
    'degrad\\p{L}*|deterior\\p{L}*|baisse\\p{L}*|en recul|depass\\p{L}*|surcout\\p{L}*|insuffisan\\p{L}*|trop (?:faible|peu|tard|eleve\\p{L}*)|refus\\p{L}*|rejet\\p{L}*|perdue?s?|suspendue?s?|arretee?s?|gelee?s?|manque\\p{L}*|non (?!applicable|concerne|communique)\\p{L}+|faibles?|mauvaise?s?|greves?|nulle?s?',
  ),
}
