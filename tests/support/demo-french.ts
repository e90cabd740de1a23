import { addressLines, type DemoIdea, type DemoScript } from "./demo-script.ts"

const playground: readonly DemoIdea[] = [
  {
    ...{ key: "box", author: "Lina", liked: 9 },
    text: "Une malle avec des cordes à sauter, des élastiques et des craies",
    arguments: [
      ["for", "Kenza", "Ceux qui n’aiment pas le foot auront de quoi jouer."],
      ["for", "Isaac", "Ça ne coûte presque rien."],
      ["for", "Maïssa", "On a déjà des cordes dans la salle de sport."],
      ["against", "Anouk", "L’année dernière, on a perdu la moitié du matériel."],
      ["nuance", "Romane", "Il faut une liste, et chacun rend ce qu’il a pris."],
    ],
  },
  {
    ...{ key: "pitch", author: "Djibril", liked: 8 },
    text: "Partager le terrain de foot : un jour les CM, un jour les CE",
    arguments: [
      ["for", "Maël", "Les CE n’ont jamais le terrain."],
      ["for", "Éloïse", "Avec un tour de rôle, on se dispute moins."],
      ["against", "Naïm", "Le jour où ce n’est pas notre tour, on s’ennuie."],
      ["nuance", "Adèle", "Il faut afficher le planning, sinon on oublie."],
    ],
  },
  {
    ...{ key: "turns", author: "Emma", liked: 7, into: "pitch" },
    text: "Un tour de rôle pour le terrain, parce que ce sont toujours les mêmes qui jouent",
  },
  {
    ...{ key: "benches", author: "Inès", liked: 8 },
    text: "Mettre des bancs à l’ombre, sous les arbres",
    arguments: [
      ["for", "Yuna", "Quand il fait chaud, on n’a nulle part où se reposer."],
      ["for", "Noé", "On pourrait discuter sans gêner ceux qui courent."],
      ["nuance", "Hugo", "Il faut les mettre loin du terrain, sinon on prend le ballon."],
    ],
  },
  {
    ...{ key: "seats", author: "Noé", liked: 8, into: "benches" },
    text: "Ajouter des bancs, il n’y en a que deux pour toute l’école",
  },
  {
    ...{ key: "quiet", author: "Jeanne", liked: 6 },
    text: "Un coin calme avec des livres et un tapis",
    arguments: [
      ["for", "Camille", "Certains ont mal à la tête avec le bruit."],
      ["for", "Basile", "On peut finir son livre de la bibliothèque."],
      ["against", "Tiago", "Les livres vont s’abîmer s’il pleut."],
      ["nuance", "Kenza", "Il faut deux responsables pour ranger chaque jour."],
    ],
  },
  {
    ...{ key: "reading", author: "Basile", liked: 7, into: "quiet" },
    text: "Un endroit pour lire où personne ne court",
  },
  {
    ...{ key: "toilets", author: "Aïcha", liked: 9 },
    text: "Réparer les verrous des toilettes, les portes ferment mal",
    arguments: [
      ["for", "Salomé", "Beaucoup d’enfants se retiennent toute la journée."],
      ["for", "Jeanne", "On a besoin d’être tranquille, même dix secondes."],
      ["nuance", "Djibril", "C’est peut-être à la mairie de réparer."],
    ],
  },
  {
    ...{ key: "helpers", author: "Gaspard", liked: 6 },
    text: "Des élèves médiateurs, pour aider quand on se dispute",
    arguments: [
      ["for", "Aïcha", "On écoute parfois mieux un élève qu’un adulte."],
      ["for", "Léo", "Les maîtres ne voient pas toutes les disputes."],
      ["against", "Amir", "Certains vont se prendre pour des policiers."],
      ["nuance", "Inès", "Il faut qu’ils apprennent d’abord comment aider."],
    ],
  },
  {
    ...{ key: "garden", author: "Yuna", liked: 6 },
    text: "Un potager dont chaque classe s’occupe une semaine",
    arguments: [
      ["for", "Gaspard", "On mangera nos radis à la cantine."],
      ["for", "Salomé", "Ça apprend la patience, une graine met du temps."],
      ["against", "Amir", "Pendant les vacances, personne n’arrosera."],
      ["nuance", "Camille", "On peut commencer par trois bacs, pas plus."],
    ],
  },
  {
    ...{ key: "paint", author: "Maïssa", liked: 6 },
    text: "Repeindre la marelle et les lignes au sol, on ne les voit plus",
    arguments: [
      ["for", "Romane", "On peut le faire nous-mêmes un samedi, avec les parents."],
      ["for", "Emma", "Les CP s’en servent tous les jours."],
    ],
  },
  {
    ...{ key: "noball", author: "Anouk", liked: 4 },
    text: "Un jour sans ballon par semaine, pour laisser de la place aux autres jeux",
    arguments: [
      ["for", "Lina", "Un jour, ce n’est pas beaucoup, et on découvre d’autres jeux."],
      ["against", "Naïm", "Le foot, c’est le moment où on joue le plus ensemble."],
      ["against", "Tiago", "On va s’ennuyer et se chamailler."],
      ["nuance", "Isaac", "On peut essayer un mois et en reparler."],
    ],
  },
  {
    ...{ key: "pingpong", author: "Léo", liked: 5 },
    text: "Une table de ping-pong en béton, comme au parc",
    arguments: [
      ["for", "Hugo", "Les grands et les petits peuvent jouer ensemble."],
      ["against", "Adèle", "Une table comme ça coûte très cher."],
    ],
  },
  {
    ...{ key: "games", author: "Camille", liked: 6 },
    text: "Sortir des jeux de société quand il fait beau",
    arguments: [
      ["for", "Éloïse", "C’est bien pour ceux qui ne peuvent pas courir."],
      ["against", "Maël", "On perd des pièces, et après le jeu ne sert plus."],
    ],
  },
  {
    ...{ key: "music", author: "Tiago", liked: 4 },
    text: "De la musique à la récréation du vendredi",
    arguments: [
      ["for", "Yuna", "Ça donne envie de danser et ça détend."],
      ["against", "Basile", "Ceux qui veulent du calme n’auront plus d’endroit."],
      ["against", "Noé", "Les voisins entendent déjà beaucoup la cour."],
    ],
  },
  {
    ...{ key: "hut", author: "Hugo", liked: 5 },
    text: "Une cabane en branches de saule",
    arguments: [
      ["for", "Jeanne", "Le saule repousse tout seul, il suffit de le tresser."],
      ["against", "Kenza", "Si elle tombe, quelqu’un peut se faire mal."],
    ],
  },
  {
    key: "longer",
    author: "Amir",
    liked: 0,
    isWaiting: true,
    text: "Une récréation plus longue le vendredi",
  },
  { key: "scooters", author: "Naïm", liked: 0, isWaiting: true, text: "Un garage pour les trottinettes" },
  {
    ...{ key: "bosses", author: "Romane", liked: 0 },
    text: "Interdire le foot, parce que certains se prennent pour les chefs de la cour",
    rephrase: "Sans viser personne : qu’est-ce que tu veux changer, et pour qui ?",
  },
]

