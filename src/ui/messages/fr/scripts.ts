import type { Translated } from "../../language/catalogue.ts"
import type { scripts as english } from "../en/scripts.ts"

export const scripts = {
  understand: {
    say: "Voici la question du jour. Je la lis deux fois. Ensuite, chacun dit à son voisin, avec ses mots, ce qu’elle demande.",
    watch:
      "Faire redire la question avant de l’expliquer.\nDire ce que la classe peut décider, ce qu’elle peut seulement demander, et qui répondra.",
  },
  propose: {
    say: "Prenez une minute de silence pour réfléchir. Puis écrivez une idée, en une phrase, pour que quelqu’un qui n’est pas là puisse la comprendre. Si votre idée est déjà dans la liste, soutenez-la et cherchez-en une autre.",
    watch:
      "Respecter le silence : la deuxième idée est souvent la meilleure.\nUne idée dit quoi faire, pas qui accuser.\nQui n’écrit pas encore peut dicter son idée.",
  },
  argue: {
    say: "Choisissez une idée et lisez-la jusqu’au bout. Écrivez pourquoi vous êtes pour, pourquoi vous êtes contre, ou ce qu’il faudrait changer. On parle des idées, jamais de la personne qui les a eues.",
    watch:
      "Envoyer des lecteurs vers les idées auxquelles personne n’a répondu.\nUn argument contient une raison : demander « parce que ? ».\nQui change d’avis mérite d’être encouragé.",
  },
  synthesise: {
    say: "Beaucoup d’arguments disent presque la même chose. Rassemblons ceux qui vont ensemble et donnons un nom à chaque groupe. Ce qui reste seul reste : cela compte aussi.",
    watch:
      "Garder les mots des élèves dans les noms des groupes.\nNe pas faire disparaître un argument isolé dans un groupe où il n’a pas sa place.",
  },
  debate: {
    say: "On écoute une personne à la fois. Qui n’a pas encore parlé passe en premier. Avant de répondre, dites en quelques mots ce que vous venez d’entendre.",
    watch:
      "Donner d’abord la parole à qui a le moins parlé, et attendre trois secondes de plus que d’habitude.\nVous animez : gardez votre opinion pour vous.",
  },
  vote: {
    say: "Chacun vote seul et en silence. On ne regarde pas l’écran du voisin. Voter blanc est aussi un choix. Personne ne voit le résultat avant la fin du vote.",
    watch:
      "Lire une fois tous les choix à voix haute, sur le même ton.\nAttendre les derniers bulletins sans nommer personne.",
  },
  decide: {
    say: "Voici ce que la classe a choisi. Maintenant, on dit ce que devient chaque idée, et pourquoi. On écrit qui fait quoi, et pour quand.",
    watch:
      "Soigner la raison d’un refus autant qu’une bonne nouvelle.\nUne décision sans nom et sans date est un vœu.\nDire quand la classe y reviendra.",
  },
  followUp: {
    say: "Relisons ce que nous avons décidé. Qu’est-ce qui est fait, qu’est-ce qui ne l’est pas, et qu’est-ce qui bloque ? On ne cherche pas un coupable, on cherche le prochain pas.",
    watch: "Commencer par ce qui a été fait.\nOn a le droit d’abandonner une décision, en disant pourquoi.",
  },
  evaluate: {
    say: "Regardons comment nous avons travaillé. Vous a-t-on écoutés ? Avez-vous compris ? Que faut-il changer la prochaine fois ?",
    watch:
      "Remercier pour les critiques, sans y répondre.\nRetenir une seule chose à changer la prochaine fois, et l’écrire.",
  },
  mood: {
    say: "Pour commencer, comment ça va aujourd’hui ? Montrez-le avec le pouce : en haut, au milieu ou en bas. Vous pouvez ajouter un mot, ou le garder pour vous.",
    watch:
      "Personne n’a à expliquer un pouce en bas ; aller voir l’enfant plus tard.\nMontrer aussi votre pouce.",
  },
  reread: {
    say: "La dernière fois, nous avons décidé quelque chose ensemble. Je vous le lis. Est-ce que c’est fait ? Est-ce qu’on continue, est-ce qu’on change, est-ce qu’on arrête ?",
    watch: "Lire lentement, le texte visible par tous.\nUne seule décision suffit à cet âge.",
  },
  thanks: {
    say: "C’est le moment des remerciements. Regardez la personne et dites : je te remercie parce que. Elle peut répondre : merci, avec plaisir.",
    watch:
      "On remercie pour un acte, pas pour une amitié ni pour un pull.\nRepérer qui n’est jamais remercié, et lui adresser un vrai merci la prochaine fois.",
  },
  "one-idea": {
    say: "Voici notre question. Fermez les yeux et cherchez une idée. Dessinez-la dans votre tête, puis racontez-la à votre voisin. Quand vous savez la dire en une phrase, écrivez-la ou venez me la dire.",
    watch:
      "Écrire sous la dictée de qui n’écrit pas encore, avec ses mots.\nUne idée par enfant suffit largement.\nLire chaque idée deux fois à voix haute avant le vote.",
  },
  "idea-box": {
    say: "Cette boîte reste ouverte toute la semaine. Quand vous remarquez quelque chose qui pourrait aller mieux, écrivez-le avec ce que vous proposez. Vous pouvez y revenir demain. Au conseil, on ouvrira la boîte ensemble.",
    watch:
      "Laisser une tablette à portée des élèves et lire une fois par jour ce qui arrive.\nRappeler la boîte la veille de sa fermeture.\nCeux qui n’écrivent pas peuvent vous dicter leur idée.",
  },
  "box-opened": {
    say: "Voici tout ce que la boîte contient. On le lit à voix haute, une idée après l’autre. Choisissez-en une qui n’est pas la vôtre et écrivez une raison pour ou une raison contre.",
    watch:
      "Reprendre d’abord ce qu’une boîte précédente a laissé ouvert.\nRéunir ce qui dit la même chose, en gardant les deux auteurs.\nUne idée qui n’a encore aucune raison mérite la première parole.",
  },
  "little-vote": {
    say: "Je relis toutes les idées. Ensuite chacun choisit seul, c’est un secret. On essaiera d’abord ce que le plus grand nombre a choisi.",
    watch:
      "À cet âge on suit le doigt d’un ami : tourner les chaises ou tirer un rideau.\nDire qu’essayer une idée ne jette pas les autres.",
  },
  "who-when": {
    say: "Nous avons choisi. Qui s’en occupe ? Quand commence-t-on, aujourd’hui ou demain ? Au prochain conseil, on regardera ensemble où on en est.",
    watch:
      "Deux enfants et un jour : il n’en faut pas plus.\nUne idée que vous devez refuser mérite une raison, dite à l’enfant qui l’a eue.",
  },
  rules: {
    say: "Le conseil est ouvert. Ici on écoute qui parle, on ne se moque pas, et ce qui se dit ne sert pas à blesser. La présidence donne la parole, le secrétariat écrit, le gardien du temps surveille l’heure.",
    watch:
      "C’est à la présidence de lire les règles, pas à vous.\nLever la main pour parler, comme tout le monde.\nDire quand un problème est trop personnel pour le conseil : on en parlera ailleurs.",
  },
  past: {
    say: "Le secrétariat lit les décisions du dernier conseil. Pour chacune : est-elle respectée ? Sinon, on continue, on la change, ou on l’arrête ?",
    watch:
      "Une règle que personne ne suit est plus souvent une mauvaise règle qu’une mauvaise classe.\nDeux minutes par décision, sans procès.",
  },
  problems: {
    say: "Passons aux problèmes. Qui en a écrit un dit ce qui s’est passé et ce que cela lui a fait, sans insulte. La personne concernée peut répondre. Puis nous cherchons tous ce qui pourrait réparer.",
    watch:
      "D’abord les faits : ce qu’on a vu, ce qu’on a entendu.\nLe conseil aide et répare, il ne punit pas dans l’urgence.\nArrêter quand plusieurs parlent contre une seule personne.",
  },
  proposals: {
    say: "Que pourrions-nous faire pour que cela aille mieux ? Écrivez une proposition qui commence par : je propose que. Dites ce qu’on ferait, quand, et avec quoi.",
    watch:
      "Pour chaque proposition, demander : est-ce permis, possible, juste ?\nRéunir les propositions qui disent la même chose, avec les deux noms.\nVos propositions attendent leur tour comme les autres.",
  },
  "council-vote": {
    say: "Le secrétariat lit les propositions qui restent. On vote pour ce avec quoi nous pouvons vivre ensemble, pas pour savoir qui a raison. Une fois votée, la décision vaut pour tous jusqu’à ce qu’on la change.",
    watch:
      "Annoncer avant le vote quelle majorité il faut.\nSi la moitié de la classe est contre, c’est trop tôt : chercher ce qui rapproche.",
  },
  roles: {
    say: "Qui s’occupe de chaque décision, et à partir de quand ? Qui présidera la prochaine fois, qui écrira, qui gardera le temps ? Le conseil est fermé, merci pour votre travail.",
    watch:
      "Faire tourner les rôles : une fois chacun avant une deuxième fois pour quelqu’un.\nRépondre maintenant aux décisions qui dépendent de vous, avec votre raison.",
  },
  question: {
    say: "Voici la question dont nous allons débattre. Il n’y a pas de bonne réponse dans ma poche. Dites-moi d’abord ce que vous pensez maintenant : nous comparerons à la fin. Puis mettons-nous d’accord sur les mots : que veut dire chacun d’eux ?",
    watch:
      "Faire expliquer les mots difficiles par des élèves, avec un exemple.\nNe rien montrer de votre opinion, pas même d’un sourcil.\nChoisir qui observe : la parole, les arguments, l’écoute.",
  },
  alone: {
    say: "Deux minutes de silence. Écrivez ce que vous pensez et une raison. Personne ne commente pour l’instant.",
    watch: "Silence pour tous, même pour les plus rapides.\nQui n’a rien à écrire peut écrire une question.",
  },
  groups: {
    say: "Dans votre groupe, cherchez des arguments des deux côtés, y compris du côté qui n’est pas le vôtre. Trouvez un exemple pour chacun. Choisissez les deux plus forts et qui les dira.",
    watch:
      "Des groupes de quatre, avec quelqu’un qui veille à ce que tous parlent.\nÀ un groupe vite d’accord, demander ce que répondrait l’autre camp.",
  },
  "debate-one": {
    say: "Le débat commence. Choisissez sur votre tablette si vous parlez pour ou contre. On parle chacun son tour, un argument à la fois. Reliez-le au précédent : je suis d’accord parce que, ou je vois les choses autrement parce que. Qui observe se tait et écrit.",
    watch:
      "Qui n’a pas parlé passe avant qui lève la main pour la troisième fois.\nArrêter tout de suite, et calmement, une attaque contre une personne.\nÀ mi-temps, résumer les deux côtés en deux phrases.",
  },
  "debate-two": {
    say: "Deuxième partie. Maintenant, répondez-vous : reprenez un argument entendu et dites ce qui vous convainc, ou ce qu’il oublie. Est-ce que quelque chose vous a fait hésiter ?",
    watch:
      "Inviter qui n’a rien dit, et accepter un « pas encore ».\nPas de nouveau sujet : plus profond, pas plus large.",
  },
  observers: {
    say: "Celles et ceux qui ont observé disent ce qu’ils ont vu, sans dire qui avait raison. Combien ont parlé ? Quels arguments sont revenus ? À quel moment s’est-on vraiment écouté ?",
    watch:
      "On décrit, on ne juge pas : « j’ai compté », « j’ai entendu ».\nAucun nom pour ce qui n’a pas marché.\nDemander à qui a débattu ce qu’il ferait autrement.",
  },
  revote: {
    say: "Votez maintenant à nouveau sur la question. Vous pouvez garder votre avis ou en changer : il faut du courage pour les deux. Pensez à l’argument qui a le plus compté pour vous.",
    watch:
      "Comparer les deux votes pour toute la classe, jamais élève par élève.\nUne classe qui n’a pas bougé a peut-être mieux compris : demander ce qui est devenu plus clair.",
  },
  trace: {
    say: "Écrivons ce que nous gardons de ce débat : l’argument le plus fort de chaque côté, ce sur quoi nous sommes d’accord, et la question qui reste ouverte. Choisissons les mots ensemble.",
    watch:
      "Les deux côtés sont dans le texte, le plus petit aussi.\nLa classe doit pouvoir montrer ce texte à qui n’était pas là.",
  },
  proposal: {
    say: "Quelqu’un apporte une proposition : ce qu’on ferait, et à quoi cela sert. On écoute jusqu’au bout. Personne ne répond encore.",
    watch:
      "Une proposition à la fois. S’il y en a plusieurs, choisir avec la classe laquelle passe en premier.\nUne proposition part d’un besoin : demander lequel.",
  },
  clarify: {
    say: "D’abord des questions pour comprendre, rien d’autre. Demandez : que veux-tu dire par, comment cela marcherait, pour qui. Les avis viennent après.",
    watch:
      "« Tu ne crois pas que » est un avis déguisé : le mettre de côté.\nQui propose peut répondre : ce n’est pas encore décidé.",
  },
  react: {
    say: "Maintenant chacun réagit, l’un après l’autre, en une ou deux phrases. Qu’est-ce qui vous plaît, qu’est-ce qui vous inquiète ? Qui propose écoute seulement.",
    watch:
      "Faire le tour du cercle ; on peut passer, et on y revient à la fin.\nOn ne répond pas à une réaction, vous non plus.",
  },
  amend: {
    say: "Qui propose nous a entendus. La proposition peut rester, changer, ou être retirée. Écrivez-la telle qu’elle est maintenant, pour que nous puissions tous la lire.",
    watch:
      "C’est à qui propose de choisir : rien n’est imposé.\nCourt et précis vaut mieux que long et parfait.",
  },
  consent: {
    say: "Je demande à chacun, à tour de rôle : as-tu une objection ? Une objection dit quel tort la proposition ferait à notre but. « Je préférerais » n’est pas une objection. Sans objection, la proposition est adoptée.",
    watch:
      "Remercier pour une objection : elle améliore la proposition.\nChercher avec tout le cercle le changement qui la lève, puis redemander.\nConsentir, c’est : assez bien pour l’instant, assez sûr pour essayer.",
  },
  review: {
    say: "C’est adopté. Jusqu’à quand essayons-nous ? Qui suit l’essai, et à quoi verra-t-on que cela marche ? On écrit la date où nous y reviendrons.",
    watch:
      "Un essai court facilite le consentement : deux à six semaines.\nS’il reste une objection, le dire, et dire ce que devient la proposition.",
  },
  wild: {
    say: "Rêvez un peu. Qu’est-ce qui rendrait notre école meilleure ? Écrivez des idées en vrac, plusieurs si vous voulez. Aujourd’hui, personne ne dit que c’est impossible.",
    watch:
      "Libre ne veut pas dire blessant : aucun nom, aucune moquerie.\nDire dès maintenant combien de soutiens il faut pour continuer, et jusqu’à quel jour.",
  },
  threshold: {
    say: "Lisez les idées des autres et dites lesquelles vous défendriez. Une idée qui a assez de soutiens passe à la suite. Les autres restent dans la liste et pourront revenir.",
    watch:
      "Le nombre a été annoncé : ne pas le bouger pour une idée qui vous plaît.\nVeiller à ce qu’on soutienne l’idée, pas le copain.",
  },
  elaborate: {
    say: "Ces idées ont assez de soutiens. Faisons de chacune un projet : quoi exactement, où, quand, combien, avec qui ? Récrivez l’idée, assez complète pour qu’un adulte puisse dire oui ou non.",
    watch:
      "De petites équipes de trois à cinq ; qui doutait y est utile.\nIndiquer qui sait : gardien, infirmerie, intendance.",
  },
  check: {
    say: "La direction regarde maintenant chaque projet : est-il permis, sans danger, et peut-on le payer ? La réponse vient avec sa raison, avant la date convenue. Un projet qui passe va au vote.",
    watch:
      "On vérifie ce qui est possible, pas ce qui plaît.\nUn refus sans raison n’en est pas un : la demander.\nAfficher la date ; si elle passe sans réponse, le dire ouvertement.",
  },
  "initiative-vote": {
    say: "Voici les projets qui ont passé. Lisez au moins un argument pour et un argument contre avant de voter. Le projet choisi sera réalisé.",
    watch:
      "Laisser le vote ouvert assez longtemps pour les absents du jour.\nPas de campagne à côté de l’urne.",
  },
  "carry-out": {
    say: "Le projet est choisi, il devient réel. Qui fait chaque étape, et pour quand ? Nous y reviendrons jusqu’à ce que ce soit fait, ou que l’on sache pourquoi ce n’est pas possible.",
    watch:
      "Un premier pas assez petit pour être fait cette semaine.\nRaconter à toute l’école ce que c’est devenu, les échecs aussi.",
  },
  challenge: {
    say: "Quelqu’un est venu nous confier un vrai problème. On écoute, puis on demande : qu’avez-vous essayé, qu’est-ce qui est impossible, quelle serait une bonne réponse pour vous ? Cette personne promet de répondre à chaque équipe.",
    watch:
      "Faire dire à l’invité ce qu’il peut décider seul, et quand il répondra.\nS’il ne peut pas venir, lire sa lettre ou montrer son film.",
  },
  teams: {
    say: "En équipes, cherchez une réponse au défi. D’abord rassemblez sans juger, puis choisissez une idée et rendez-la solide. Écrivez-la en une phrase, avec la raison pour laquelle elle marcherait.",
    watch:
      "Des équipes de trois à cinq, un rôle pour chacun.\nÀ mi-temps, c’est le moment de choisir : le dire.\nRelire le défi aux équipes qui s’en éloignent.",
  },
  pitch: {
    say: "Chaque équipe présente sa réponse en deux minutes. Les autres écoutent, puis disent un point fort et posent une question. L’invité prend des notes et répond à la fin.",
    watch:
      "Le même temps pour chaque équipe, et une cloche pour toutes.\nLes questions aident l’idée, ce n’est pas un examen.",
  },
  reply: {
    say: "L’invité répond maintenant à chaque équipe : que prenez-vous, que changez-vous, que laissez-vous, et pourquoi ? La réponse est écrite, et nous saurons ce que cela devient.",
    watch:
      "Chaque équipe reçoit une réponse et une raison, pas un simple « bravo ».\nFixer le jour où l’invité donnera des nouvelles.",
  },
  issue: {
    say: "Voici un problème qui concerne beaucoup de monde. Qui touche-t-il, et depuis quand ? Aujourd’hui on ne cherche pas de solution : on veut le voir en entier.",
    watch:
      "Séparer au tableau les faits, les avis et les émotions ; les trois ont leur place.\nDire qui demande cette consultation et ce qui en sera fait.",
  },
  causes: {
    say: "Pourquoi ce problème existe-t-il ? Derrière chaque cause, cherchez-en une autre : demandez encore pourquoi. Écrivez une cause à la fois.",
    watch: "Une cause n’est pas un coupable.\nUne solution venue trop tôt est mise de côté, pas perdue.",
  },
  solutions: {
    say: "Pour chaque cause, que pourrait-on faire, et qui le ferait ? Dites ce que votre solution change et ce qu’elle coûte, en argent ou en efforts.",
    watch:
      "Veiller à ce que chaque grande cause ait au moins une solution.\nMarquer ce que la classe peut faire elle-même.",
  },
  panel: {
    say: "La table ronde débat au nom de tous : les plus soutenus, ceux que le sort a désignés, et ceux qui font l’équilibre. On y porte ce qui a été écrit, pas seulement son avis. Les autres écoutent et notent des questions.",
    watch: "Faire le tirage devant tout le monde.\nDonner aussi une voix aux petits groupes d’arguments.",
  },
  "drawing-lots": {
    say: "Nous tirons au sort qui siégera dans l’assemblée. Le sort donne à chacun la même chance. On peut refuser sans donner de raison.",
    watch:
      "Un élève lance les dés, à voix haute, devant témoins.\nS’il manque un groupe parmi les personnes tirées, le dire et suivre la règle annoncée.",
  },
  hearing: {
    say: "Nous écoutons des personnes qui connaissent le sujet, et qui ne sont pas d’accord. Repérez les faits, et ce que chacune veut. Notez les questions que vous poseriez.",
    watch: "Au moins deux points de vue différents.\nLes élèves demandent d’abord, les adultes à la fin.",
  },
  workshops: {
    say: "En petits groupes, triez ce que vous avez entendu : que sait-on, de quoi doute-t-on, qu’est-ce qui compte le plus ? Cherchez des arguments de chaque côté.",
    watch: "Mélanger les groupes.\nUn rapporteur parle pour le groupe, désaccords compris.",
  },
  drafts: {
    say: "Écrivez une proposition que l’assemblée pourrait envoyer. Commencez par ce qui devrait se faire, puis dites pourquoi. Une proposition, un sujet.",
    watch:
      "Pour chaque phrase, demander qui devrait agir.\nGarder les textes non retenus : ils racontent le chemin.",
  },
  recommend: {
    say: "Voici les recommandations de notre assemblée. On dit combien ont soutenu chacune, et ce que pensaient les autres. Elles partent vers ceux qui décident, et qui nous doivent une réponse.",
    watch: "Les avis minoritaires sont dans le texte.\nDonner la date à laquelle la réponse est attendue.",
  },
  delegate: {
    say: "Les délégués parlent pour la classe, pas pour eux-mêmes. Ils écoutent, rapportent, et racontent à la classe ce qui s’est dit. Chaque élève peut se présenter, quelles que soient ses notes.",
    watch:
      "Faire raconter à d’anciens délégués ce qu’ils ont vraiment fait.\nÉlire n’est pas choisir le plus populaire : demander de quoi la classe a besoin.",
  },
  candidates: {
    say: "On se présente à deux : délégué et suppléant. Dites en une minute ce que vous feriez et comment vous nous en parleriez. On pose des questions, on ne commente pas.",
    watch:
      "Le même temps pour chaque binôme.\nPas de promesse qu’un délégué ne peut pas tenir.\nOn peut retirer sa candidature jusqu’à l’ouverture du vote.",
  },
  "first-round": {
    say: "Le vote est secret. Pour être élu à ce tour, il faut plus de la moitié des suffrages exprimés. Les bulletins blancs sont comptés à part.",
    watch: "Un par un, derrière le rideau.\nVérifier la liste des votants avant d’ouvrir.",
  },
  count: {
    say: "On dépouille devant tout le monde. Deux élèves comptent, deux vérifient. Personne ne commente un bulletin.",
    watch: "Dire d’abord le nombre de votants, puis les résultats.\nSi les nombres diffèrent, recompter.",
  },
  "second-round": {
    say: "Second tour : qui a le plus de voix est élu. En cas d’égalité, on suit la règle annoncée avant. Votez de nouveau, seul et en silence.",
    watch:
      "Rappeler la règle en cas d’égalité avant le vote.\nRemercier les personnes candidates qui ne sont pas élues.",
  },
  minutes: {
    say: "Nous écrivons le procès-verbal : combien ont voté, ce que chaque binôme a reçu, qui est élu. Deux d’entre vous signent. La classe remercie toutes les personnes candidates.",
    watch: "Remettre le procès-verbal au secrétariat.\nConfier aux délégués leur première mission.",
  },
  "budget-rules": {
    say: "Une somme d’argent est à nous, c’est nous qui décidons. Voici combien, à quoi elle peut servir, et à quoi elle ne peut pas. Ce qui sera choisi sera acheté ou construit.",
    watch:
      "Dire les limites maintenant, pas après le vote.\nNommer l’adulte qui réalisera le choix, et pour quand.",
  },
  "budget-ideas": {
    say: "Qu’est-ce qui serait utile à beaucoup d’entre nous, et qui durerait ? Écrivez l’idée, le lieu, et qui cela aide. Le prix viendra après.",
    watch:
      "Demander à qui parle peu ce qui lui manque dans cette école.\nRéunir les idées qui se ressemblent.",
  },
  feasibility: {
    say: "Regardons maintenant ce que coûte chaque idée, et si on peut la faire. Demandez à qui sait. Une idée trop chère peut devenir plus petite.",
    watch:
      "Un prix vient d’un devis ou d’un catalogue, pas de mémoire.\nÉcrire pourquoi une idée est écartée.",
  },
  campaign: {
    say: "Chaque équipe fait connaître son projet : une affiche, une minute, des arguments. Parlez pour votre projet, pas contre les autres.",
    watch: "Les mêmes moyens pour tous.\nOn montre aussi les arguments contre.",
  },
  "budget-vote": {
    say: "Vous avez toute la somme à répartir. Choisissez les projets que vous voulez, tant qu’il reste de l’argent. Pensez à ce qui est bon pour beaucoup.",
    watch: "Essayer une fois avec un exemple avant le vrai vote.\nAucun total pendant le vote.",
  },
  works: {
    say: "Où en sont les projets ? On montre ce qui est dépensé, ce qui est fait et ce qui tarde. La personne qui les réalise répond à nos questions.",
    watch: "Montrer la facture.\nInaugurer ce qui est fini : c’est ainsi que la confiance grandit.",
  },
  "first-poll": {
    say: "Avant d’en apprendre plus, chacun répond seul à ces questions. Il n’y a pas de bonne réponse. Plus tard, nous répondrons aux mêmes questions.",
    watch: "Aucune discussion avant ou pendant le sondage.\nLes résultats restent cachés jusqu’à la fin.",
  },
  brief: {
    say: "Voici les faits sur lesquels s’accordent ceux qui ne sont pas d’accord. Lisez-les en silence. Soulignez ce qui vous surprend et ce que vous voulez demander.",
    watch: "Vérifier que le texte est juste pour chaque côté.\nExpliquer les mots, pas les avis.",
  },
  "small-groups": {
    say: "Dans votre groupe, chacun dit ce qui l’a frappé. Puis cherchez les questions que vous poserez aux spécialistes. Choisissez-en deux.",
    watch: "Une présidence neutre dans chaque groupe.\nDes questions, pas des discours.",
  },
  experts: {
    say: "Les spécialistes répondent aux questions des groupes, le même temps pour chaque côté. Dites-le si vous n’avez pas compris. On n’applaudit pas.",
    watch: "Les deux côtés répondent à chaque question.\nArrêter une réponse qui n’en est pas une.",
  },
  "second-poll": {
    say: "Les mêmes questions qu’au début. Répondez ce que vous pensez maintenant, quoi que vous ayez répondu avant.",
    watch: "Personne ne revoit ses premières réponses avant.\nSilence, de nouveau.",
  },
  shift: {
    say: "Regardons ce qui a bougé, pour toute la classe. Quel fait ou quel argument a fait la différence ? Qu’est-ce qui n’a pas bougé, et pourquoi ?",
    watch: "Jamais élève par élève.\nUn sondage qui n’a pas bougé est aussi un résultat.",
  },
} as const satisfies Translated<typeof english>
