// Forms on a live part are sent without leaving the page, so that nothing that is typed elsewhere on it gets lost. The
// answer is the part anew, also where something was refused; live.js puts it in around whatever somebody types in.
// Without this script the same forms load the page again.
"use strict";

(() => {
  const send = async (form, button) => {
    const part = form.closest("[data-live]");
    const sent = new FormData(form, button);
    const headers = { "HX-Request": "true", "HX-Request-Type": "partial", "HX-Target": `${part.localName}#${part.id}` };
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(sent), headers });
      const html = await answer.text();
      delete form.dataset.sending;
      if (answer.headers.get("hx-retarget")) {
        show(html);
        return;
      }
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
        location.assign(answer.url); // It leads to another view: whoever opens a meeting goes on at the console.
        return;
      }
      if (answer.ok) form.reset();
      const taken = new CustomEvent("live:take", { bubbles: true, cancelable: true, detail: html });
      if (part.dispatchEvent(taken)) location.assign(answer.redirected ? answer.url : part.dataset.url);
      else tell("");
    } catch {
      // The form keeps its key: sent again, it is done once, whether or not it had arrived.
      delete form.dataset.sending;
      tell(document.getElementById("meeting-words").dataset.notSent);
    }
  };

  const show = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    document.getElementById("notices").replaceChildren(template.content);
  };

  const tell = (sentence) => {
    const notices = document.getElementById("notices");
    notices.replaceChildren();
    if (!sentence) return;
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.textContent = sentence;
    notices.append(notice);
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || !form.closest("[data-live]") || !window.htmx) return;
    event.preventDefault();
    send(form, event.submitter);
  });
})();
