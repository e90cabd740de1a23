/** What pupils and teachers write, for the registered screens: short, usual and as long as it gets. */
import { useLanguage } from "../language/language-provider.tsx"

const fr = {
  question: "Comment rendre la récréation plus agréable pour tout le monde\u202f?",
  ideas: [
    "Un coin calme sous le préau, avec des livres et des coussins.",
    "Des jeux à emprunter, et deux élèves qui s’en occupent chaque semaine.",
    "Partager le terrain\u00a0: foot le lundi et le jeudi, autres jeux les autres jours.",
    "Planter des arbres pour avoir de l’ombre.",
  ],
  long: "Je propose qu’on installe un coin calme sous le préau avec des livres, des coussins et des jeux de société, parce que certains élèves n’ont pas envie de courir et qu’ils ne savent pas où aller quand il pleut ou quand il fait trop chaud dans la cour. On pourrait choisir chaque semaine deux responsables.",
  names: [
    "Aminata",
    "Léo",
    "Marie-Charlotte",
    "Yanis",
    "Zoé",
    "Jean-Baptiste",
    "Inès",
    "Noé",
    "Sacha",
    "Lina",
  ],
  send: "Envoyer mon idée",
  keep: "Garder cette idée",
  later: "Plus tard",
  remove: "Retirer pour tous",
  note: "Pas de réseau. Ton texte est gardé ici. Continue.",
  hint: "Une idée à la fois. Dis aussi pourquoi.",
  yourIdea: "Ton idée",
  name: "Prénom",
  published: "Publiée",
  waiting: "En attente de l’enseignante",
  empty: "Aucune idée pour l’instant. La première peut être la tienne.",
  reading: "Lecture et affichage",
}

const en: typeof fr = {
  question: "How could break time be better for everyone?",
  ideas: [
    "A quiet corner under the shelter, with books and cushions.",
    "Games to borrow, and two pupils who look after them each week.",
    "Share the pitch: football on Mondays and Thursdays, other games on other days.",
    "Plant trees so that there is some shade.",
  ],
  long: "I propose a quiet corner under the shelter with books, cushions and board games, because some pupils do not feel like running and do not know where to go when it rains or when it is too hot in the playground. Each week we could choose two people to look after it and put everything away.",
  names: [
    "Aminata",
    "Leo",
    "Mary-Charlotte",
    "Yanis",
    "Zoe",
    "John-Baptist",
    "Ines",
    "Noah",
    "Sacha",
    "Lina",
  ],
  send: "Send my idea",
  keep: "Keep this idea",
  later: "Later",
  remove: "Remove for everyone",
  note: "No network. Your text is safe here. Keep going.",
  hint: "One idea at a time. Say why, too.",
  yourIdea: "Your idea",
  name: "First name",
  published: "Published",
  waiting: "Waiting for your teacher",
  empty: "No ideas yet. Yours could be the first.",
  reading: "Reading and display",
}

/** The samples of the language on screen. */
export const useSamples = () => ({ words: useLanguage().language === "fr" ? fr : en })
