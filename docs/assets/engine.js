// Python in a worker: one for all widgets of a page, kept while the reader moves through the site.
// `connect` gives what a widget may treat as a worker of its own. A worker that is stuck or has
// crashed is replaced, and what it had not answered is asked again. What failed is told by a key of
// WORDS in explorer/render.py, or in the words of an error.

const TICK = 250; // ms. Ticks are counted, not time: a computer that slept is no stuck worker.
const STARTING = 480; // ticks without a word: two minutes, for slow lines
// Ticks without a word after which a worker with a question is stuck. Or twice what the slowest answer
// took, or twice what the start took without the download, if that is more: a slow computer is not stuck.
const ANSWERING = 4;
const FIRST = 4; // times as long for the first answer, while the browser still compiles what runs
const TRIES = 3;

const engines = new Map();

export function connect(address) {
  const key = String(address);
  if (!engines.has(key)) engines.set(key, new Engine(key));
  return new Port(engines.get(key));
}

class Port {
  constructor(engine) {
    this.engine = engine;
    engine.ports.add(this);
    if (!engine.starting) queueMicrotask(() => this.hear({ ready: true }));
  }

  postMessage({ id, question, want }) {
    this.engine.ask({ port: this, id, question, want, tries: 0 });
  }

  hear(data) {
    this.onmessage?.({ data });
  }

  terminate() {
    this.engine.ports.delete(this);
  }
}

class Engine {
  constructor(address) {
    this.address = address;
    this.ports = new Set();
    this.asked = new Map(); // number → {port, id, question, want, tries, answered}
    this.count = 0;
    this.slowest = ANSWERING / 2;
    this.begin();
  }

  begin() {
    clearInterval(this.clock);
    this.worker?.terminate();
    this.starting = true;
    this.fresh = true;
    this.quiet = 0;
    const { worker, said } = self.early ?? { said: [] }; // see overrides/main.html
    delete self.early;
    this.worker = worker ?? new Worker(this.address, { type: "module" });
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = () => this.crashed();
    this.clock = setInterval(() => this.watch(), TICK);
    for (const number of this.open()) this.send(number);
    // Not at once: nobody knows this engine yet, so nobody could be told that it has ended.
    for (const event of said) queueMicrotask(() => this.worker[`on${event.type}`](event));
  }

  // The numbers of the questions without an answer.
  open() {
    return [...this.asked.keys()].filter((number) => !this.asked.get(number).answered);
  }

  ask(question) {
    for (const [number, { port, answered }] of this.asked)
      if (answered && port === question.port) this.asked.delete(number);
    this.asked.set(++this.count, question);
    this.send(this.count);
  }

  send(number) {
    if (!this.busy) this.quiet = 0;
    this.busy = true;
    const { question, want } = this.asked.get(number);
    this.worker.postMessage({ id: number, question, want });
  }

  watch() {
    this.quiet += 1;
    const patience = 2 * this.slowest * (this.fresh ? FIRST : 1);
    if (this.starting ? this.quiet >= STARTING : this.open().length && this.quiet >= patience) this.replace();
  }

  // Before Python has ever been ready, a file is missing, and trying again does not help.
  crashed() {
    const hopeless = this.starting && (!this.worked || ++this.crashes >= TRIES);
    if (hopeless) this.end("no-file");
    else this.replace();
  }

  replace() {
    this.slowest *= 2; // perhaps it was not stuck
    for (const number of this.open()) {
      const { port, id } = this.asked.get(number);
      if (++this.asked.get(number).tries < TRIES) continue;
      this.asked.delete(number);
      port.hear({ id, failed: "no-answer" });
    }
    this.begin();
  }

  end(reason) {
    clearInterval(this.clock);
    this.worker.terminate();
    engines.delete(this.address);
    for (const port of this.ports) port.hear({ failed: reason });
  }

  hear(data) {
    if (this.busy && !this.starting) this.slowest = Math.max(this.slowest, this.quiet);
    this.quiet = 0;
    if (data.starting) this.starting = true;
    else if (data.ready) this.started(data);
    else if (data.id === undefined) this.end(data.failed);
    else this.tell(data);
  }

  started(data) {
    this.starting = false;
    this.worked = true;
    this.crashes = 0;
    this.slowest = Math.max(this.slowest, data.took / TICK);
    dispatchEvent(new Event("engine-ready"));
    for (const port of this.ports) port.hear(data);
  }

  tell(data) {
    const asked = this.asked.get(data.id);
    if (!asked) return;
    asked.answered = true;
    this.fresh = false;
    // After an answer comes the rest, and then more.
    this.busy = ((data.answer ?? data.rest) !== undefined && !asked.want) || this.open().length > 0;
    if (this.ports.has(asked.port)) asked.port.hear({ ...data, id: asked.id });
  }
}

// Starts Python for whoever connects later, unless data or the line is scarce: see overrides/main.html.
export function begin(address) {
  if (typeof WebAssembly !== "object" || scarce()) return;
  connect(new URL(address, document.baseURI)).terminate();
}

// Calls `start` when the reader turns to an element, or at once unless data or the line is scarce.
export function whenWanted(element, start) {
  if (!scarce()) return start();
  const signs = ["focusin", "pointerdown", "change"];
  const once = () => {
    for (const sign of signs) element.removeEventListener(sign, once);
    start();
  };
  for (const sign of signs) element.addEventListener(sign, once);
}

// Starts Python when the reader turns to a link that leads to a page with a form: points at it for a
// moment, reaches it with the keyboard, or touches it. Under instant navigation the page then finds
// Python running; otherwise it finds its files in the browser's cache.
const DWELL = 80; // milliseconds: a pointer that only passes by is quicker
export function startOnTheWayTo(page) {
  let timer, begun;
  const leads = ({ target }) => {
    const link = target.closest?.("a[href]");
    return link && link.origin === page.origin && link.pathname === page.pathname;
  };
  const here = () => location.pathname === page.pathname; // whenWanted sees to it
  const start = async () => {
    if (begun || here() || scarce()) return;
    begun = true;
    try {
      const text = await (await fetch(page)).text();
      const found = new DOMParser().parseFromString(text, "text/html").querySelector("[data-engine]");
      connect(new URL("worker.js", new URL(found.dataset.engine, page))).terminate();
    } catch {
      begun = false; // the page will say what is wrong
    }
  };
  addEventListener("pointerover", (event) => {
    clearTimeout(timer);
    if (leads(event)) timer = setTimeout(start, DWELL);
  });
  for (const sign of ["focusin", "touchstart"]) addEventListener(sign, (event) => leads(event) && start(), { passive: true });
}
