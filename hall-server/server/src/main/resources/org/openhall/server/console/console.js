// The little that needs a script: a form is sent once, leaving one that was changed is asked about, one tick ticks all.
"use strict";
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  form.dataset.changed = "";
  setTimeout(() => delete form.dataset.sent, 5000);
});
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-ask]");
  if (form) form.dataset.changed = "yes";
});
window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-ask][data-changed='yes']")) event.preventDefault();
});
document.addEventListener("change", (event) => {
  const name = event.target.dataset.all;
  if (name) for (const box of event.target.form.querySelectorAll(`input[name="${name}"]`)) box.checked = event.target.checked;
});
