/** What a class says, for the wall: enough to fill a tree. */
import type { Language } from "../language/catalogue.ts"

const fr = {
  question: "Comment rendre la récréation plus agréable pour tout le monde\u202f?",
  long: "Que pouvons-nous changer ensemble dans la cour, au préau et dans les couloirs pour que tout le monde s’y sente bien, même quand il pleut ou qu’il fait chaud\u202f?",
  context:
    "La cour va être refaite cet été. La mairie demande l’avis de chaque classe.\nElle dira en juin ce qu’elle peut faire.",
  ideas: [
    "Un coin calme sous le préau, avec des livres et des coussins.",
    "Des jeux à emprunter, et deux élèves qui s’en occupent chaque semaine.",
    "Partager le terrain\u00a0: foot le lundi et le jeudi, autres jeux les autres jours.",
    "Planter des arbres pour avoir de l’ombre.",
    "Peindre une marelle et un labyrinthe.",
    "Un banc où l’on s’assoit quand on ne sait pas avec qui jouer.",
    "Sortir les vélos une fois par semaine.",
    "Un petit potager près du mur.",
  ],
  longIdea:
    "Je propose un coin calme sous le préau, avec des livres et des coussins, parce que certains n’ont pas envie de courir et ne savent pas où aller quand il pleut ou quand il fait trop chaud dans la cour.",
  for: [
    "On pourrait enfin lire dehors.",
    "Ceux qui n’aiment pas courir auraient une place à eux.",
    "Il y aurait moins de bruit partout.",
  ],
  against: ["Les coussins vont se salir dès la première semaine.", "Le préau est déjà petit quand il pleut."],
  nuance: ["D’accord, si chacun range avant la sonnerie."],
  longArgument:
    "Je suis d’accord, mais il faudrait que les grands laissent aussi la place aux petits, que l’on puisse y aller même quand on est seul, et qu’un adulte passe de temps en temps pour voir si tout va bien.",
  reasons: [
    "On commence lundi avec les livres de la classe. Les coussins viendront de la bibliothèque.",
    "Le terrain est partagé le jeudi seulement. On en reparle à Noël.",
    "Il n’y a pas d’argent pour les vélos cette année. On pourra le redemander à la mairie.",
  ],
}

const en: typeof fr = {
  question: "How could break time be better for everyone?",
  long: "What could we change together in the playground, the shelter and the corridors so that each of us feels well there, even when it rains or is very hot outside?",
  context:
    "The playground will be redone this summer. The town asks each class.\nIt will say in June what it can do.",
  ideas: [
    "A quiet corner under the shelter, with books and cushions.",
    "Games to borrow, and two pupils who look after them each week.",
    "Share the pitch: football on Mondays and Thursdays, other games on other days.",
    "Plant trees so that there is some shade.",
    "Paint a hopscotch and a maze.",
    "A bench to sit on when you do not know whom to play with.",
    "Take the bikes out once a week.",
    "A small vegetable patch along the wall.",
  ],
  longIdea:
    "I propose a quiet corner under the shelter, with books and cushions, because some of us do not feel like running and do not know where to go when it rains or when it is too hot in the playground.",
  for: [
    "We could read outside at last.",
    "Those who do not like running would have a place.",
    "There would be less noise everywhere.",
  ],
  against: ["The cushions will be dirty within a week.", "The shelter is already small when it rains."],
  nuance: ["Yes, if everyone tidies up before the bell."],
  longArgument:
    "I agree, but the older ones should also make room for the younger ones, we should be able to go there even when we are alone, and a grown-up should come by from time to time to see how things go.",
  reasons: [
    "We start on Monday with the books of the class. The cushions will come from the library.",
    "The pitch is shared on Thursdays only. We talk about it again at Christmas.",
    "There is no money for bikes this year. We may ask the town again.",
  ],
}

export const projectorSamples = (language: Language) => (language === "fr" ? fr : en)
export type ProjectorSamples = typeof fr
