/**
 * The words of school life that mean the same to pupils, and those that carry little.
 * Words are written without accents. A concept is shared by both languages, so that ideas meet across them.
 */

export type Language = "fr" | "en"

type Concept = {
  /** 1: says what the idea is about. Less: a place, a time, a person that many ideas share. */
  readonly weight: number
  readonly fr: string
  readonly en: string
}

/** Words apart by a space; a phrase's words are joined by `_`. */
export const concepts: Readonly<Record<string, Concept>> = {
  yard: {
    weight: 0.6,
    fr: "cour recre recreation recres preau pause cour_de_recreation cour_de_recre",
    en: "playground yard recess playtime break schoolyard breaktime",
  },
  meal: {
    weight: 0.5,
    fr: "cantine manger mange repas dejeuner nourriture menu self refectoire plat assiette cuisine",
    en: "canteen lunch meal food menu eat eating cafeteria dinner lunchtime lunchroom",
  },
  noon: { weight: 0.4, fr: "midi", en: "noon midday" },
  noise: {
    weight: 1,
    fr: "bruit bruyant bruyante crier cri calme silence vacarme hurler",
    en: "noise noisy loud shouting shout quiet scream yelling yell",
  },
  toilets: {
    weight: 0.7,
    fr: "toilettes wc chiottes lavabo pipi",
    en: "toilet bathroom loo restroom washroom lavatory",
  },
  dirty: {
    weight: 1,
    fr: "sale propre proprete nettoyer nettoyage laver puer pue odeur hygiene degoutant sent_mauvais sentent_mauvais sentir_mauvais sent_pas_bon sentent_pas_bon degueulasse menage",
    en: "dirty clean disgusting smelly stink filthy gross cleaner hygiene smell",
  },
  homework: {
    weight: 1,
    fr: "devoirs devoir travail_a_la_maison travail_a_faire_a_la_maison exercices_a_la_maison travail_maison travail_du_soir",
    en: "homework work_at_home home_work",
  },
  weekend: {
    weight: 0.4,
    fr: "week_end weekend vendredi samedi dimanche",
    en: "weekend friday saturday sunday",
  },
  garden: {
    weight: 1,
    fr: "potager jardin jardiner legume fleur planter plante plantation",
    en: "garden gardening vegetable grow flower plant planting",
  },
  bully: {
    weight: 1,
    fr: "embeter harceler harcelement moquer moquerie taper frapper bagarre violence insulter insulte mechant disputer dispute bousculer",
    en: "bully bullying mean tease teasing fight fighting hit hitting insult violence pushing shove",
  },
  older: { weight: 0.25, fr: "cm2 cm1 troisieme ainee", en: "older big oldest" },
  younger: { weight: 0.25, fr: "petits cp maternelle sixieme", en: "younger little youngest" },
  book: {
    weight: 1,
    fr: "livre lire lecture bibliotheque cdi bd roman bouquin",
    en: "book read reading library librarian novel comic",
  },
  bike: { weight: 1, fr: "velo bicyclette trottinette", en: "bike bicycle cycle scooter" },
  recycling: {
    weight: 1,
    fr: "trier tri dechet poubelle recyclage recycler ordure compost",
    en: "recycle recycling bin trash rubbish litter garbage waste compost",
  },
  wasting: {
    weight: 1,
    fr: "gaspillage gaspiller gacher gachis jeter",
    en: "waste wasting leftover throw throwing",
  },
  football: { weight: 1, fr: "foot football", en: "football soccer" },
  sport: { weight: 1, fr: "sport eps gym gymnastique gymnase", en: "sport pe gym" },
  phone: { weight: 1, fr: "portable telephone smartphone tel", en: "phone mobile smartphone cellphone cell" },
  trip: { weight: 0.8, fr: "sortie voyage excursion visite", en: "trip outing excursion visit" },
  sea: { weight: 1, fr: "mer plage ocean", en: "sea seaside beach ocean" },
  cold: {
    weight: 1,
    fr: "froid chauffage chauffer geler glacial radiateur caille",
    en: "cold freezing heating heater radiator heat chilly",
  },
  bag: { weight: 1, fr: "cartable sac", en: "bag backpack schoolbag rucksack" },
  locker: { weight: 1, fr: "casier", en: "locker" },
  computer: {
    weight: 1,
    fr: "ordinateur ordi informatique tablette pc info ecran",
    en: "computer laptop tablet pc chromebook ipad",
  },
  party: { weight: 1, fr: "fete kermesse boum bal", en: "party celebration fair disco" },
  seat: { weight: 1, fr: "banc asseoir assis chaise siege", en: "bench sit seat chair seating" },
  water: { weight: 1, fr: "eau boire fontaine gourde robinet", en: "water drink drinking fountain" },
  clothes: { weight: 1, fr: "uniforme habit vetement tenue", en: "uniform clothes clothing dress wear" },
  animal: {
    weight: 1,
    fr: "animal animaux chien chat lapin hamster poule",
    en: "pet dog hamster rabbit cat chicken",
  },
  club: { weight: 0.4, fr: "club atelier", en: "club workshop" },
  lesson: { weight: 0.3, fr: "cours lecon matiere", en: "lesson" },
  vegetarian: { weight: 1, fr: "vegetarien vegetarienne vege vegan", en: "vegetarian veggie vegan" },
  music: { weight: 1, fr: "musique chanson chanter", en: "music song sing singing" },
  bus: { weight: 1, fr: "bus autobus", en: "bus coach" },
}

