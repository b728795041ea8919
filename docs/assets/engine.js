// Python in a worker: one for all widgets of a page, kept while the reader moves through the site.
// `connect` gives what a widget may treat as a worker of its own. A worker that is stuck or has
// crashed is replaced, and what it had not answered is asked again.

const TICK = 250; // ms. Ticks are counted, not time: a computer that slept is no stuck worker.
const STARTING = 480; // ticks without a word: two minutes, for slow lines
const ANSWERING = 4; // ticks, on a fast computer; twice what the slowest answer took, if that is more
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

  postMessage({ id, question }) {
    this.engine.ask({ port: this, id, question, tries: 0 });
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
    this.asked = new Map(); // number → {port, id, question, tries, answered}
    this.count = 0;
    this.slowest = ANSWERING / 2;
    this.begin();
  }

  begin() {
    clearInterval(this.clock);
    this.worker?.terminate();
    this.starting = true;
    this.quiet = 0;
    this.worker = new Worker(this.address, { type: "module" });
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = () => (this.starting ? this.end("a file of this site could not be loaded") : this.replace());
    this.clock = setInterval(() => this.watch(), TICK);
    for (const number of this.open()) this.send(number);
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
    this.worker.postMessage({ id: number, question: this.asked.get(number).question });
  }

  watch() {
    this.quiet += 1;
    if (this.starting ? this.quiet > STARTING : this.open().length && this.quiet > 2 * this.slowest) this.replace();
  }

  replace() {
    this.slowest *= 2; // perhaps it was not stuck
    for (const number of this.open()) {
      const { port, id } = this.asked.get(number);
      if (++this.asked.get(number).tries < TRIES) continue;
      this.asked.delete(number);
      port.hear({ id, failed: "it gave no answer" });
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
    dispatchEvent(new Event("engine-ready"));
    for (const port of this.ports) port.hear(data);
  }

  tell(data) {
    const asked = this.asked.get(data.id);
    if (!asked) return;
    asked.answered = true;
    this.busy = data.answer !== undefined || this.open().length > 0; // after an answer comes more
    if (this.ports.has(asked.port)) asked.port.hear({ ...data, id: asked.id });
  }
}

// Calls `start` when the reader turns to an element, or at once unless data or the line is scarce.
export function whenWanted(element, start) {
  const { saveData, effectiveType } = navigator.connection ?? {};
  const scarce = saveData || /2g/.test(effectiveType) || matchMedia("(prefers-reduced-data: reduce)").matches;
  if (!scarce) return start();
  const signs = ["focusin", "pointerdown", "change"];
  const once = () => {
    for (const sign of signs) element.removeEventListener(sign, once);
    start();
  };
  for (const sign of signs) element.addEventListener(sign, once);
}
