// The explorer's page: form ⇄ address, questions to the worker, answers into the page.
// No rule is known here: what matters, what is wrong and what the verdict is, Python says.
// Nor is a sentence: the form brings those that this script needs (WORDS in explorer/render.py).

import { connect, startOnTheWayTo, whenWanted } from "./engine.js";

const ALWAYS_SHOWN = new Set(["number", "date", "time", "clock", "as_of", "forum"]);
const SLOW = 20_000; // milliseconds of starting after which the page says more

function mount(explorer) {
  const find = (selector) => explorer.querySelector(selector);
  const form = find("form");
  const verdict = find("#verdict");
  const more = find("#more");
  const status = find("#engine-status");
  const bar = find("#bar");
  const said = find("#said");
  const linkError = find("#link-error");
  const hideIdle = find("#hide-idle");
  const noEngine = document.getElementById("no-engine");
  const words = JSON.parse(form.dataset.words);
  let fields; // id → element
  const engine = new URL(explorer.dataset.engine, document.baseURI);

  const path = location.pathname;
  let hash = location.hash; // as last read or written
  let unshown = {}; // facts from the address that no control can show, for Python to judge
  let errors = {};
  let matters = null;
  let worker, prover, asked = 0, answered = 0, shown = 0, waiting = null, latest = null;
  let proved = 0;

  // Most of the form is folded, and kept apart in templates: else the browser looks through all of it
  // again and again, to fill in addresses and cards, while Python starts.
  function takeFields() {
    fields = new Map([...form.querySelectorAll("[data-field]")].map((f) => [f.dataset.field, f]));
  }
  function unfold() {
    const folded = form.querySelectorAll("template");
    for (const part of folded) part.replaceWith(part.content);
    if (folded.length) takeFields();
  }
  takeFields();

  // ── Form ⇄ address ─────────────────────────────────────────────────────────────────────────────

  const facts = () => {
    const shown = [...new FormData(form)].filter(([, value]) => value !== "");
    return { ...unshown, ...Object.fromEntries(shown) };
  };

  function fill(given) {
    form.reset();
    unshown = {};
    if (Object.keys(given).some((name) => !fields.has(name))) unfold();
    for (const [name, value] of Object.entries(given)) {
      const control = fields.has(name) && form.elements.namedItem(name);
      if (control) control.value = value;
      if (!control || control.value !== value) unshown[name] = value;
    }
  }

  function fromAddress() {
    const given = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    if (location.hash.includes("=")) fill(given);
    else start();
  }

  function toAddress() {
    history.replaceState(history.state, "", `#${new URLSearchParams(facts())}`);
    hash = location.hash;
  }

  // A new form: today, on the clock where the phone rang. Both are plain to see and to change.
  function start() {
    const now = new Date();
    const today = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    fill({ date: today, clock: "called" });
  }

  function changed() {
    find("#copied").textContent = "";
    toAddress();
    ask();
  }

  // A year that begins with 0 is still being typed; a date or number may be left half typed.
  const yearUnfinished = (control) => control.type === "date" && control.value.startsWith("0");
  const halfTyped = () =>
    [...form.elements]
      .filter((control) => control.validity.badInput && control !== document.activeElement)
      .map((control) => [control.name, say("half-typed")]);

  // ── Questions and answers ──────────────────────────────────────────────────────────────────────

  function ask() {
    const { as_of, forum, ...rest } = facts();
    const root = new URL("..", document.baseURI).pathname;
    waiting = JSON.stringify({ facts: rest, as_of, forum, root });
    verdict.setAttribute("aria-busy", "true");
    send();
  }

  // One question at a time: while Python works, only the newest one is kept.
  function send() {
    if (!worker || asked !== answered || waiting === null) return;
    worker.postMessage({ id: ++asked, question: waiting });
    latest = waiting;
    waiting = null;
  }

  function receive({ data }) {
    if (data.ready) {
      explorer.dataset.state = "ready";
      noEngine.hidden = true;
    } else if (data.id === undefined) {
      fail(say("no-start", { reason: reason(data.failed) }));
    } else if (data.rest !== undefined) {
      if (data.id !== asked || data.id !== shown) return;
      const rest = JSON.parse(data.rest);
      for (const [key, html] of Object.entries(rest.lists)) {
        const place = verdict.querySelector(`[data-rest="${key}"]`);
        html ? swap(place, html) : place.remove();
        place.removeAttribute("aria-busy");
      }
      matters = new Set(rest.matters);
      setTimeout(showFields);
    } else if (data.more !== undefined) {
      if (data.id === asked) swap(more, data.more); // what follows from the verdict comes after it
    } else {
      answered = data.id;
      if (waiting === null) show(data.failed ? { failed: reason(data.failed) } : JSON.parse(data.answer));
      send();
    }
  }

  // A sentence of the form's, with its {parts} filled in.
  const say = (key, parts = {}) => words[key].replace(/{(\w+)}/g, (_, part) => parts[part]);
  const brief = (text) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
  const lastLine = (text) => text.trim().split("\n").pop(); // of a traceback: what went wrong
  const reason = (text) => words[text] ?? lastLine(text); // engine.js names some by their key

  // One thing to tell, in three places: for the ear, above the verdict, and on a small screen's bar.
  function tell(text, { spoken = text, short = text } = {}) {
    status.textContent = text;
    said.textContent = spoken;
    bar.replaceChildren(bar.firstElementChild);
    bar.firstElementChild.textContent = short;
    bar.dataset.verdict = "";
  }

  function fail(why, advice = say("reload")) {
    explorer.dataset.state = "failed";
    tell(say("failed", { why, advice }), { short: why });
    noEngine.hidden = false;
    explorer.prepend(status, noEngine);
  }

  function slow() {
    if (explorer.dataset.state !== "starting") return;
    tell(say("slow"));
    noEngine.hidden = false;
  }

  function show(answer) {
    if (explorer.dataset.state === "failed") return;
    verdict.setAttribute("aria-busy", "false");
    showErrors({ ...answer.errors, ...Object.fromEntries(halfTyped()) });
    const wrong = Object.keys(errors);
    for (const part of [verdict, more]) part.classList.toggle("stale", Boolean(wrong.length || answer.failed));
    if (answer.failed) {
      tell(say("stumbled", { reason: answer.failed }));
    } else if (wrong.length) {
      const field = fields.get(wrong[0])?.querySelector("label, legend").textContent ?? "";
      tell(say("unread"), {
        spoken: `${field} ${brief(errors[wrong[0]])}`,
        short: say("unread-short"),
      });
    } else {
      swap(verdict, answer.html);
      shown = answered;
      const next = verdict.querySelector("[data-fact]");
      const head = verdict.querySelector(".verdict__head strong").textContent;
      tell("", { spoken: answer.summary, short: next ? head : answer.summary });
      if (next) bar.append(` ${say("next")} `, next.cloneNode(true));
      bar.dataset.verdict = answer.verdict;
      dispatchEvent(new Event("first-verdict")); // nobody listens to those that follow
    }
  }

  function showErrors(found) {
    errors = found;
    for (const [id, field] of fields) {
      const message = errors[id];
      const note = field.querySelector(".field__error");
      note.textContent = message ?? "";
      note.hidden = !message;
      for (const control of field.querySelectorAll("input, select"))
        message ? control.setAttribute("aria-invalid", "true") : control.removeAttribute("aria-invalid");
      if (message) reveal(field);
    }
    const fromLink = Object.keys(errors).filter((id) => id in unshown);
    linkError.hidden = !fromLink.length;
    linkError.querySelector("ul").replaceChildren(
      ...fromLink.map((id) => {
        const item = document.createElement("li");
        item.textContent = `${id} = ${brief(unshown[id])}. ${brief(errors[id])}`;
        return item;
      }),
    );
  }

  // Replaces the verdict; what was open stays open, and the focus stays where it was. What comes after
  // the verdict is the old one until then.
  function swap(part, html) {
    const open = new Set([...part.querySelectorAll("details[open]")].map((d) => d.dataset.key));
    const rests = new Map([...part.querySelectorAll("[data-rest]")].map((r) => [r.dataset.rest, r]));
    const focused = part.contains(document.activeElement) && keyOf(document.activeElement);
    part.innerHTML = html;
    for (const details of part.querySelectorAll("details")) details.open = open.has(details.dataset.key);
    for (const rest of part.querySelectorAll("[data-rest]:empty")) {
      rest.append(...(rests.get(rest.dataset.rest)?.childNodes ?? []));
      rest.setAttribute("aria-busy", "true");
    }
    if (focused)
      ([...part.querySelectorAll("a, summary")].find((e) => keyOf(e) === focused) ?? verdict).focus();
  }

  // A proof that is long to write comes when it is unfolded.
  const proofs = new Map(); // number of the question → where the answer goes
  function prove(details) {
    if (!details.open || !details.dataset.proof) return;
    const rule = details.dataset.proof;
    delete details.dataset.proof;
    proofs.set(++proved, details);
    prover.postMessage({ id: proved, want: "proof", question: JSON.stringify({ ...JSON.parse(latest), rule }) });
  }

  function receiveProof({ data }) {
    const details = proofs.get(data.id);
    if (data.answer === undefined || !details) return;
    proofs.delete(data.id);
    details.insertAdjacentHTML("beforeend", data.answer);
  }

  const keyOf = (element) =>
    [element.closest("[data-rule]")?.dataset.rule, element.getAttribute("href"), element.closest("details")?.dataset.key].join(" ");

  // Hides fields that can change nothing any more, unless they hold something or have the focus.
  function showFields() {
    unfold();
    const given = facts();
    for (const [id, field] of fields) {
      const idle = matters !== null && !matters.has(id) && !ALWAYS_SHOWN.has(id);
      field.classList.toggle("idle", idle);
      field.hidden = idle && hideIdle.checked && !field.contains(document.activeElement);
    }
    for (const group of form.querySelectorAll("details.group")) {
      const inside = [...group.querySelectorAll("[data-field]")];
      const open = inside.filter((f) => !f.classList.contains("idle") && !(f.dataset.field in given) && !["as_of", "forum"].includes(f.dataset.field));
      group.hidden = inside.every((f) => f.hidden);
      group.querySelector(".group__count").textContent = open.length ? say("unanswered", { count: open.length }) : "";
    }
  }

  function reveal(field) {
    field.hidden = false;
    field.closest("details").hidden = false;
    field.closest("details").open = true;
  }

  function goTo(id) {
    unfold();
    const field = fields.get(id);
    if (!field) return linkError.scrollIntoView({ block: "center" });
    reveal(field);
    (field.querySelector("input:checked") ?? field.querySelector("input, select")).focus();
    field.scrollIntoView({ block: "center" });
  }

  // ── Events ─────────────────────────────────────────────────────────────────────────────────────

  form.addEventListener("change", ({ target }) => {
    if (target === hideIdle) return showFields();
    delete unshown[target.name];
    if (!yearUnfinished(target)) changed();
  });
  form.addEventListener("toggle", unfold, true);
  form.addEventListener("focusout", ({ target }) => {
    if (target.validity?.badInput || target.ariaInvalid || yearUnfinished(target)) changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  find("#start-over").addEventListener("click", () => {
    start();
    changed();
  });
  find("#leave-out").addEventListener("click", () => {
    for (const id of Object.keys(errors)) delete unshown[id];
    form.querySelector("button").focus();
    changed();
  });
  // Within this page, instant navigation would load it anew and lose the call.
  const clicked = (event) => {
    const link = event.target.closest("a[href]");
    if (link?.pathname !== path || !link.hash || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.stopPropagation();
    event.preventDefault();
    if (link.hash.includes("=")) {
      history.pushState(null, "", link.hash);
      return moved();
    }
    const wrong = Object.keys(errors)[0];
    if (link.dataset.fact) return goTo(link.dataset.fact);
    if (bar.contains(link) && wrong) return goTo(wrong);
    const failed = bar.contains(link) && explorer.dataset.state === "failed";
    const place = failed ? status : document.getElementById(link.hash.slice(1));
    place?.setAttribute("tabindex", "-1");
    place?.focus({ preventScroll: true });
    place?.scrollIntoView();
  };
  document.addEventListener("click", clicked, true);
  verdict.addEventListener("toggle", ({ target }) => prove(target), true);
  find("#copy-link").addEventListener("click", async () => {
    const copied = find("#copied");
    try {
      await navigator.clipboard.writeText(location.href);
      copied.textContent = say("copied");
    } catch {
      copied.textContent = say("copy");
    }
  });
  const moved = (event) => {
    if (location.pathname !== path) return;
    event?.stopImmediatePropagation();
    if (location.hash === hash) return;
    // A place on this page, such as its heading, is not a call: put the call back.
    if (location.hash && !location.hash.includes("=")) return toAddress();
    hash = location.hash;
    fromAddress();
    ask();
  };
  for (const move of ["popstate", "hashchange"]) window.addEventListener(move, moved, true);

  // ── Start ──────────────────────────────────────────────────────────────────────────────────────

  fromAddress();
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
    fail(say("no-wasm"), say("newer"));
  } else {
    tell(say("waits"));
    whenWanted(explorer, () => {
      explorer.dataset.state = "starting";
      tell(say("starting"));
      setTimeout(slow, SLOW);
      worker = connect(new URL("worker.js", engine));
      worker.onmessage = receive;
      prover = connect(new URL("worker.js", engine));
      prover.onmessage = receiveProof;
      send();
    });
    ask();
  }
  return () => {
    for (const move of ["popstate", "hashchange"]) window.removeEventListener(move, moved, true);
    document.removeEventListener("click", clicked, true);
    worker?.terminate();
    prover?.terminate();
  };
}

let unmount;
function open() {
  unmount?.();
  const explorer = document.getElementById("explorer");
  unmount = explorer ? mount(explorer) : undefined;
}
startOnTheWayTo(new URL("../explorer/", import.meta.url));
function arrived() {
  // After instant navigation their content is live, styles included. To remove them from a page that was
  // loaded would be needless, and make the browser work out the style of all of it again.
  for (const unscripted of document.querySelectorAll("noscript")) unscripted.remove();
  open();
}
// Material's stream of pages: it fires at once, and again after instant navigation.
if (window.document$) window.document$.subscribe(arrived);
else {
  open();
  let here = true; // the theme came later: see overrides/main.html
  addEventListener("theme-ready", () => window.document$.subscribe(() => (here ? (here = false) : arrived())));
}
