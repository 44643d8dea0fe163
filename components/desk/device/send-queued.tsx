"use client";

import { useEffect, useState } from "react";
import { forgetSent, send } from "./send";
import { keep, listAll, type KeptRecord } from "./store";

const AGAIN_MS = 15_000;

/** Sends what waits on this device as soon as there is a line and somebody is signed in, and says how it stands. */
export function SendQueued({ owner }: { owner: string }) {
  const [waiting, setWaiting] = useState<KeptRecord[]>([]);
  const [sent, setSent] = useState<string[]>([]);
  const [why, setWhy] = useState("");
  useEffect(() => {
    let busy = false;
    const sendAll = async () => {
      if (busy) return;
      busy = true;
      const own = (await listAll().catch(() => [])).filter((record) => record.owner === owner && record.state !== "draft");
      for (const record of own.filter(({ state, page }) => state === "queued" && page !== location.pathname + location.search)) {
        const outcome = await send(record);
        if (outcome.state === "sent") {
          await forgetSent(record);
          setSent((before) => [...before, outcome.at]);
        } else if (outcome.state === "refused") await keep({ ...record, state: "refused", says: outcome.says });
        else setWhy(outcome.state === "sign_in" ? "请重新登录" : "等网络恢复");
      }
      setWaiting((await listAll().catch(() => [])).filter((record) => record.owner === owner && record.state !== "draft"));
      busy = false;
    };
    void sendAll();
    const timer = setInterval(() => void sendAll(), AGAIN_MS);
    const onLine = () => void sendAll();
    window.addEventListener("online", onLine);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", onLine);
    };
  }, [owner]);
  if (waiting.length === 0 && sent.length === 0) return null;
  return (
    <div role="status" className="mb-4 border-l-4 border-warn bg-white p-3">
      {sent.map((at) => <p key={at}>存在这台手机上的记录已发出。<a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={at}>打开</a></p>)}
      {waiting.map((record) => (
        <p key={record.key}>
          {record.state === "refused" ? `有一份记录没有收下：${record.says}` : `有一份记录存在这台手机上，${why ? `还没有发出（${why}）` : "正在发出"}。`}
          <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={record.page}>打开</a>
        </p>
      ))}
    </div>
  );
}
