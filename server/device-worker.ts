import "server-only";
import { signedIn } from "./viewer";

/**
 * The worker of recording screens alone (ruling 42): they open without a line, with everybody as they were last seen. It knows no install
 * prompt and keeps nothing else; what it keeps goes when a record was sent, and with the sign-out.
 * @param screens a regular expression over the path, as text; @param cache one for each worker, so that sending a record forgets no other screen
 */
const scriptOf = (cache: string, screens: string) => `
const CACHE = ${JSON.stringify(cache)};
const isRecording = (url) => new RegExp(${JSON.stringify(screens)}).test(url.pathname);
const isPart = (url) => url.pathname.startsWith("/_next/static/");
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(caches.delete(CACHE));
  else if (event.data && event.data.keep) event.waitUntil(caches.open(CACHE).then((cache) => Promise.all(event.data.keep.map((url) => fetch(url).then((answer) => keep(cache, url, answer)).catch(() => {})))));
});
function keep(cache, request, answer) {
  return answer.ok && !answer.redirected ? cache.put(request, answer) : undefined;
}
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && isRecording(url)) event.respondWith(fetch(request).catch(() => caches.match(request.url).then((kept) => kept || Response.error())));
  else if (isPart(url)) event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
});
`;

/** For whoever is signed in. */
export async function deviceWorker(cache: string, screens: RegExp): Promise<Response> {
  const session = await signedIn();
  if (!session || session.mustChange) return new Response(null, { status: 401, headers: { "Cache-Control": "no-store" } });
  return new Response(scriptOf(cache, screens.source), { headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" } });
}
