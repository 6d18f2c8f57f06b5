// Shows only the terms that have a name with what is typed. Without scripts the stylesheet hides the box.
{
  const box = document.getElementById("page:filter");
  const count = document.getElementById("page:filter-count");
  const lists = [...document.querySelectorAll("section .terms, .order ul")];
  const sections = new Set(lists.map((list) => list.closest("section")));

  // Letters and digits without case, accents and width; a bar keeps names apart.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}|]/gu, "");
  const address = (entry) => entry.querySelector("a").href;
  const terms = new Map();
  for (const entry of document.querySelectorAll("section .terms > div")) {
    const names = [...entry.querySelector("dt").children].map((name) => name.textContent);
    terms.set(address(entry), fold([...names, entry.dataset.words].join("|")));
  }

  const filter = () => {
    const typed = fold(box.value).replaceAll("|", "");
    let found = 0;
    for (const names of terms.values()) found += names.includes(typed);
    for (const list of lists) {
      for (const entry of list.children) entry.hidden = !terms.get(address(entry)).includes(typed);
      list.hidden = list.previousElementSibling.hidden = !list.querySelector(":scope > :not([hidden])");
    }
    for (const section of sections) section.hidden = !section.querySelector("h3:not([hidden])");
    for (const jump of document.querySelectorAll(".letters a")) {
      const target = document.getElementById(decodeURIComponent(jump.hash.slice(1)));
      jump.parentElement.hidden = target.closest("[hidden]") !== null;
    }
    count.textContent = typed && `${found} of ${terms.size} terms`;
  };

  box.addEventListener("input", filter);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    box.value = "";
    filter();
  });
  // Browsers put back what was typed when a reader returns.
  addEventListener("pageshow", filter);
}
