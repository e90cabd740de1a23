/** Another address for the wall, written by hand: where the server cannot know the one that tablets open. */
import { useId, useState } from "react"
import { readAddress } from "../addresses.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { TextInput } from "../parts/text-input.tsx"

type Props = {
  isOpen: boolean
  /** What an address without scheme or port is completed with. */
  origin: string
  onClose: () => void
  onAddress: (address: string) => void
  first?: { written: string; isWrong: boolean }
}

export const AddressDialog = ({ isOpen, origin, onClose, onAddress, first }: Props) => {
  const text = useText("teacher.address")
  const common = useText("common.act")
  const [written, setWritten] = useState(first?.written ?? "")
  const [isWrong, setWrong] = useState(first?.isWrong ?? false)
  const form = useId()
  const use = () => {
    const address = readAddress(written, origin)
    if (address === null) return setWrong(true)
    onAddress(address)
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text("title")}
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button kind="primary" type="submit" form={form}>
            {text("use")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          use()
        }}
      >
        <TextInput
          label={text("label")}
          description={text("hint")}
          placeholder="192.168.1.20:3000"
          inputMode="url"
          autoComplete="off"
          autoFocus
          value={written}
          onChange={(value) => {
            setWritten(value)
            setWrong(false)
          }}
          error={isWrong ? text("wrong") : undefined}
        />
      </form>
    </Dialog>
  )
}
