import type { Lexicon } from './lexicon.ts'
import { whole } from './lexicon.ts'

/** French words by which forms and mails are known, without accents (see text.ts). */
export const frenchLayout: Pick<Lexicon, 'labels' | 'introduction' | 'mailFrame' | 'signOff'> = {
  labels: {
    state: whole(
      "(?:(?:le )?(?:statut|etat|avis|meteo|feu|couleur|evaluation|cotation|situation|bilan)(?: (?:actuelle?|global|globale|general|generale|general du projet|du jour|du projet|d'avancement|de l'engagement))?|ou en (?:est-on|sommes-nous)|cette semaine|ce mois(?:-ci)?|maintenant|a ce jour)",
    ),
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
    ),
    detail: whole(
      "(?:actions? (?:faites|menees|realisees|effectuees)|avancement|progres|realisations?|realise|faits? marquants?|fait (?:hier|cette semaine|depuis)|hier|nouvelles?|commentaires?|remarques?|notes?|details?|precisions?|synthese|resume|observations?|taux d'avancement|pourcentage|% realise)",
      "(?:responsables?|pilotes?|equipes?|service|direction|contact|periode|redacteur|auteur|priorite|budget|echeance|date(?: (?:limite|d'echeance|butoir|de fin|de realisation|de cloture))?|delai|preuves?|lien|termine le|clos le)",
    ),
  },
  introduction: whole(
    "(?:voici|ci-dessous|veuillez trouver|vous trouverez)(?: [a-z'-]+){0,6}\\s*[:.]?",
    "(?:fiche de suivi|point (?:au|du|de|hebdo\\p{L}*|mensuel)(?: .{1,30})?|etat d'avancement|compte[ -]rendu(?: .{1,30})?|notre point|(?:retour|reponse) (?:de|du) .{1,30})\\s*[:.]?",
    '(?:en reponse|suite) a (?:votre|ta) .{1,40}[:,.]',
  ),
  mailFrame: whole(
    'le .{4,80} a ecrit ?:?',
    'envoye (?:de|depuis) (?:mon|ma|outlook|yahoo)\\b.{0,40}',
    'telecharger outlook .{2,20}',
    '(?:ce|le present) (?:message|courriel|mail)(?: et (?:ses|toutes les|les) (?:eventuelles )?pieces jointes)? (?:est|sont|peut|peuvent|contient|contiennent) .{0,400}',
    "(?:pensez|penser) a l'environnement .{0,80}|merci de (?:n'imprimer|penser) .{0,80}",
    "-+ ?message (?:d'origine|transfere|original) ?-+",
    '(?:de|envoye|a|cc|objet) : .{0,120}',
  ),
  signOff:
    /^(?:(?:bien )?(?:cordialement|amicalement|respectueusement)|cdt|cdlt|bien a (?:vous|toi)|salutations(?: distinguees)?|(?:bonne|belle) (?:journee|soiree|reception|fin de journee)(?: a (?:tous|vous))?|merci(?: (?:beaucoup|d'avance|a tous))?|sinceres salutations|a bientot|bonne continuation)[\s,.!]*$/,
}