/** Words that say where or who, but hardly what. */
export const weakWords: Readonly<Record<Language, string>> = {
  fr: "ecole college lycee classe salle eleve enfant copain prof professeur maitre maitresse adulte parent boite journee jour semaine matin soir annee an minute heure fille garcon endroit coin place chose monde gens",
  en: "school class classroom room pupil student child children teacher adult parent box day week morning evening year minute hour girl boy place thing kid kids people world everyone everybody anyone",
}

/** Words that say nothing of the idea: grammar, wishes, quantities, all-purpose verbs. */
export const stopWords: Readonly<Record<Language, string>> = {
  fr: `a ai aie aient ait alors apres as au aucun aussi autour autre autres aux avait avant avec avoir avons
    beaucoup bien bon bonne c ca car ce ceci cela celle celui ces cet cette ceux chaque chez comme comment contre d
    dans de depuis derriere des desormais dessous dessus devant devrait devraient doit doivent
    donc donner donne donnent du elle elles en encore enfin entre es est et etait etaient ete etre eu eux fait faire
    faites faudrait faut fin font grand grande grands ici il ils j je jamais jusque l la laisser le les leur leurs
    long longs longue longues lui m ma mais manque mauvais me meme memes merci mes met mettent mettre mieux moi moins
    mon n ne neuf neufs neuve neuves ni non nos notre nous nouveau nouveaux nouvelle nouvelles on ont ou oui par parce
    pas pendant permettre petit petite peu peut peuvent plus plusieurs plutot pour pourquoi pourrait pourrions pourra
    pouvoir pouvait prend prendre pres puis qu quand que quel quelle quelles quels quelque qui quoi rajouter remettre
    rien s sa sans se sera serait ses si soient soit son sont sous souvent stp sur surtout t ta te temps tes toi ton
    toujours tous tout toute toutes tres trop tu un une vers veut veux veulent voudrais voudrait voulons vouloir vrai
    vraiment y acheter achete changer change ajouter arreter arretent commencer organiser organise ouvrir autoriser
    interdire droit avoir aime aimerais aimerait propose proposer idee idees faire installer creer supprimer enlever apprendre`,
  en: `a about after again all allow allowed also always am an and another any are around as ask at be because been
    before being best better buy by can cant cannot change could couldn did do does doesn doing don dont each else
    every evry everywhere far few fix for from get getting give given giving go going good great had has have
    having he her here him his how i idea if im in into is isn it its join just keep late later less let
    lets like ll lot lots make making many maybe me might more most much must my near need needs never new nice no
    none not now nowhere of off often ok on once one ones only or other our out over own please put really
    s same say see set she should shouldn so some someone something somewhere start stop still such t take than
    that the their them then there these they this those through time times to too turn two under until up us use
    used using ve very want wants was way we were what when where which while who why will wish with without won
    would wouldn you your long longer short shorter remove learn`,
}
