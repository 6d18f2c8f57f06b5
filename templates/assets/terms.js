// Shows what a linked term means beside the link: on hover, on keyboard focus, on the first tap. The words are those of
// the list at the page's end. Without this script, or without popovers, a term is a plain link.
(() => {
  const list = document.querySelector("[data-terms]");
  if (!list || !HTMLElement.prototype.showPopover) return;

  const delay = 300;
  const card = document.createElement("div");
  card.className = "card";
  card.popover = "auto";
  document.body.append(card);

  const places = new Map();
  for (const link of list.querySelectorAll("dt a")) places.set(link.href, link.closest("div"));
  const place = (link) => {
    const id = link.dataset.term;
    return id ? document.getElementById(`page:term-${id}`)?.parentNode : places.get(link.href);
  };
  for (const link of document.querySelectorAll("a.term")) {
    const entry = place(link);
    if (entry) link.setAttribute("aria-describedby", entry.querySelector("dd").id);
  }

  let shown = null;
  let timer = 0;
  let touched = false;
  let tapped = null;

  const later = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  const hide = () => {
    clearTimeout(timer);
    if (card.matches(":popover-open")) card.hidePopover();
  };

  const show = (link, x) => {
    clearTimeout(timer);
    const entry = place(link);
    if (!entry || link === shown) return;
    const copy = (part) => {
      const made = document.createElement("p");
      for (const node of entry.querySelector(part).childNodes) made.append(node.cloneNode(true));
      return made;
    };
    const title = copy("dt");
    // The keyboard has the link in the text.
    title.querySelector("a").tabIndex = -1;
    card.replaceChildren(title, copy("dd"));
    card.showPopover();
    shown = link;
    // A link may go over two lines: beside the one that is meant.
    const lines = [...link.getClientRects()];
    const line = lines.find((r) => x >= r.left && x <= r.right) ?? lines[0];
    const root = document.documentElement;
    const left = Math.max(8, Math.min(line.left, root.clientWidth - card.offsetWidth - 8));
    const below = line.bottom + card.offsetHeight + 8 < root.clientHeight || line.top < card.offsetHeight + 8;
    const top = below ? line.bottom + 4 : line.top - card.offsetHeight - 4;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
  };

  card.addEventListener("toggle", (event) => {
    if (event.newState === "closed") shown = null;
  });

  const term = (event) => event.target.closest?.("a.term");
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = term(event);
    if (link && link !== shown) later(() => show(link, event.clientX));
    else if (link || card.contains(event.target)) clearTimeout(timer);
    else if (shown && shown !== document.activeElement) later(hide);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = term(event);
    if (link?.matches(":focus-visible")) later(() => show(link));
  });
  document.addEventListener("focusout", (event) => {
    if (term(event)) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
  });
  document.addEventListener("click", (event) => {
    const link = term(event);
    if (!link || !touched || !place(link)) return;
    // The press has closed a card that was open, so it is known here by its link only.
    if (link === tapped) return;
    event.preventDefault();
    tapped = link;
    show(link, event.clientX);
  });
  addEventListener("resize", hide);
})();
