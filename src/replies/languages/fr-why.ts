import { anywhere, starts, whole } from './lexicon.ts'
import type { WhyWords } from './why-words.ts'

/** French words of why, and of talk, without accents (see text.ts). */
export const frenchWhy: WhyWords = {
  greets: starts(
    "(?:oh |ok |bon |alors |et |ah |super |parfait |un grand |grand |mille |encore )*(?:merci|mercis|bonjour|bonsoir|salut|coucou|rebonjour|hello|cher|chere|chers|bravo|felicitations|chapeau|bon courage|bonne (?:journee|soiree|semaine|chance|annee|fete|reprise|route|idee|nouvelle)|bon (?:week-?end|anniversaire|appetit|retour|travail|boulot)|beau travail|bien joue|joli|bien vu|bienvenue|bien recu|joyeux (?:noel|anniversaire)|a (?:bientot|demain|plus(?: tard)?|tout a l'heure|lundi|mardi|mercredi|jeudi|vendredi)|au revoir|adieu|bises?|bisous|amicalement|amities|(?:bien )?cordialement|bien a (?:vous|toi)|de rien|je vous en prie|je t'en prie|avec plaisir)(?: (?:a|au|aux|beaucoup|bcp|bien|encore|infiniment|mille fois|tous|toutes|tout le monde|chere?s?|monsieur|madame|m\\.|mme|l'equipe|vous|toi|et))*",
  ),
  talk: whole(
    "(?:(?:la|le|notre|une?|petite?|prochaine?) |l')*(?:reunion|visio|conf(?:erence|call)?|point(?: d'equipe)?|dejeuner|cafe|pot|formation|webinaire|rendez-vous|rdv|exercice incendie)(?: (?:d'equipe|d'aujourd'hui|aujourd'hui|demain|ce (?:matin|soir|midi)|cet apres-midi|maintenant|commence|debute|est))*(?: (?:a|de|des|jusqu'a|en|dans|vers) (?:la |le |l')?(?:\\d{1,2} ?(?:h|heures?|:)? ?(?:\\d{2})?|midi|salle \\w{1,4}|cantine|hall|bureau))+",
    "(?:c'est )?(?:tres )?(?:apprecie|gentil|sympa|genial|super|top|cool|drole|chouette|parfait|nickel|excellent|formidable)|mdr|ptdr|pas (?:mal|grave|moi|toi|vous|ici|de (?:soucis?|problemes?|quoi|panique|stress|chance))(?: \\p{L}+)?|rien de (?:grave|neuf|special)|encore (?:moi|merci|bravo)|jamais deux sans trois|lol|haha+|hihi|chef|patron|les amis|l'equipe|tous|toutes|tout le monde|cher collegue|chers collegues",
    "envoye (?:de|depuis) .{1,40}|(?:message )?d'absence|absent du bureau|reponse automatique|(?:je suis |on est |me voila )?en (?:route|chemin|reunion|conge|conges|vacances|ligne|pause|rendez-vous|deplacement|teletravail|visio)(?: .{1,30})?|(?:j'|je )?arriv(?:e|ons)(?: .{1,20})?|de retour .{1,30}|(?:j'|je |nous )?esper(?:e|ons|ant) .{1,40}|(?:la |cette )?(?:semaine|annee) prochaine|le mois prochain|tout a l'heure|ce soir|hier soir|on se (?:voit|parle|retrouve|rappelle|tient|capte)(?: .{1,40})?",
    '(?:au|a la|a l.|dans le|en|sur le) ?(?:bureau|cantine|maison|train|metro|telephone|restaurant|cafe|gare|aeroport|medecin|dentiste|piscine|sport|dejeuner|pause|salle \\p{L}+|voiture|hopital|cinema|ecole)(?: .{1,30})?',
  ),
  ofPeople: anywhere(
    "je|j'\\p{L}+|moi|me|m'\\p{L}+|mon|ma|mes|tu|t'\\p{L}+|toi|te|ton|tes|vous|votre|vos|on se|on y|on dejeune|on mange|nous nous|quelqu'un|tout le monde|les gars|chef",
  ),
  asksPeople: starts(
    "qui|que|quoi|quand (?:est|sont|part|arrive)|ou|comment|combien|quel(?:le)?s?|est-ce|pouvez|peux|peut-on|pourriez|venez|viens|devine[rz]?|rappelle[rz]?|appelle[rz]?|n'oublie[rz]?|allez|allons|rendez-vous",
  ),
  praises: starts(
    "(?:c'etait |c'est |quelle? |tres |trop |vraiment |un |une )*(?:super|genial\\p{L}*|beau|bel|belle|bon|bonne|excellente?|formidable|magnifique|chouette|sympa|bravo|joli\\p{L}*|quelle?|parfait\\p{L}*|top|cool|agreable|delicieu\\p{L}+)",
  ),
  ofWhereabouts: anywhere(
    'dejeune\\p{L}*|dejeuner|diner|cafes?|apero|pot|cantine|gateaux?|pizza|match|foot|rugby|fete|anniversaire|week-?end|train|metro|bus|taxi|bouchons|embouteillages?|iphone|ipad|telephone|portable|ordinateur|outlook|visio|chez moi|maison|dentiste|enfants?|chien|photos?|voiture|velo|parking|wifi|frigo|soleil|vacances|soiree|cagnotte|cles|hier soir|ce soir|salles? \\p{L}*\\d*|piscine',
  ),
  hinders: anywhere(
    'fermee?s?|fermeture|indisponib\\p{L}*|infructueu\\p{L}*|retard\\p{L}*|tard|tardi\\p{L}+|tarde\\p{L}*|en attente|attend\\p{L}*|attente|manqu\\p{L}*|penurie|insuffisan\\p{L}*|inacheve\\p{L}*|incomplet\\p{L}*|inexact\\p{L}*|incorrect\\p{L}*|trop (?:peu|de|long\\p{L}*|tot|tard|lent\\p{L}*|cher\\p{L}*|complexe\\p{L}*|court\\p{L}*)',
    "pas|plus (?:de|d'\\p{L}+)|jamais|rien|personne|aucune?s?|sans|faute|besoin|faut|bloqu\\p{L}*|coinc\\p{L}*|refus\\p{L}*|rejet\\p{L}*|annul\\p{L}*|retir\\p{L}*|suspen\\p{L}*|arret\\p{L}*|interrompu\\p{L}*|report\\p{L}*|repouss\\p{L}*|decal\\p{L}*|panne\\p{L}*|casse\\p{L}*|malade\\p{L}*|souffrant\\p{L}*|maladie|absen\\p{L}*|greve\\p{L}*|greviste\\p{L}*|demission\\p{L}*|depart\\p{L}*|parti\\p{L}*|quitt\\p{L}*|perd\\p{L}*|perte\\p{L}*|depass\\p{L}*|surcou\\p{L}*|surcharge\\p{L}*|deborde\\p{L}*|desaccord\\p{L}*|conteste\\p{L}*|contestation\\p{L}*|oppos\\p{L}*|problemes?|souci\\p{L}*|difficult\\p{L}*|difficile\\p{L}*|risques?|erreurs?|faux|fausse\\p{L}*|errone\\p{L}*|modifi\\p{L}*|chang\\p{L}*|deplac\\p{L}*|lent\\p{L}*|long\\p{L}*|dure\\p{L}*|prend\\p{L}*|pris|reste\\p{L}*|restant\\p{L}*|demand\\p{L}*|exig\\p{L}*|depend\\p{L}*|conflit\\p{L}*|litige\\p{L}*|recours|obstacle\\p{L}*|frein\\p{L}*|blocage\\p{L}*|contraint\\p{L}*|gel|gele\\p{L}*|neige|tempete\\p{L}*|brouillard|inond\\p{L}*|incendie\\p{L}*|travaux|vacance de poste|a refaire|a revoir|a reprendre|reprendre|refaire|revoir|encore|veut|veulent|premature\\p{L}*|elections?|bugs?|defaut\\p{L}*|defaillan\\p{L}*|insatisfaisant\\p{L}*|perturb\\p{L}*|ne \\p{L}+|n'\\p{L}+",
  ),
  ofWork: anywhere(
    "contrats?|marche(?:s|s publics| public)?|fournisseurs?|prestataires?|constructeur|scanners?|equipements?|materiel|logiciels?|systemes?|serveurs?|reseau|donnees|chiffres|statistiques|preuves?|contributions?|juristes?|juridique|avocats?|tresor|finances|bercy|matignon|beauvau|elysee|quai d'orsay|minist\\p{L}+|cabinet|parlement|senat|assemblee|deputes?|tribuna(?:l|ux)|juges?|cour|conseil|syndicats?|gouvernement|commission|comite|prefets?|prefecture\\p{L}*|services?|direction|agence\\p{L}*|ambassade\\p{L}*|consulat\\p{L}*|police|gendarmerie|douanes?|armee|marine|appels? d'offres|achats?|validations?|visas?|passeports?|agrements?|signatures?|avions?|vols?|navires?|bateaux?|vehicules?|camions?|ports?|batiments?|locaux|sites?|terrain|chantiers?|travail|charge|ressources?|moyens|capacites?|effectifs?|personnels?|agents?|experts?|analystes?|ingenieurs?|chauffeurs?|recrutements?|formations?|interpretes?|traduct\\p{L}+|rapports?|notes?|projets?|textes?|annexes?|documents?|pieces?|dossiers?|lois?|decrets?|arretes?|reglements?|circulaires?|negociations?|accords?|traites?|politiques?|priorites?|reformes?|reorganisation|remaniement|perimetre|partenaires?|homologues?|collegues|budgets?|budgetaire\\p{L}*|credits?|fonds|argent|subventions?|couts?|prix|livraisons?|licences?|permis|autorisations?|inspections?|audits?|controles?|analyses?|enquetes?|resultats?|normes?|meteo|intemperies|hiver|guerre|crise|virus|grippe|covid|pandemie|brexit|accidents?|incidents?|securite|calendrier|delais?|paris|londres|bruxelles|\\p{L}{5,}(?:tion|tions|ment|ments|ite|ites|ance|ances|ence)",
  ),
  ofOwner: anywhere(
    'nous|notre|nos|on|je|moi|equipes?|services?|bureaux?|bureau|directions?|ministere|perimetre|ressort|competences?|attributions?|responsab\\p{L}+|pilot\\p{L}+|port(?:e|ent|eur)|autres?|mauvais(?:e|es)?|transmise?s?|transferee?s?|repris\\p{L}*|reprend|concern\\p{L}+|role|implique\\p{L}*|associe\\p{L}*|relev\\p{L}+|eux|elles?|ils',
  ),
  ofThing: starts(
    "les?|la|l'\\p{L}+|des|du|de la|de l'\\p{L}+|nos|notre|leurs?|ses|ces|ce|cette|deux|trois|quatre|plusieurs|certaine?s?|nouve\\p{L}+|\\d+",
  ),
  officeInTwo: whole('rh|si|ue|dg|dr|sg|ag|dl|cp'),
  sameThing: starts(
    "(?:(?:a cause|en raison|du fait|suite|lies?|liee?s?) )?(?:du |de la |de l'|des |au |aux |a la |toujours |c'est )?(?:le |la |les |ce |cette )?memes? (?!que|chose|pour|ici|si|jour|date)\\p{L}+",
  ),
  sameReason: whole("(?:pour )?(?:la |le |les )?memes? (?:motifs?|raisons?|causes?|problemes?)(?: (?:que ci-dessus|qu'avant))?|idem"),
}
