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
// What is found and ticked goes to what is linked, so that the next search does not take it away; each once.
document.addEventListener("change", (event) => {
  const found = event.target.closest(".found");
  if (!found || !event.target.checked) return;
  const linked = found.parentElement.querySelector(".linked");
  const there = [...linked.querySelectorAll("input")].find((box) => box.value === event.target.value);
  if (there) { there.checked = true; event.target.closest("label").remove(); there.focus(); }
  else { linked.append(event.target.closest("label")); event.target.focus(); }
  linked.closest("form").dataset.changed = "yes";
});
const unasked = (event) => {
  if (event.detail.target?.matches(".found")) event.detail.target.textContent = "现在查不了。请先保存草稿，再来找。";
};
document.addEventListener("htmx:sendError", unasked);
document.addEventListener("htmx:responseError", unasked);
// A page that looks again by itself: nothing is exchanged while it says the same, so that no press goes astray; a session
// that ended leads to the door; a hall that does not answer is said so.
document.addEventListener("htmx:beforeSwap", (event) => {
  const {target, xhr} = event.detail;
  const next = new DOMParser().parseFromString(xhr.responseText, "text/html").getElementById(target.id);
  if (next && next.innerHTML === target.innerHTML) event.detail.shouldSwap = false;
});
const lost = (yes) => { for (const words of document.querySelectorAll(".lost")) words.hidden = !yes; };
document.addEventListener("htmx:sendError", () => lost(true));
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401 && document.querySelector(".lost")) location.assign("/sign-in?next=" + encodeURIComponent(location.pathname));
  else lost(true);
});
document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) lost(false); });
// What must be read first has the keyboard, e.g. what is wrong with a form.
document.querySelector("[data-focus]")?.focus();
