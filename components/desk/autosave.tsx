"use client";

import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 4000;

/**
 * Keeps what was typed in the form around it, a few seconds after the last keystroke and when the page is left, so that a draft
 * is never lost. Without JavaScript nothing is kept and nothing is missing: saving works as always.
 */
export function Autosave({ to }: { to: string }) {
  const [said, setSaid] = useState("");
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changed = false;
    const send = async () => {
      changed = false;
      const answer = await fetch(to, { method: "POST", body: typedIn(form) }).catch(() => null);
      setSaid(answer?.ok ? await answer.text() : "没有自动保存成功，请点“保存”。");
    };
    const onInput = () => {
      changed = true;
      clearTimeout(timer);
      timer = setTimeout(() => void send(), PAUSE_MS);
    };
    const onSubmit = () => {
      changed = false;
      clearTimeout(timer);
    };
    const onLeave = () => {
      if (changed) navigator.sendBeacon(to, typedIn(form));
      onSubmit();
    };
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    window.addEventListener("pagehide", onLeave);
    return () => {
      onSubmit();
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [to]);
  return <p ref={here} role="status" className="text-sm text-soft">{said}</p>;
}

function typedIn(form: HTMLFormElement): FormData {
  const typed = new FormData(form);
  for (const name of [...typed.keys()]) if (name.startsWith("$ACTION")) typed.delete(name);
  return typed;
}
