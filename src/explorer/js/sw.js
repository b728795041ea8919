// Keeps the site on the reader's device. Each build has a cache of its own, filled whole before it
// is used and deleted whole; every file must have the hash that the build gave it.
const NAME = "site @version@";
const FILES = new Map(Object.entries(JSON.parse(`@files@`))); // path from here → hash
const ENGINE = "assets/engine/"; // large: kept once it was needed

const key = (path) => `${registration.scope}${path}?${encodeURIComponent(FILES.get(path))}`;

async function load(path) {
  const cache = path.startsWith(ENGINE) ? "default" : "no-cache"; // the engine's address has its hash
  const response = await fetch(registration.scope + path, { integrity: FILES.get(path), cache });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

// Fills this build's cache; what has not changed comes from that of another build.
async function keep(paths) {
  const cache = await caches.open(NAME);
  for (const path of paths) {
    if (await cache.match(key(path))) continue;
    await cache.put(key(path), (await caches.match(key(path))) ?? (await load(path)));
  }
}

const paths = (engine) => [...FILES.keys()].filter((path) => path.startsWith(ENGINE) === engine);

async function engineWasKept() {
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) if (url.includes(ENGINE)) return true;
  return false;
}

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      await keep(paths(false));
      if (await engineWasKept()) await keep(paths(true));
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== NAME && name.startsWith("site ")) await caches.delete(name);
      await clients.claim();
    })(),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "replace") skipWaiting();
  if (event.data === "keep engine") event.waitUntil(keep(paths(true)));
});

self.addEventListener("fetch", (event) => {
  const { url, method } = event.request;
  const path = url.split(/[?#]/)[0].slice(registration.scope.length).replace(/(^|\/)index\.html$/, "$1");
  if (method !== "GET" || !url.startsWith(registration.scope) || !FILES.has(path)) return;
  const kept = caches.open(NAME).then((cache) => cache.match(key(path)));
  event.respondWith(kept.then((response) => response ?? fetch(event.request)));
});
