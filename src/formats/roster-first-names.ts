/**
 * First names common in classes, to tell "Léa Martin" from "Martin Léa" when neither capitals nor a header do.
 * Those that are as often surnames (Martin, Thomas, Simon, Robin…) are left out: they tell nothing.
 */

import { foldWord } from "./roster-names.ts"

const names = `
  aaron abdallah abdel ada adam adele aicha aissatou alban ali alex alexandra alexandre alice alicia alix aline alma amadou
  ambre amelia amelie amin amina amine amir anais ana andrea angele angelina anissa anna annabelle anne antoine anton
  apolline arthur assia astrid aurelie aurelien ava axel aya ayoub baptiste ben benjamin bilal brahim brune camille
  capucine carla caroline cecile celia celine charlie charlotte chiara chloe chris clara clea clemence coline
  constance corentin daniel daphne dylan eden edgar elea eleonore elena eli elias elif elio elisa elise ella ellie
  eloise elsa elyne emilie emily emma emmy enora enzo erwan estelle esteban ethan eva evan fanny farah fatima fatou
  fatoumata faustine felix flavie flora florian gabin gabriel gabrielle garance gaspard gaelle grace hadrien hannah
  harry hassan hawa helene heloise hugo ibrahim ilan ilyes imane imran ines ingrid iris isaac isabelle isaure ismael
  issa ivy jack jade james jasmine jean jeanne jennifer jessica joachim johan jonathan josephine joshua jude jules
  julia julian julie juliette kamel karim katia kevin kenza khadija kylian lana lara laura lauren lea leana leandre leila
  lena leo leon leonie lila lili lilia liam lilou lily lina lino lise livia liza loan lola loris lorenzo lou louane
  louis louisa louise louna luca lucas luce lucie lucy luna lya lyam lylou maelle maelys mael maeva maia mahe malak
  malik malo mamadou manel manon marceau margaux margot maria mariam mariama marie marina marion marius marwa mathias
  mathieu mathilde mathis mathys matteo matthew max maxence maxime maya mehdi melina melissa mia mila mina mohamed moussa
  myriam nadia nael naelle naim nathan neela nell nicolas nina nino noa noah noam noe noemie nolan nora norah nour
  noemi oceane olivia omar ophelie oscar ousmane pablo paloma paola paul pauline priya quentin rachel rania raphael
  rayan rayane rebecca robinson romane romeo romy rosalie rose roxane ruben ruby ryan sacha safia salma salome sam
  samia samir samuel sana sandra sara sarah sasha sean selma shaima sienna sofia sofiane sohan solene solal sonia
  sophia sophie stella stephanie suzanne sven tania tara tess tessa theo theodore tiago tim tiffany timeo timothe timothee
  tom tristan ugo ulysse valentine valentin vanessa victoire victoria violette wassim william wissam yacine yanis
  yannis yasmina yasmine yassine youssef yuna yusuf zacharie zakaria zara zeinab zelie zoe zoey zineb`

const known: ReadonlySet<string> = new Set(names.trim().split(/\s+/))

/** Whether a word, or the first part of a hyphenated one, is a common first name. */
const isCommonFirstName = (word: string): boolean => {
  const folded = foldWord(word)
  return known.has(folded) || known.has(folded.split("-")[0] ?? "")
}

/** The one list, by its index, that holds clearly more first names than each other; undefined when none does. */
export const listOfFirstNames = (lists: readonly (readonly string[])[]): number | undefined => {
  const counts = lists.map((words) => words.filter(isCommonFirstName).length)
  const best = counts.indexOf(Math.max(...counts))
  const most = counts[best] ?? 0
  return most > 0 && counts.every((count, index) => index === best || count * 2 < most) ? best : undefined
}
