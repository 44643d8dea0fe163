"use client";

import { useEffect, useRef, useState } from "react";
import { downscale } from "./downscale";
import { fill, unfoldNamed, valuesOf } from "./form-values";
import { devicePlaces, type DevicePlace } from "./places";
import { forgetSent, send } from "./send";
import { find, forget, keep, type KeptPhoto, type KeptRecord } from "./store";

type Props = { owner: string; place: DevicePlace; /** Names the form on this device. */ form: string; mostPhotos: number };
type Trouble = { says: string; errors: Record<string, string> };

const PAUSE_MS = 800;
const timeOf = (at: string) => new Date(at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" });

/**
 * Keeps the record around it on this device while it is written, and sends it from there: exactly once, now or when the line is
 * back. Without JavaScript it is not there and the form works as always (ruling 42).
 */
export function DeviceDraft({ owner, place, form: formName, mostPhotos }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const key = `${owner}/${formName}`;
  const deviceKey = useRef("");
  const photos = useRef<KeptPhoto[]>([]);
  /** A colleague saved meanwhile: from then on the form itself is sent, whose answer shows both texts (ruling 27). */
  const bothTexts = useRef(false);
  /** Told to send and could not: goes as soon as there is a line, also while the page stays open. */
  const waits = useRef(false);
  const [said, setSaid] = useState("");
  const [found, setFound] = useState<KeptRecord | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [photoNames, setPhotoNames] = useState<string[]>([]);
  const [ready, setReady] = useState(false);

  const current = (state: KeptRecord["state"]): KeptRecord => {
    deviceKey.current ||= crypto.randomUUID();
    const form = here.current!.closest("form")!;
    return { key, owner, place, page: location.pathname + location.search, deviceKey: deviceKey.current, values: valuesOf(form), photos: photos.current, state, says: "", at: new Date().toISOString() };
  };

  async function keepNow(): Promise<void> {
    const record = current("draft");
    await keep(record);
    setSaid(`${timeOf(record.at)} 已存在这台手机上，还没有发出`);
  }

  async function sendNow(): Promise<void> {
    setTrouble(null);
    waits.current = false;
    setSaid("正在发出……");
    const record = current("queued");
    await keep(record);
    const outcome = await send(record);
    if (outcome.state === "sent") {
      await forgetSent(record);
      location.replace(outcome.at);
    } else if (outcome.state === "refused" && outcome.conflict) {
      bothTexts.current = true;
      here.current!.closest("form")!.requestSubmit();
    } else if (outcome.state === "refused") {
      await keep({ ...record, state: "draft" });
      setSaid("还没有发出，内容都在");
      unfoldNamed(here.current!.closest("form")!, Object.keys(outcome.errors));
      setTrouble(outcome);
    } else {
      waits.current = outcome.state === "no_line";
      setSaid(outcome.state === "sign_in" ? "登录已过期：内容存在这台手机上，重新登录后自动发出" : "没有网络：内容存在这台手机上，有网后自动发出");
    }
  }

  useEffect(() => {
    const form = here.current!.closest("form")!;
    let timer: ReturnType<typeof setTimeout>;
    const onInput = (event: Event) => {
      if (!event.isTrusted) return;
      clearTimeout(timer);
      timer = setTimeout(() => void keepNow(), PAUSE_MS);
    };
    const onSubmit = (event: Event) => {
      if (bothTexts.current) return void forget(key);
      event.preventDefault();
      event.stopPropagation(); // sent from here, not by the framework: a broken line must not lose it
      clearTimeout(timer);
      void sendNow();
    };
    const onLine = () => void (waits.current && sendNow());
    window.addEventListener("online", onLine);
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    void find(key).then((record) => {
      setFound(record ?? null);
      setReady(true);
    });
    void keepPageForOffline(place);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", onLine);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the form around stays the same while this is shown
  }, [key, place]);

  useEffect(() => {
    if (trouble) here.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [trouble]);

  async function addPhotos(files: FileList | null): Promise<void> {
    for (const file of [...(files ?? [])].slice(0, mostPhotos - photos.current.length)) {
      const blob = await downscale(file);
      if (blob) photos.current = [...photos.current, { name: `${file.name.replace(/\.\w+$/, "")}.jpg`, blob }];
      else setSaid(`“${file.name}”不是能识别的照片，没有加上`);
    }
    setPhotoNames(photos.current.map(({ name }) => name));
    await keepNow();
  }

  function restore(record: KeptRecord): void {
    deviceKey.current = record.deviceKey;
    photos.current = record.photos;
    setPhotoNames(record.photos.map(({ name }) => name));
    fill(here.current!.closest("form")!, record.values);
    setFound(null);
    setSaid(`已恢复 ${timeOf(record.at)} 存在这台手机上的内容，还没有发出`);
  }

  return (
    <div ref={here} data-ready={ready || undefined}>
      {found && (
        <div className="mb-3 border-l-4 border-warn bg-white p-3">
          <p className="mb-2">这台手机上有 {timeOf(found.at)} 存下、还没有发出的内容。</p>
          <p className="flex flex-wrap gap-2">
            <button type="button" className="min-h-11 rounded border border-accent bg-accent px-4 py-2 font-bold text-white" onClick={() => restore(found)}>接着写</button>
            <button type="button" className="min-h-11 rounded border border-stone-500 bg-white px-4 py-2 font-bold" onClick={() => void forget(key).then(() => setFound(null))}>丢弃</button>
          </p>
        </div>
      )}
      {trouble && (
        <div role="alert" tabIndex={-1} className="mb-3 border-l-4 border-accent bg-white p-3 outline-none">
          <p className="font-bold">{trouble.says}</p>
          <ul className="list-disc pl-5">{Object.entries(trouble.errors).map(([name, message]) => <li key={name}><a className="text-accent underline" href={`#${name}`}>{message}</a></li>)}</ul>
        </div>
      )}
      {ready && mostPhotos > 0 && (
        <label className="mb-2 block">
          <span className="font-bold">照片（选填，最多 {mostPhotos} 张，不交照片不影响任何评分）</span>
          <input type="file" accept="image/*" multiple className="mt-1 block min-h-11 max-w-full rounded border border-stone-500 bg-white p-2" onChange={(event) => void addPhotos(event.target.files)} />
          {photoNames.length > 0 && <span className="text-sm text-soft">已选：{photoNames.join("、")}</span>}
        </label>
      )}
      <p role="status" className="text-sm text-soft">{said}</p>
    </div>
  );
}

/** Lets the worker keep this page and its parts, so that it opens without a line. Browsers without workers go on without. */
async function keepPageForOffline(place: DevicePlace): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const { worker, scope } = devicePlaces[place];
    await navigator.serviceWorker.register(worker, { scope });
    const { active } = await navigator.serviceWorker.ready;
    const parts = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.startsWith(`${location.origin}/_next/static/`));
    active?.postMessage({ keep: [location.href, ...parts] });
  } catch {
    // no worker, no page without a line; the draft itself is kept all the same
  }
}
