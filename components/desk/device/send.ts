import { forget, keep, type KeptRecord } from "./store";

/** What became of sending. `no_line` and `sign_in`: it stays on the device and is tried again. */
export type Outcome =
  | { state: "sent"; meetingId: string }
  | { state: "refused"; says: string; errors: Record<string, string>; /** somebody else has saved meanwhile */ conflict?: true }
  | { state: "no_line" }
  | { state: "sign_in" };

const ADDRESS = "/desk/meetings/device";

/** Sends a record once: the same key makes the same record, however often the line breaks in the middle. */
export async function send(record: KeptRecord): Promise<Outcome> {
  try {
    const fresh = await fetch(ADDRESS, { redirect: "manual" });
    if (fresh.type === "opaqueredirect" || fresh.status === 401) return { state: "sign_in" };
    const { token } = (await fresh.json()) as { token: string };
    const form = new FormData();
    form.append("formToken", token);
    form.append("deviceKey", record.deviceKey);
    for (const [name, value] of record.values) form.append(name, value);
    const answer = (await (await fetch(ADDRESS, { method: "POST", body: form })).json()) as Outcome;
    if (answer.state === "sent") await sendPhotos(record, answer.meetingId);
    return answer;
  } catch {
    return { state: "no_line" };
  }
}

/** One after another, each taken off the list when it has arrived; the same picture twice is refused there and harms nothing. */
async function sendPhotos(record: KeptRecord, meetingId: string): Promise<void> {
  for (const [i, { name, blob }] of record.photos.entries()) {
    const { token } = (await (await fetch(ADDRESS)).json()) as { token: string };
    const form = new FormData();
    form.append("formToken", token);
    form.append("file", blob, name);
    await fetch(`/files/meeting/${meetingId}`, { method: "POST", body: form });
    await keep({ ...record, photos: record.photos.slice(i + 1) });
  }
}

/** Nothing of a sent record stays: neither its words nor the page that was kept for working without a line. */
export async function forgetSent(key: string): Promise<void> {
  await forget(key);
  (await navigator.serviceWorker?.getRegistration("/desk/meetings/"))?.active?.postMessage("forget");
}
