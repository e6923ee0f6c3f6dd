import type { CommandWords } from './command-names.ts'
import { frenchEnquiries } from './fr-enquiries.ts'
import { frenchFilters } from './fr-filters.ts'

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
    termine: 'done',
    echeance: 'due',
    rouvrir: 'reopen',
    historique: 'history',
    sondage: 'poll',
    relancer: 'poll',
    interroger: 'poll',
    apercu: 'preview',
    evenement: 'event',
    attribuer: 'assign',
    affecter: 'assign',
    transferer: 'assign',
    transmettre: 'assign',
    confier: 'assign',
  },
  phrases: {
    mine: `(?:les (?:miens|miennes)|(?:mes|nos) engagements)|(?:qu'est-ce qu'on doit|qu'est-ce que nous devons|que devons-nous|que doit-on|qu'avons-nous a|qu'a-t-on a|qu'est-ce qu'on a a|qu'est-ce que nous avons a) (?:(?:rendre|livrer|remettre)|(?:faire|finir|terminer|clore|achever)${inTime})|quelles sont (?:nos|mes) (?:echeances|dates)${inTime}`,
    list: "bilan(?= .{1,80})|(?:qu'est-ce qui est|qui (?:est|sont)|quels? (?:engagements )?(?:est|sont)(?: les)?|combien(?: d'engagements)?(?: sont)?(?: de)?|y a-t-il des engagements)(?= (?:en retard|clos|ouverts?|non confirmes?|rouges?|oranges?|verts?|a risque|bloques?|en attente)\\b)|(?:qu'est-ce que|que) (?:doit|doivent)(?= .{1,80})|(?:qu'est-ce qui est|qu'y a-t-il|quels engagements sont)(?= (?:a rendre|du|dus)\\b)",
  },
  filters: frenchFilters,
  telling: new Set(
    'le la les du de des un une et ou est sont pas nous vous ce cette ces pour en au aux dans sur par avec qui que quoi quel quelle quels quelles quand mes nos ma mon reste tous toutes tout rien merci oui non bonjour retard voie clos close fait terminee reporte reportee reporter repousse bloque bloquee risque rouge vert verte retire retiree retirer abandonne abandonnee annule annuler annulee remplace inchange accord pourquoi ras combien comment reunion semaine mois jour demain engagement engagements pilote equipe sommet parce car plus encore toujours deja bilan delai delais echeances date dates attend attendez attendez-vous reste faire terminer confirme confirmer service services'.split(
      ' ',
    ),
  ),
  from: 'de |du ',
  to: 'au|à',
  anyway: ['quand meme', 'tout de meme'],
  held: ['tenu', 'a eu lieu'],
  noDate: ['sans date', 'reporte', 'reporte sine die', 'sine die'],
  eventMoved:
    '(?:(?:est|a ete|sera|desormais|maintenant) ){0,2}(?:reportee?|deplacee?|decalee?|repoussee?|avancee?|fixee?|prevue?|programmee?|nouvelle date|date|le|est|sera)(?: (?:au|a|pour le|le|est le))?(?: ?:)?|(?:aura|a) lieu(?: le)?|se tiendra(?: le)?',
  enquiries: frenchEnquiries,
  assign: { to: 'a|au|aux', from: 'de|du|des', all: '(?:tout|tous|toutes)(?: ce qui releve| les engagements)? (?:de|du|des)' },
}
