"""The site's side of the engine: forms and verdicts as HTML, the browser bundle, a small server."""
