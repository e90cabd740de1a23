/** Making a session public, and taking it back: the server is asked, nothing waits on the device. */
import type { OpenData } from "../formats/exports/open-data.ts"
import {
  type Publication,
  type PublishRefusal,
  publicationAnswer,
  publicationHash,
  publishAnswer,
} from "../formats/exports/publication.ts"
import { err, ok, type Result } from "../shared/result.ts"
import type { Transport, TransportFault } from "../sync/transport.ts"
import type { Device } from "./device.ts"

export type PublishFault = TransportFault | { readonly type: PublishRefusal }
type Answer<T> = Promise<Result<T, TransportFault>>

export type Publishing = {
  /** null: it never was public. */
  readonly standing: (log: string) => Answer<Publication | null>
  /** `subjects`: the ids of the document's contributions, in their order. */
  readonly publish: (
    log: string,
    document: OpenData,
    subjects: readonly string[],
  ) => Promise<Result<Publication, PublishFault>>
  readonly takeBack: (log: string) => Answer<Publication | null>
}

export const createPublishing = (transport: Transport, { signer }: Pick<Device, "signer">): Publishing => {
  const told = async (answer: ReturnType<typeof ask>) => {
    const given = await answer
    return given.ok ? ok(given.value.publication) : given
  }
  const ask = (log: string) => transport.get(`/api/logs/${log}/publication`, publicationAnswer)
  return {
    standing: (log) => told(ask(log)),
    takeBack: (log) => told(transport.post(`/api/logs/${log}/publication/end`, {}, publicationAnswer)),
    publish: async (log, document, subjects) => {
      const signature = signer.sign(publicationHash(log, document, subjects))
      const offer = { document, subjects, signature }
      const answer = await transport.post(`/api/logs/${log}/publication`, offer, publishAnswer)
      if (!answer.ok) return answer
      const { value } = answer
      return value.type === "published" ? ok(value.publication) : err({ type: value.reason })
    },
  }
}
