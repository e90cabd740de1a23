/** French sentences of a length that is asked for: the same ones in each run, and for the floor. */

/** In the order of how often children's texts use them. */
const words = `
le la de pas les est ce un à une on ne il sur ou et qui a cet cette pour que classe ton faut encore tout peut en
idée nouveau tu texte arguments adulte débat sont plus vote dans avec au ici faire du autre puis se compte page
pourquoi rien élèves oui prénom chacun par cela aucun déjà deux idées votre vous images dit non mon entrer je ça son
écoute va essayer place trop ouvert été choisis là fait chaque seul autres question école chose lire portes mettre
beaucoup être voient peuvent elle mur montre parle monde dès ceux liste tour moins jour quand toute besoin même élève
comment tous ensemble après sert donne voit ses grand avant fenêtre connaît quelque commence retour étape première
regarde fermées ouvrir toi côté suis parce quoi pourrait ont vont mêmes moment si sera écrit sous tape bloque minute
devient lit savoir essaie peu mots lecture vos écrans voix ligne garde raison réunir arrivent foot jouer coûte salle
dernière perdu pris terrain notre sinon discuter prend certains mal tête finir secondes toutes prendre pendant
vacances commencer samedi comme bien cour suffit bout chez lignes récréation réponses leurs plusieurs donnée attends
gros plein laisse instant débats restent entier permet inviter trouvé six haute continue appelle phrase écrire
toujours tableau animal tard changer réuni actions devant ressemble touche demander arrivée lève main bientôt relire
contre participe camarades fermé auront presque cordes sport année moitié matériel rend jamais rôle dispute planning
oublie chaud nulle part reposer gêner courent loin ballon bruit livre bibliothèque livres pleut responsables ranger
enfants journée tranquille dix mairie réparer parfois mieux maîtres disputes policiers apprennent aider mangera nos
radis cantine apprend patience graine met temps trois bacs nous parents jours découvre jeux joue chamailler mois
reparler grands petits table très cher courir perd pièces jeu envie danser détend veulent calme endroit voisins
entendent saule tresser tombe partout crier semaine regardera manger amis jette goûté file longue mère marche hiver
coopérative paie malle règles emprunt directrice avril repeint familles fournit peinture printemps banc tilleul
deuxième premier vraiment libres soleil bateau arrosera potager ombre arbres bancs craies élastiques marelle préau
toit pluie chaussures vélo trottinette goûter fruits poubelles papier recycler lumière chauffage eau robinet savon
verrous toilettes portail voitures rue trottoir pédibus sorties musée piscine théâtre chorale musique instruments
ordinateurs tablettes devoirs silence chuchoter équipes filles garçons règlement médiateurs délégués conseil
`
  .trim()
  .split(/\s+/)

/** Mulberry32: numbers from 0 to 1 that are the same for the same seed. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Words come as often as their place in the list says (Zipf). */
const wordFrom = (next: () => number): string =>
  words[Math.min(words.length - 1, Math.floor((words.length + 1) ** next()) - 1)] ?? "le"

const SHORTEST = 110
const LONGEST = 198

/** `type`, `facts` and `text` of a contribution with these texts are 289 bytes of JSON on average. */
export const sentences = (count: number, seed = 1): string[] => {
  const next = numbersFrom(seed)
  return Array.from({ length: count }, () => {
    const length = SHORTEST + Math.floor(next() * (LONGEST - SHORTEST))
    let text = wordFrom(next)
    while (text.length < length) text += ` ${wordFrom(next)}`
    return `${text.slice(0, length - 1).trimEnd()}.`
  })
}

/** What the floor carries: the body of the event that Palabre would sign, in plain JSON. */
export const plainBody = (contribution: string, text: string): object => ({
  type: "v1.ContributionSubmitted",
  facts: { contribution, kind: "proposal" },
  text: { text },
})
