import type { CommandWords } from './command-names.ts'
import { frenchAway } from './fr-away.ts'
import { frenchEnquiries } from './fr-enquiries.ts'
import { frenchFilters } from './fr-filters.ts'

/** What may stand behind what has come to be: "what has slipped so far?" A time would say when, and no list does. */
const soFar = "(?: (?:jusqu'ici|jusqu'a present|deja|a ce jour|a ce stade|pour l'instant|ici))?[\\s?.!]*$"
/** A time behind it, which narrows a list: "en mars". */
const inTime = "(?= (?:en|avant|d'ici|ce|cette|le mois|la semaine|aujourd'hui|demain|pour)\\b)"

/** The words of commands in French, as one writes them without looking at the help. */
export const frenchCommands: CommandWords = {
  names: {
    aide: 'help',
    liste: 'list',
    miens: 'mine',
    miennes: 'mine',
    point: 'update',
    objecter: 'object',
    voir: 'show',
    afficher: 'show',
    affiche: 'show',
    affichez: 'show',
    consulter: 'show',
    termine: 'done',
    echeance: 'due',
    rouvrir: 'reopen',
    historique: 'history',
    sondage: 'poll',
    relancer: 'poll',
    relancez: 'poll',
    relance: 'poll',
    interroger: 'poll',
    apercu: 'preview',
    synthese: 'digest',
    evenement: 'event',
    attribuer: 'assign',
    affecter: 'assign',
    transferer: 'assign',
    transmettre: 'assign',
    confier: 'assign',
    ajouter: 'add',
    creer: 'add',
    ajoute: 'add',
    ajoutez: 'add',
    modifier: 'edit',
    modifie: 'edit',
    modifiez: 'edit',
    renommer: 'edit',
    renomme: 'edit',
    renommez: 'edit',
    absente: 'away',
    conge: 'away',
    conges: 'away',
    reglages: 'settings',
    reglage: 'settings',
    parametres: 'settings',
    preferences: 'settings',
  },
  phrases: {
    settings: '(?:voir )?(?:mes|les) (?:reglages|parametres|preferences)',
    away: '(?:qui est|quand suis-je|suis-je|mes|les|voir les) (?:absente?|absences?|en conges?)(?=[\\s?.!]*$)',
    show: 'montre[rz]?(?:-(?:moi|nous))?(?!-| (?:tout|toute? la liste|la liste(?: complete)?)[\\s.!?]*$)|parle[rz]?-(?:moi|nous) (?:de|du|des)',
    assign:
      '(?:donne[rz]?|passe[rz]?|transfere[rz]?|transmet(?:tre|tez|s)|cede[rz]?|remettre|remettez|confie[rz]?)(?= (?:tout|tous|toutes)(?: .{1,80})? (?:a|au|aux)\\b)',
    poll: 'faire une relance (?:a|au|aux)|envoye[rz] (?:une relance|un rappel) (?:a|au|aux)',
    mine: `combien d'engagements (?:avons-nous|a-t-on|ai-je)(?=[\\s?.!]*$)|(?:lesquel(?:le)?s|lequel|laquelle|quels engagements)(?: est-ce qui)? (?:est|sont) (?:a (?:moi|nous)|les? (?:miens?|notres?)|pour (?:moi|nous))(?=[\\s?.!]*$)|quels sont les (?:miens|notres)(?=[\\s?.!]*$)|(?:les (?:miens|miennes)|(?:mes|nos) engagements)|(?:mes|nos)(?= (?:retards|engagements en retard|bloques|rouges|oranges|verts)[\\s.!?]*$)|(?:mes|nos) (?:echeances|dates|taches|actions)(?=[\\s?.!]*$| de (?!la|l')|${inTime})|(?:que |qu'est-ce qu'il )(?:me|nous) reste(?:-t-il)?(?: a (?:faire|rendre|livrer|finir))?${inTime}|(?:qu'est-ce qu'on doit|qu'est-ce que nous devons|que devons-nous|que doit-on|qu'avons-nous a|qu'a-t-on a|qu'est-ce qu'on a a|qu'est-ce que nous avons a) (?:(?:rendre|livrer|remettre)|(?:faire|finir|terminer|clore|achever)${inTime})|quelles sont (?:nos|mes) (?:echeances|dates)${inTime}`,
    history: "l'historique",
    digest: '(?:(?:montre|donne|envoie)[rz]?-(?:moi|nous) )?(?:la|une) synthese',
    'list-ours': `(?:ai-je|avons-nous|a-t-on|est-ce (?:que j'ai|que nous avons|qu'on a)) (?:quelque chose|des choses)(?: a (?:rendre|livrer|faire|finir))?${inTime}|qu'est-ce qui (?:tombe|arrive a echeance|echoit|est du|est a rendre)${inTime}|par quoi (?:commencer|dois-je commencer|devons-nous commencer)|y a-t-il (?:des|un)(?= (?:rouges?|oranges?|retards?|blocages?|bloques?)(?![a-z]))|(?:quels|quelles|lesquels) (?:engagements )?n'ont(?= pas d)|(?:suis-je|sommes-nous|est-on|est-ce (?:qu'on est|que je suis|que nous sommes))(?: (?:deja|encore))?(?= en retard)|(?:les )?echeances(?= (?:de (?!la|l')|en|avant|d'ici|du mois|de la semaine|cette|ce|la semaine|le mois)\\b)|(?:qu'est-ce qui(?: est| a| reste)?|quels? (?:engagements |sont ceux qui )?(?:est|sont|ont)?(?: les)?|les?quels (?:est|sont|ont|a)|y a-t-il des engagements|(?:il y a|y a-t-il) (?:quelque chose|des choses))(?: ete| deja| encore| toujours)*(?:(?= (?:en retard|ouverts?|non confirmes?|rouges?|oranges?|verts?|a risque|bloques?|en attente|en pause|sans delai)(?![a-z]))|(?= (?:glisse|reportes?|decales?|repousses?|deplaces?|clos|fait|faits|termines?|acheves?|fermes?|livres?)${soFar}))|(?:qu'est-ce qui|quels? (?:est|sont) (?:le|les)|lesquels) (?:presse(?:nt)?|urge|plus (?:urgents?|presses?)|(?:est|sont) (?:le |les )?(?:plus )?urgents?)(?: le plus)?`,
    list: "(?:(?:puis-je|peut-on|je peux|on peut) (?:voir|avoir) |montre[rz]?-(?:moi|nous) )?(?:(?:toute )?la liste(?: complete)?)(?=[\\s.!?]*$)|la liste(?= d)|montre[rz]?-(?:moi|nous) tout(?=[\\s.!?]*$)|combien d'engagements (?:a|ont)(?= )|quel(?:le)?s? (?:services?|equipes?) (?:est|sont)(?= en retard(?![a-z]))|quel(?:le)?s?(?= (?:services?|equipes?|ministeres?|directions?) .{1,40} (?:est|sont) (?:encore |deja )?(?:en retard|rouges?|oranges?|a risque|bloquee?s?)(?![a-z]))|bilan(?= .{1,80})|(?:les )?echeances(?= (?:de la|de l'|du|des|d')\\b)|(?:qui (?:est|sont)|combien(?: d'engagements| d'entre eux)?(?: en)?(?: sont| ont ete| ont)?(?: de)?(?: deja| encore| toujours)?)(?= (?:en retard|clos(?:es?)?|ouverte?s?|non confirmee?s?|rouges?|oranges?|vertes?|verts?|a risque|bloquee?s?|en attente|en pause|terminee?s?|achevee?s?|fermee?s?|livree?s?|faite?s?|reportee?s?|glisse)\\b)|(?:sur|en) quoi(?= .{1,60} en retard(?![a-z]))|(?:qu'est-ce que|que) (?:nous )?(?:doit|doivent)(?= .{1,80})|(?:qu'est-ce qui est|qu'y a-t-il|quels engagements sont)(?= (?:a rendre|du|dus)\\b)",
  },
  poll: 'sondage',
  everyTeam: '(?:tous|toutes|tout le monde|chacun|(?:a )?(?:tous )?les services|(?:a )?(?:toutes )?les equipes|tous les ministeres)',
  helpOn:
    "(?:-?moi|(?:(?:sur|pour|a propos de) )?(?:le |la |les |l')?(?:ajouter|modifier|pause|mise en pause|sondage|relance|relances|apercu|synthese|liste|listes|filtres|voir|historique|termine|cloture|dates?|echeances?|a risque|bloque|en bonne voie|reporte|report|abandonne|transfere|transfert|preuves?|notes?|absences?|absente?|conges?|annuler|attribuer|evenements?|rouvrir|d'accord|pas d'accord|questions|commandes)(?: commande)?)",
  filters: frenchFilters,
  telling: new Set(
    'le la les du de des un une et ou est sont pas nous vous ce cette ces pour en au aux dans sur par avec qui que quoi quel quelle quels quelles quand mes nos ma mon reste tous toutes tout rien merci oui non bonjour retard voie clos close clore cloturer cloturez fermer fermez fait terminee reporte reportee reporter repousse rouvrir rouvrez bloque bloquee risque rouge vert verte retire retiree retirer retirez abandonner abandonnez abandonne abandonnee annule annuler annulee remplace inchange accord pourquoi ras combien comment reunion semaine mois jour demain engagement engagements pilote equipe sommet parce car plus encore toujours deja bilan delai delais echeances date dates attend attendez attendez-vous reste faire terminer confirme confirmer service services change lesquels lesquelles lequel laquelle ont neuf statut synthese recapitulatif etat lieux tableau retards prochain prochaine prochains prochaines jours je suis sommes avons avez ai jusqu absent lundi mardi mercredi jeudi vendredi'.split(
      ' ',
    ),
  ),
  from: 'de |du ',
  to: 'au|à',
  anyway: ['quand meme', 'tout de meme'],
  held: ['tenu', 'tenue', 'a eu lieu', "s'est tenu", "s'est tenue", 'a ete tenu', 'a ete tenue'],
  noDate: ['sans date', "n'a plus de date", "n'a pas encore de date", 'reporte', 'reporte sine die', 'sine die'],
  eventMoved:
    '(?:(?:est|a ete|sera|desormais|maintenant) ){0,2}(?:reportee?|passe|deplacee?|decalee?|repoussee?|avancee?|fixee?|prevue?|programmee?|nouvelle date|date|le|est|sera)(?: (?:au|a|pour le|le|est le))?(?: ?:)?|(?:aura|a) lieu(?: le)?|se tiendra(?: le)?',
  adds: 'r?ajoute[rz]?|associe[rz]?|inclu(?:re|s|ez)',
  shared: '(?:est |sont |serait |a )?(?:partage[rz]?e?s?|commune?s?|conjointe?s?|copilotee?s?) (?:entre|par|avec|a)',
  edit: {
    to: 'en|par',
    its: "l'|le|la|les|son|sa|ses",
    fields: {
      title: 'titre|intitule|nom',
      due: 'echeance|delai|date(?: limite)?',
      partOf: 'partie de|parent',
      short: '(?:nom|titre) (?:court|abrege)|abrege',
      aliases: 'alias|autres noms?|appele(?:e?s?) aussi',
      tags: 'etiquettes?|mots?-cles?|tags?',
    },
  },
  edits: '(?:fusionne[rz]?|scinde[rz]?|supprime[rz]?|efface[rz]?|duplique[rz]?)',
  addsNew:
    '(?:(?:ajoute[rz]?|cree[rz]?|creer|inscri(?:re|s|vez)|suivre) (?:un|un nouvel|un autre) engagement ?:?|(?:un )?nouvel engagement(?: ?:| de|$))',
  enquiries: frenchEnquiries,
  away: frenchAway,
  settings: {
    language: '(?:ma |la )?langue(?: est| en)?|en|parle[rz]?(?:-moi)?(?: en)?',
    hour: "(?:l'|mon )?heure(?: est)?|pas avant|a partir de|des|a|apres",
    asTeam: "comme (?:mon|notre|l')(?: )?(?:equipe|service)|(?:mon|notre) (?:equipe|service)|par defaut|aucune?",
    and: 'et',
    ofClock: 'h(?:eures?)?',
    am: 'du matin',
    pm: "de l'apres-midi|du soir",
  },
  assign: {
    to: 'a|au|aux',
    from: 'de|du|des',
    all: '(?:(?:tout|tous|toutes)(?: ce qui (?:releve|depend)| les engagements)?|les engagements) (?:de|du|des)|tout ce qui est (?:a|au|aux|chez|de|du)',
    everything: '(?:tout|tous|toutes)(?: nos engagements| les notres| les engagements)?',
    us: 'nous|notre (?:equipe|service|cote)',
    hasAll: 'tout ce (?:que|qu.)(?: a| detient| porte| pilote)?',
    passes:
      '(?:(?:a|detient|porte|pilote) )?(?:(?:desormais|maintenant|donc) )*(?:passe(?:nt)?|va|vont|revient|reviennent|part(?:ent)?|(?:est|sont|doit etre|doivent etre) (?:transfere|transmis|confie|donne|attribue)e?s?)(?: (?:desormais|maintenant))*',
  },
}
