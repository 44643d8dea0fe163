/**
 * What waits on this device: records in progress and records to be sent, in the browser's own database. One record per form;
 * everything of it goes when it was sent or discarded (ruling 42).
 */
import type { DevicePlace } from "./places";

export type KeptPhoto = { name: string; blob: Blob };
export type KeptRecord = {
  /** owner/form: another person on the same device sees nothing of it */
  key: string;
  owner: string;
  place: DevicePlace;
  /** Where the form is, to go on with it. */
  page: string;
  /** Makes sending it several times one record. */
  deviceKey: string;
  values: [string, string][];
  photos: KeptPhoto[];
  state: "draft" | "queued" | "refused";
  /** Why it was refused. */
  says: string;
  /** ISO time of the last keystroke. */
  at: string;
};

const NAME = "portal-recording";
const STORE = "records";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** In the order in which they were asked for: a draft still being kept must not replace what was queued after it. */
let before: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = before.then(work, work);
  before = done;
  return done;
}

export const keep = (record: KeptRecord) => inTurn(() => inStore("readwrite", (store) => store.put(record)));
export const find = (key: string) => inStore<KeptRecord | undefined>("readonly", (store) => store.get(key));
export const forget = (key: string) => inTurn(() => inStore("readwrite", (store) => store.delete(key)));
export const listAll = () => inStore<KeptRecord[]>("readonly", (store) => store.getAll());
