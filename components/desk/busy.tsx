"use client";

import { useEffect, useRef, useState } from "react";
import { sayHowFar, type HowFar, type HowFarAnswer } from "@/domain/how-far";

const ASK_EVERY_MS = 300;

type Props = {
  says: string;
  /** where the page may ask how far the work is; answers with a `HowFarAnswer` */
  howFarAt?: string;
  /** the work was begun by another request: when it is over the page is read anew */
  isElsewhere?: boolean;
};

/** A bar while long work runs, with its figure where that is known. Only the first sentence is read aloud: a figure every moment would be noise. */
export function Busy({ says, howFarAt, isElsewhere }: Props) {
  const howFar = useHowFar(howFarAt, isElsewhere);
  return (
    <>
      {says}
      <span aria-live="off" className="inline-flex flex-wrap items-center gap-2">
        {howFar ? <progress className="ml-2" aria-label={says} value={howFar.done} max={howFar.of} /> : <progress className="ml-2" aria-label={says} />}
        {howFar && <span data-how-far>{sayHowFar(howFar)}</span>}
      </span>
    </>
  );
}

function useHowFar(address?: string, isElsewhere = false): HowFar | null {
  const [howFar, setHowFar] = useState<HowFar | null>(null);
  useEffect(() => {
    if (!address) return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await asked(address, leaving.signal);
      if (leaving.signal.aborted) return;
      if (answer?.howFar) setHowFar(answer.howFar);
      if (answer && !answer.isRunning && isElsewhere) return window.location.reload();
      timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [address, isElsewhere]);
  return howFar;
}

/** Null when the line is bad just now: it is asked again. */
async function asked(address: string, signal: AbortSignal): Promise<HowFarAnswer | null> {
  try {
    const response = await fetch(address, { signal, cache: "no-store" });
    return response.ok ? ((await response.json()) as HowFarAnswer) : null;
  } catch {
    return null;
  }
}

/** In a plain form: said from the moment it is sent until the next page is there. */
export function BusyOnSubmit({ says }: { says: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const form = line.current!.closest("form")!;
    const [begin, end] = [() => setBusy(true), () => setBusy(false)];
    form.addEventListener("submit", begin);
    window.addEventListener("pageshow", end); // back again, the page as it was left
    return () => {
      form.removeEventListener("submit", begin);
      window.removeEventListener("pageshow", end);
    };
  }, []);
  return <p ref={line} aria-live="polite" className={isBusy ? "mt-2" : undefined}>{isBusy && <Busy says={says} />}</p>;
}
