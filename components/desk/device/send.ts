import { devicePlaces } from "./places";
import { forget, keep, type KeptRecord } from "./store";

/** What became of sending. `no_line` and `sign_in`: it stays on the device and is tried again. */
export type Outcome =
  | { state: "sent"; /** The page of what was sent. */ at: string; /** Where its photos go. */ filesAt?: string }
  | { state: "refused"; says: string; errors: Record<string, string>; /** somebody else has saved meanwhile */ conflict?: true }
  | { state: "no_line" }
  | { state: "sign_in" };

/** Sends a record once: the same key makes the same record, however often the line breaks in the middle. */
export async function send(record: KeptRecord): Promise<Outcome> {
  const { sendTo } = devicePlaces[record.place];
  try {
    const fresh = await fetch(sendTo, { redirect: "manual" });
    if (fresh.type === "opaqueredirect" || fresh.status === 401) return { state: "sign_in" };
    const { token } = (await fresh.json()) as { token: string };
    const form = new FormData();
    form.append("formToken", token);
    form.append("deviceKey", record.deviceKey);
    for (const [name, value] of record.values) form.append(name, value);
    const answer = (await (await fetch(sendTo, { method: "POST", body: form })).json()) as Outcome;
    if (answer.state === "sent" && answer.filesAt) await sendPhotos(record, answer.filesAt);
    return answer;
  } catch {
    return { state: "no_line" };
  }
}

/** One after another, each taken off the list when it has arrived; the same picture twice is refused there and harms nothing. */
async function sendPhotos(record: KeptRecord, filesAt: string): Promise<void> {
  for (const [i, { name, blob }] of record.photos.entries()) {
    const { token } = (await (await fetch(devicePlaces[record.place].sendTo)).json()) as { token: string };
    const form = new FormData();
    form.append("formToken", token);
    form.append("file", blob, name);
    await fetch(filesAt, { method: "POST", body: form });
    await keep({ ...record, photos: record.photos.slice(i + 1) });
  }
}

/** Nothing of a sent record stays: neither its words nor the page that was kept for working without a line. */
export async function forgetSent({ key, place }: Pick<KeptRecord, "key" | "place">): Promise<void> {
  await forget(key);
  (await navigator.serviceWorker?.getRegistration(devicePlaces[place].scope))?.active?.postMessage("forget");
}
