import { useEffect, useState } from "react"

/** The host's time, read again twice a minute: for what is told in days and hours. */
export const useMinute = (hostNow: () => number): number => {
  const [now, setNow] = useState(hostNow)
  useEffect(() => {
    setNow(hostNow())
    const each = setInterval(() => setNow(hostNow()), 30_000)
    return () => clearInterval(each)
  }, [hostNow])
  return now
}
