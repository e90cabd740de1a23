import type { Translated } from "../../language/catalogue.ts"
import type { teacherLong as english } from "../en/teacher-long.ts"

export const teacherLong = {
  until: {
    title: "Ouvert plusieurs jours",
    lead: "Cette étape reste ouverte jusqu’à ce que vous la fermiez. Jusqu’à quand les élèves peuvent-ils écrire ?",
    ask: "Laisser cette étape ouverte plusieurs jours",
    day: "Jusqu’à quel jour",
    hour: "À quelle heure",
    missing: "Choisissez un jour et une heure.",
    past: "Ce moment est déjà passé.",
    keep: "Laisser ouvert jusque-là",
    kept: "Tout le monde voit jusqu’à quand.",
    change: "Changer",
    prolong: "Prolonger",
    none: "Sans date",
    noneSaid: "L’étape n’a plus de date.",
    passed:
      "{count, plural, =0 {Rien n’est arrivé depuis.} one {# texte est arrivé depuis : il vous attend, marqué en retard.} other {# textes sont arrivés depuis : ils vous attendent, marqués en retard.}} Prolongez, ou passez à l’étape suivante.",
  },
  openIdeas: {
    title: "Idées restées ouvertes",
    lead: "La classe les a écrites dans des débats précédents, et rien n’est encore décidé. Celles que vous reprenez deviennent des idées de ce débat, avec le jour d’où elles viennent.",
    from: "Le {day} : {question} {count, plural, =0 {} one {# élève est d’accord.} other {# élèves sont d’accord.}}",
    take: "Reprendre",
    takeThis: "Reprendre : {idea}",
    takeAll: "{count, plural, other {Reprendre les # du {day}}}",
    takeThese: "{count, plural, other {Reprendre ces # idées}}",
    older: "{count, plural, one {# idée de débats plus anciens} other {# idées de débats plus anciens}}",
    taken: "La classe peut la lire.",
    takenAll:
      "{count, plural, one {La classe peut la lire.} other {# idées sont reprises : la classe peut les lire.}}",
  },
} as const satisfies Translated<typeof english>
