/** What a facilitator can add to the context, and take out of it. */
export type ContextCommand =
  | { type: "AddLink"; address: string; words: string }
  | { type: "AddPicture"; width: number; height: number; picture: string; description: string }
  /** For everybody, and for good: its words, address and bytes leave every store. */
  | { type: "RemoveContextItem"; item: string }

export type ContextRefusal =
  | { type: "AddressNotValid" }
  | { type: "TooManyItems"; max: number }
  | { type: "PictureNotFit" }
