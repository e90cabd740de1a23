export const teacherContext = {
  context: {
    title: "Liens et images",
    hint: "À côté du texte du contexte. Les élèves les voient sur leur tablette, et la classe au mur.",
    open: "Ajouter ou enlever",
    picture: "Ajouter une image",
    photo: "Prendre une photo",
    link: "Ajouter un lien",
    limit:
      "{max, plural, one {# image} other {# images}} au plus. Chacune est réduite sur cet appareil, à {kilobytes, number} ko. Le lieu et la date de la prise de vue sont enlevés. Pas de photo d’élève : un visage dit qui c’est.",
    picturesFull:
      "Il y a {max, plural, one {# image} other {# images}}. Enlevez-en une pour en ajouter une autre.",
    linksFull: "Il y a {max, plural, one {# lien} other {# liens}}. Enlevez-en un pour en ajouter un autre.",
    shrinking: "L’image est en train d’être réduite sur cet appareil.",
    smaller:
      "Réduite ici : {kilobytes, number} ko, {width, number} sur {height, number} pixels. Rien d’autre du fichier n’est gardé.",
    description: "Ce que montre l’image",
    descriptionHint: "Pour les élèves qui ne la voient pas. C’est écrit sous l’image et lu à voix haute.",
    descriptionMissing: "Dites ce que montre l’image. Tous les élèves ne la voient pas.",
    addPicture: "Ajouter cette image",
    address: "L’adresse de la page",
    addressHint: "Elle s’ouvre en dehors de Palabre, là où il y a du réseau.",
    addressMissing: "Il manque l’adresse de la page.",
    words: "Ce qu’on y trouve",
    wordsHint: "Les élèves lisent ces mots et non l’adresse.",
    wordsMissing: "Dites ce qu’on y trouve.",
    addLink: "Ajouter ce lien",
    added: "La classe peut le voir.",
    remove: "Enlever",
    removeThis: "Enlever : {words}",
    removed: "C’est enlevé pour tout le monde.",
    NotAPicture:
      "Ce fichier n’est pas une image, ou il est abîmé. Choisissez-en un autre : JPEG, PNG ou WebP.",
    FileTooLarge:
      "Cette image est trop lourde pour être ouverte ici. Elle peut avoir {megabytes, number} Mo au plus.",
    NotSmallEnough:
      "Cette image a trop de détails : elle reste au-dessus de {kilobytes, number} ko. Choisissez-en une plus simple, ou une partie.",
  },
} as const
