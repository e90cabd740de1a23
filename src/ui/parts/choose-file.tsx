/** A button that asks for one file of the device. */
import Upload from "lucide-react/icons/upload"
import { useRef } from "react"
import { Button, type ButtonKind } from "./button.tsx"

type Props = {
  words: string
  /** As in HTML: ".json,application/json". */
  accept: string
  kind?: ButtonKind
  wide?: boolean
  isDisabled?: boolean
  onChoose: (file: File) => void
}

export const ChooseFile = ({ words, accept, kind, wide, isDisabled = false, onChoose }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        icon={<Upload aria-hidden size={20} />}
        onPress={() => input.current?.click()}
        {...{ isDisabled, ...(kind ? { kind } : {}), ...(wide ? { wide } : {}) }}
      >
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={words}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onChoose(file)
          event.currentTarget.value = ""
        }}
      />
    </>
  )
}