const canteen: readonly DemoIdea[] = [
  {
    ...{ key: "light", author: "Isaac", liked: 7 },
    text: "Un feu de couleur qui montre quand il y a trop de bruit",
    arguments: [
      ["for", "Emma", "On le voit de partout, personne n’a besoin de crier."],
      ["against", "Hugo", "Au bout d’une semaine, on ne le regardera plus."],
    ],
  },
  {
    ...{ key: "choose", author: "Kenza", liked: 8 },
    text: "Choisir sa place un jour par semaine",
    arguments: [
      ["for", "Lina", "On peut manger avec ses amis des autres classes."],
      ["nuance", "Gaspard", "Il faut que personne ne reste tout seul."],
    ],
  },
  {
    ...{ key: "taste", author: "Camille", liked: 6 },
    text: "Une petite assiette pour goûter avant de se servir",
    arguments: [
      ["for", "Yuna", "On jette moins quand on a goûté."],
      ["against", "Léo", "La file sera encore plus longue."],
    ],
  },
  { key: "menu", author: "Noé", liked: 7, text: "Une classe compose le menu une fois par mois" },
  {
    ...{ key: "felt", author: "Jeanne", liked: 6 },
    text: "Coller des patins sous les chaises, elles grincent",
    arguments: [["for", "Basile", "Ma grand-mère l’a fait chez elle, ça marche."]],
  },
  { key: "plants", author: "Maïssa", liked: 5, text: "Des plantes et nos dessins sur les murs" },
  {
    key: "order",
    author: "Adèle",
    liked: 0,
    isWaiting: true,
    text: "Changer l’ordre de passage chaque semaine",
  },
  {
    key: "bread",
    author: "Tiago",
    liked: 0,
    isWaiting: true,
    text: "Mettre le pain à la fin, on en prend trop",
  },
  {
    key: "water",
    author: "Aïcha",
    liked: 0,
    isWaiting: true,
    text: "Des carafes plus petites, que les CP peuvent porter",
  },
]

