// The explorer's page: form ⇄ address, questions to the worker, answers into the page.
// No rule is known here: what matters, what is wrong and what the verdict is, Python says.

const ALWAYS_SHOWN = new Set(["number", "date", "time", "clock", "as_of"]);

function mount(explorer) {
  const form = explorer.querySelector("form");
  const verdict = explorer.querySelector("#verdict");
  const status = explorer.querySelector("#engine-status");
  const bar = explorer.querySelector("#bar-link");
  const formError = explorer.querySelector("#form-error");
  const hideIdle = explorer.querySelector("#hide-idle");
  const fields = new Map([...form.querySelectorAll("[data-field]")].map((f) => [f.dataset.field, f]));
  const engine = new URL(explorer.dataset.engine, document.baseURI);

  let unshown = {}; // facts from the address that no control can show, for Python to judge
  let matters = null;
  let worker, asked = 0, answered = 0, waiting = null;

  // ── Form ⇄ address ─────────────────────────────────────────────────────────────────────────────

  const facts = () => {
    const shown = [...new FormData(form)].filter(([, value]) => value !== "");
    return { ...unshown, ...Object.fromEntries(shown) };
  };

  function fill(given) {
    form.reset();
    unshown = {};
    for (const [name, value] of Object.entries(given)) {
      const control = form.elements.namedItem(name);
      if (control) control.value = value;
      if (!control || control.value !== value) unshown[name] = value;
    }
  }

  function fromAddress() {
    const given = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    if (Object.keys(given).length) fill(given);
    else start();
  }

  // A new form: today, on the clock where the phone rang. Both are plain to see and to change.
  function start() {
    const now = new Date();
    const today = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    fill({ date: today, clock: "called" });
  }

  function changed(event) {
    if (event.target.name) delete unshown[event.target.name];
    history.replaceState(history.state, "", `#${new URLSearchParams(facts())}`);
    ask();
  }

  // ── Questions and answers ──────────────────────────────────────────────────────────────────────

  function ask() {
    const { as_of, ...rest } = facts();
    const root = new URL("..", document.baseURI).pathname;
    waiting = JSON.stringify({ facts: rest, as_of, root });
    send();
  }

  // One question at a time: while Python works, only the newest one is kept.
  function send() {
    if (!worker || asked !== answered || waiting === null) return;
    worker.postMessage({ id: ++asked, question: waiting });
    waiting = null;
  }

  function receive({ data }) {
    if (data.failed) return fail(data.failed);
    if (data.ready) {
      status.textContent = "";
      explorer.dataset.state = "ready";
      return;
    }
    answered = data.id;
    if (waiting === null) show(JSON.parse(data.answer));
    send();
  }

  function fail(reason) {
    explorer.dataset.state = "failed";
    status.textContent =
      `The engine could not start (${reason}). Your answers are kept in this page's address: ` +
      "reload to try again.";
    explorer.parentElement.querySelector("#no-engine").hidden = false;
  }

  function show(answer) {
    showErrors(answer.errors ?? {});
    verdict.classList.toggle("stale", Boolean(answer.errors));
    if (answer.errors) {
      bar.textContent = "One of the answers cannot be read. See the note at the field.";
      return;
    }
    swap(answer.html);
    bar.textContent = answer.summary;
    bar.parentElement.dataset.verdict = answer.verdict;
    matters = new Set(answer.matters);
    showFields();
  }

  function showErrors(errors) {
    for (const [id, field] of fields) {
      const message = errors[id];
      const note = field.querySelector(".field__error");
      note.textContent = message ?? "";
      note.hidden = !message;
      for (const control of field.querySelectorAll("input, select"))
        message ? control.setAttribute("aria-invalid", "true") : control.removeAttribute("aria-invalid");
      if (message) reveal(field);
    }
    const others = Object.entries(errors).filter(([id]) => !fields.has(id));
    formError.textContent = others.map(([id, message]) => `${id}: ${message}`).join(" ");
    formError.hidden = !others.length;
  }

  // Replaces the verdict; what was open stays open, and the focus stays where it was.
  function swap(html) {
    const open = new Set([...verdict.querySelectorAll("details[open]")].map((d) => d.dataset.key));
    const focused = verdict.contains(document.activeElement) && keyOf(document.activeElement);
    verdict.innerHTML = html;
    for (const details of verdict.querySelectorAll("details")) details.open = open.has(details.dataset.key);
    if (focused)
      [...verdict.querySelectorAll("a, summary")].find((e) => keyOf(e) === focused)?.focus();
  }

  const keyOf = (element) => element.dataset.fact ?? element.getAttribute("href") ?? element.parentElement.dataset.key;

  // Hides fields that can change nothing any more, unless they hold something or have the focus.
  function showFields() {
    for (const [id, field] of fields) {
      const idle = matters !== null && !matters.has(id) && !ALWAYS_SHOWN.has(id);
      field.classList.toggle("idle", idle);
      field.hidden = idle && hideIdle.checked && !field.contains(document.activeElement);
    }
    for (const group of form.querySelectorAll("details.group")) {
      const inside = [...group.querySelectorAll("[data-field]")];
      const given = facts();
      const open = inside.filter((f) => !f.classList.contains("idle") && !(f.dataset.field in given) && f.dataset.field !== "as_of");
      group.hidden = inside.every((f) => f.hidden);
      group.querySelector(".group__count").textContent = open.length ? `${open.length} open` : "";
    }
  }

  function reveal(field) {
    field.hidden = false;
    field.closest("details").hidden = false;
    field.closest("details").open = true;
  }

  function goTo(id) {
    const field = fields.get(id);
    if (!field) return;
    reveal(field);
    field.querySelector("input, select").focus();
    field.scrollIntoView({ block: "center" });
  }

  // ── Events ─────────────────────────────────────────────────────────────────────────────────────

  form.addEventListener("change", (event) => (event.target === hideIdle ? showFields() : changed(event)));
  form.addEventListener("submit", (event) => event.preventDefault());
  explorer.querySelector("#start-over").addEventListener("click", () => {
    start();
    changed({ target: form });
  });
  verdict.addEventListener("click", (event) => {
    const link = event.target.closest("[data-fact]");
    if (!link) return;
    event.preventDefault();
    goTo(link.dataset.fact);
  });
  bar.addEventListener("click", (event) => {
    event.preventDefault();
    verdict.scrollIntoView();
    verdict.querySelector("a, summary")?.focus({ preventScroll: true });
  });
  explorer.querySelector("#copy-link").addEventListener("click", async () => {
    const said = explorer.querySelector("#copied");
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = "Copied.";
    } catch {
      said.textContent = "Copy the address of this page: it holds the whole call.";
    }
  });
  const moved = () => {
    fromAddress();
    ask();
  };
  window.addEventListener("hashchange", moved);

  // ── Start ──────────────────────────────────────────────────────────────────────────────────────

  fromAddress();
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
    fail("this browser does not run WebAssembly");
  } else {
    explorer.dataset.state = "starting";
    status.textContent = "Python is starting in your browser. You can fill in the form already.";
    worker = new Worker(new URL("worker.js", engine), { type: "module" });
    worker.onmessage = receive;
    worker.onerror = (event) => fail(event.message || "a file could not be loaded");
    ask();
  }
  return () => {
    window.removeEventListener("hashchange", moved);
    worker?.terminate();
  };
}

let unmount;
function open() {
  unmount?.();
  const explorer = document.getElementById("explorer");
  unmount = explorer ? mount(explorer) : undefined;
}
// Material's stream of pages: it fires again after instant navigation.
if (window.document$) window.document$.subscribe(open);
else open();
