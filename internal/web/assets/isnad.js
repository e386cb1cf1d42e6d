// Shows which words a claim rests on, and which claims rest on a word. The pages
// work without it: each claim links to its evidence.
"use strict";
(() => {
  const evidence = (id) => document.querySelectorAll(`[data-claims~="${CSS.escape(id)}"]`);
  const light = (id, on) => {
    for (const piece of evidence(id)) piece.classList.toggle("lit", on);
  };
  for (const claim of document.querySelectorAll("[data-claim]")) {
    const id = claim.dataset.claim;
    for (const event of ["mouseenter", "focusin"]) claim.addEventListener(event, () => light(id, true));
    for (const event of ["mouseleave", "focusout"]) claim.addEventListener(event, () => light(id, false));
    claim.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && e.target === claim) evidence(id)[0]?.scrollIntoView({ block: "center" });
    });
  }
  for (const piece of document.querySelectorAll(".text .evidence")) {
    piece.addEventListener("click", () => {
      const claim = document.getElementById("claim-" + piece.dataset.claims.split(" ")[0]);
      claim?.focus();
      claim?.scrollIntoView({ block: "nearest" });
    });
  }
})();