export const frenchDemo: DemoScript = {
  className: "CM2",
  names: [
    ...["Adèle", "Aïcha", "Amir", "Anouk", "Basile", "Camille", "Djibril", "Éloïse", "Emma"],
    ...["Gaspard", "Hugo", "Inès", "Isaac", "Jeanne", "Kenza", "Léo", "Lina", "Maël"],
    ...["Maïssa", "Mathis", "Naïm", "Noé", "Romane", "Salomé", "Tiago", "Yuna"],
  ],
  absent: "Mathis",
  left: "Salomé",
  free: ["Éloïse", "Naïm"],
  finished: {
    question: "Que voulons-nous changer dans la cour de récréation ?",
    context:
      "La classe choisit ce qu’elle porte au conseil d’élèves. Nous pouvons décider des jeux, du matériel et de la peinture au sol. Les travaux dépendent de la mairie. La directrice répond à chaque proposition retenue, avec ses raisons, avant les vacances.",
    ideas: playground,
    options: ["box", "pitch", "benches", "quiet", "toilets", "helpers", "garden", "paint"],
    maxMarks: 3,
    decisions: [
      {
        ...{ idea: "box", verdict: "accepted", who: "Lina et Isaac", when: "avant les vacances d’hiver" },
        reason: "La coopérative paie la malle. La classe écrit les règles d’emprunt.",
      },
      {
        ...{ idea: "toilets", verdict: "accepted", who: "La directrice", when: "en janvier" },
        reason: "La mairie change les verrous. La demande est partie cette semaine.",
      },
      {
        ...{ idea: "paint", verdict: "accepted", who: "Maïssa et Romane", when: "un samedi d’avril" },
        reason: "La classe repeint les lignes avec les familles. L’école fournit la peinture.",
      },
      {
        ...{ idea: "benches", verdict: "partly", who: "Inès et Hugo", when: "au printemps" },
        reason: "Un banc cette année, sous le tilleul. Un deuxième si le premier sert vraiment.",
      },
      {
        ...{ idea: "pitch", verdict: "partly", who: "Djibril et Adèle", when: "dès lundi" },
        reason: "Oui à un planning affiché. Le vendredi, le terrain reste ouvert à toutes les classes.",
      },
      {
        ...{ idea: "garden", verdict: "refused" },
        reason: "Personne ne peut arroser pendant l’été. Nous en reparlons si des familles s’engagent.",
      },
    ],
  },
  running: {
    question: "Comment rendre le repas à la cantine plus agréable ?",
    context:
      "140 élèves mangent en deux services. Beaucoup disent que le bruit les fatigue. La responsable de la cantine lit toutes nos idées et répond dans un mois. Les menus de ce trimestre sont déjà faits.",
    ideas: canteen,
  },
  words: {
    starting: "Palabre démarre avec une classe de démonstration.",
    entering: (count) => `${count} élèves entrent, chacun sur sa tablette`,
    proposing: (count) => `${count} idées sur la cour de récréation`,
    arguing: (count) => `${count} arguments`,
    supporting: (count) => `${count} avis`,
    voting: (count) => `${count} élèves votent`,
    deciding: (count) => `${count} réponses, avec leurs raisons`,
    second: "Un deuxième débat commence, sur la cantine",
    ready: ({ origin, teacher, pupil, code, addresses }) => `
La classe est prête : CM2, 26 élèves, un débat terminé et un débat en cours.

Enseignant ou enseignante (le lien sert une fois) :
  ${teacher}

Élève, dans une autre fenêtre, en navigation privée :
  ${pupil}
  ou ${origin} et le code ${code}
  Éloïse et Naïm sont libres. Leurs images : le soleil, puis le bateau.
  Mathis aussi : il était absent et choisit ses images.

Projection, dans une troisième fenêtre :
  ${origin}/project
  L’enseignant ou l’enseignante tape, dans le débat, le code qui s’affiche.
${addressLines("Sur une tablette du même réseau, au lieu de localhost :", addresses)}
Ctrl+C arrête le serveur et efface tout.
`,
    stopping: "Le serveur s’arrête, tout est effacé.",
  },
}
