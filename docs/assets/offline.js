// Keeps the site for reading without a network (sw.js), and tells when there is a newer one.

// On the machine of someone who works on the site, each rebuild would be hidden behind the old one.
const local = ["localhost", "127.0.0.1"].includes(location.hostname) && !localStorage.getItem("offline");
const root = new URL("..", import.meta.url);

async function register() {
  const updating = Boolean(navigator.serviceWorker.controller);
  const registration = await navigator.serviceWorker.register(new URL("sw.js", root));
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) tell(worker);
    });
  if (registration.waiting) tell(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  // Every tab moves to the new version at once; addresses hold what was typed.
  if (updating) navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  const ready = await navigator.serviceWorker.ready;
  addEventListener("engine-ready", () => ready.active.postMessage("keep engine"));
  if (document.querySelector("#explorer[data-state=ready]")) ready.active.postMessage("keep engine");
}

function tell(worker) {
  const notice = document.createElement("p");
  notice.className = "update";
  notice.setAttribute("role", "status");
  const button = document.createElement("button");
  button.className = "md-button md-button--primary";
  button.textContent = "Use them now";
  button.addEventListener("click", () => worker.postMessage("replace"));
  document.body.append(notice);
  notice.append("Updated rules are available. ", button);
}

// On the explorer's page the first verdict has the line for itself, unless it takes very long.
const VERDICT = 30_000; // milliseconds
function afterVerdict() {
  if (!document.getElementById("explorer") || document.getElementById("bar").dataset.verdict) return undefined;
  return new Promise((resolve) => {
    addEventListener("first-verdict", resolve, { once: true });
    setTimeout(resolve, VERDICT);
  });
}

if ("serviceWorker" in navigator && !navigator.connection?.saveData && !local)
  addEventListener("load", async () => {
    try {
      await afterVerdict();
      await register();
    } catch (error) {
      console.warn("Not kept for offline reading:", error);
    }
  });
