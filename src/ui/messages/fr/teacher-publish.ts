import type { Translated } from "../../language/catalogue.ts"
import type { teacherPublish as english } from "../en/teacher-publish.ts"

export const teacherPublish = {
  publish: {
    title: "Rendre public",
    panel: "Pour tout le monde",
    open: "Rendre public",
    back: "Emporter",
    about:
      "Une page que tout le monde peut lire, et des données ouvertes. Aucun prénom. Vous pouvez la retirer.",
    lead: "Rien n’est public avant que vous le disiez. Tout le monde pourra lire ce que vous voyez ici, et rien d’autre.",
    standing: "Est-ce public ?",
    asking: "On demande au serveur de l’école.",
    no: "Ce débat n’est pas public.",
    yes: "Ce débat est public depuis le {day}.",
    address: "Adresse de la page",
    openPage: "Voir la page",
    qr: "lire ce que la classe a décidé",
    ownAddress:
      "Seul cet ordinateur peut ouvrir cette adresse. Donnez-en une autre, que les téléphones atteignent.",
    otherAddress: "Autre adresse",
    takenBack: "Ce débat a été public. Il a été retiré.",
    removed: "La page a été retirée : un texte qu’elle montrait a été enlevé du débat.",
    older: "La page est plus ancienne que ce que vous voyez ici.",
    running: "Le débat n’est pas terminé. La suite ne sera sur la page que si vous publiez à nouveau.",
    unreachable: "On ne peut pas savoir si c’est public.",
    again: "Demander à nouveau",
    act: "Rendre public",
    actAgain: "Publier ce que vous voyez ici",
    done: "Le débat est public.",
    poster: "Affiche pour le couloir",
    takeBack: "Retirer",
    takeBackTitle: "Retirer du public ?",
    takeBackWords:
      "La page et les données disparaissent tout de suite. Le code de l’affiche mènera à une seule phrase.",
    takeBackDone: "Le débat n’est plus public.",
    named: "{count, plural, one {Un texte dit un prénom} other {# textes disent un prénom}} de la classe",
    namedLead: "Les prénoms sont coupés : […]. Changez les mots s’ils n’ont plus de sens.",
    wording: "Ce qui sera public",
    written: "Comme c’est écrit : {text}",
    stillNamed: "Il reste un prénom. Enlevez-le.",
    empty: "Écrivez quelque chose, ou […].",
    tooLong: "{max, number} lettres au plus.",
    blocked: "Enlevez d’abord les prénoms.",
    preview: "Ce que tout le monde lira",
    notHere:
      "Le serveur ne connaît pas encore ce débat. Attendez que tout soit envoyé, puis demandez à nouveau.",
    NamesSomebody: "Un texte dit encore un prénom de la classe. Rien n’a été publié.",
    OutOfDate: "Le débat vient de changer. Relisez, puis publiez. Rien n’a été publié.",
  },
  posterChoice: {
    paper: "Papier",
    ink: "Encre",
    colour: "Couleur",
    black: "Noir et blanc",
    scan: "Lire la suite",
    withCode: "Le code mène à la page publique. Elle ne nomme personne.",
    older:
      "La page publique est plus ancienne que cette affiche. Publiez à nouveau pour qu’elles disent la même chose.",
    notPublic: "Pas de code : ce débat n’est pas public.",
    unknown: "Pas de code : sans le serveur de l’école, on ne peut pas savoir si le débat est public.",
    ownAddress: "Pas de code : seul cet ordinateur peut ouvrir l’adresse de la page. Donnez-en une autre.",
    publish: "Rendre public",
    hidden:
      "{count, plural, one {Un prénom est coupé dans un texte : […].} other {Des prénoms sont coupés dans # textes : […].}}",
  },
} as const satisfies Translated<typeof english>
