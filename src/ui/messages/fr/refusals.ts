import type { Translated } from "../../language/catalogue.ts"
import type { refusals as english } from "../en/refusals.ts"

export const refusals = {
  command: {
    NotYourRole: "C’est à quelqu’un d’autre de le faire.",
    SessionFinished: "Ce débat est terminé.",
    TextMissing: "Il n’y a pas encore de texte.",
    TextTooLong: "Le texte est trop long : {max} lettres au plus. Tout est encore là.",
    TextNotReadable: "Un des signes est illisible. Il faut l’enlever, puis envoyer de nouveau.",
    UnknownTarget: "Ce n’est plus là. Le texte est encore ici.",
    AlreadyPublished: "La classe peut déjà le lire. Il ne change plus.",
    AlreadyDone: "C’est déjà fait.",
    TooManyContributions: "Il y a déjà {max} textes. C’est le maximum.",
    PollNotOpen: "Ce vote n’est pas ouvert.",
    PollStillOpen: "Un vote est encore ouvert. Il faut d’abord le fermer.",
    LateBallots: "Dites d’abord si les bulletins en retard comptent.",
    BatchNotValid:
      "Une réponse a plus de voix que de votants, ou il y a plus de voix que permis en tout. Vérifiez les nombres.",
    AlreadyCorrected: "Quelqu’un vient de corriger ces voix. Fermez, et regardez ce qui est noté.",
    TooManyVoters: "Il y a plus de {max} votants en tout. Vérifiez les nombres.",
    WitnessesMissing: "Écrivez qui a compté : deux personnes, sous deux noms différents.",
    BallotNotValid: "Ce bulletin ne convient pas à ce vote. Il faut choisir de nouveau.",
    OptionsMissing: "Il n’y a pas assez d’idées parmi lesquelles choisir.",
    ReasonMissing: "Il faut dire pourquoi. La personne concernée a le droit de le savoir.",
    DateMissing: "Il manque une date.",
    StageOver: "Cette étape est finie.",
    TooFewAnswers: "Il faut d’abord au moins {min} réponses.",
    LastStage: "C’était la dernière étape.",
    FirstStage: "C’est la première étape.",
    StagesMissing: "Un débat a au moins une étape.",
    TooManyStages: "Un débat a {max} étapes au maximum.",
    CurrentStageKept: "La classe a changé d’étape. La liste est à revoir.",
    AddressNotValid: "Ce n’est pas l’adresse d’une page. Elle commence par https://",
    TooManyItems: "Il y en a déjà {max}. Il faut d’abord en enlever.",
    PictureNotFit: "Cette image ne convient pas. Il faut en choisir une autre.",
  },
  members: {
    NameMissing: "Il manque un nom.",
    NameTooLong: "Ce nom est trop long : {max} lettres au plus.",
    TooManyMembers: "Une classe compte {max} membres au plus.",
    UnknownMember: "Ce nom n’est pas dans la liste.",
    AlreadyDone: "C’est déjà fait.",
    NoHost:
      "Cet appareil ne connaît pas encore son école. Il faut une première connexion au serveur ; ensuite, le réseau n’est plus nécessaire.",
  },
  join: {
    WrongCode: "Ce code n’est pas le bon. Regarde les six chiffres et recommence.",
    TooManyTries: "Cela fait beaucoup d’essais. Attends une minute, puis essaie de nouveau.",
    DoorsClosed: "Les portes sont fermées. Ton enseignant ou ton enseignante peut les ouvrir.",
    SessionOver: "Ce débat est terminé.",
    WrongPictures: "Ce ne sont pas tes deux images. Essaie encore.",
    UnknownMember: "Ce nom n’est pas dans la liste de la classe. Dis-le à un adulte.",
    NotThisPupil: "Cette place est celle d’un autre élève. Choisis ton nom à toi.",
    NotLetIn: "Cette demande n’a pas été acceptée. Demande à l’adulte de la classe quoi faire.",
  },
  network: {
    Offline: "Le réseau ne répond pas. Il faut se rapprocher de la borne, ou attendre un peu.",
    NotOurServer: "Ce réseau ne mène pas au serveur de l’école. Demande à un adulte quel réseau choisir.",
    AppTooOld: "Cette page est trop ancienne pour le serveur. Il faut la recharger quand le réseau est là.",
  },
  server: {
    BadRequest: "Le serveur n’a pas compris. On peut essayer de nouveau.",
    NotProved: "Le serveur ne connaît pas encore cet appareil. On peut essayer de nouveau.",
    NotAllowed: "Cet appareil n’a pas le droit de le faire.",
    NotFound: "Le serveur ne connaît pas cela.",
    LinkUsed: "Ce lien a déjà servi. Il en faut un nouveau.",
    TooManyRequests: "Cela fait beaucoup à la fois. Il faut attendre une minute.",
    TooLarge: "C’est trop gros pour le serveur.",
    ServerFault: "Le serveur est en panne. Tout est gardé ici. On peut essayer de nouveau.",
  },
  storage: {
    StorageFull:
      "Cet appareil est plein. Le texte est encore à l’écran. Il faut faire de la place, puis essayer de nouveau.",
    StorageLost:
      "Cet appareil n’a pas pu le noter. Le texte est encore à l’écran. Il faut recharger la page.",
    StorageBlocked:
      "Le navigateur ne laisse rien garder. Il faut quitter la navigation privée, puis essayer de nouveau.",
  },
  notTaken: {
    NotYourRole: "C’est à quelqu’un d’autre de le faire.",
    KeyRevoked: "Cette tablette n’est plus à ton nom.",
    UnadmittedKey: "Cette tablette n’est pas à ton nom.",
    TooMany: "Il y en a déjà trop.",
    other: "L’envoi n’a pas marché.",
  },
  other: "Cela n’a pas marché. Le texte est encore ici. On peut essayer de nouveau.",
} as const satisfies Translated<typeof english>
