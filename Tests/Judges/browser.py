"""Looks at the built site in Chromium: axe-core on a page of each sort, and how terms, glossary and timeline behave.

Usage: browser.py SITE AXE. Exits with 1 when something is wrong, after all has been looked at.
"""

import functools
import http.server
import pathlib
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The page whose terms are tried out.
PAGE = "platforms/nansha/"
TERM = "article p a.term"
IS_OPEN = "document.querySelector('.card')?.matches(':popover-open') ?? false"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, *_: object) -> None:
        pass


class Verdict:
    """Collects what is wrong."""

    def __init__(self) -> None:
        self.faults = 0

    def expect(self, is_right: bool, name: str) -> None:
        if not is_right:
            self.faults += 1
            print(f"FAIL {name}")


@contextmanager
def served(folder: pathlib.Path) -> Iterator[str]:
    """Serves a folder on a free port and gives its address."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def one_page_of_each_sort(site: pathlib.Path) -> list[str]:
    """The pages at the first two levels, and the longest page of each folder below."""
    pages = {path for path in site.glob("*.html")} | {path for path in site.glob("*/index.html")}
    deeper = [*site.glob("*/*/index.html"), *site.glob("*/*/*/index.html")]
    for folder in {path.parent.parent for path in deeper}:
        pages.add(max(folder.glob("*/index.html"), key=lambda path: (path.stat().st_size, path)))
    return sorted(str(path.relative_to(site)) for path in pages)


def judge_accessibility(browser: Browser, base: str, pages: list[str], axe: str, verdict: Verdict) -> None:
    for width, scheme in [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page = context.new_page()
        for path in pages:
            page.goto(base + path)
            page.evaluate(axe)
            result = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", TAGS)
            for violation in result["violations"]:
                places = [node["target"] for node in violation["nodes"]][:3]
                verdict.expect(False, f"{path} at {width} px, {scheme}: {violation['id']}: {violation['help']} {places}")
            is_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            verdict.expect(not is_wide, f"{path} at {width} px is wider than the window")
        context.close()
    print(f"{len(pages)} pages judged in four looks")


def judge_pointer(page: Page, verdict: Verdict, width: int) -> None:
    link = page.locator(TERM).first
    link.hover()
    verdict.expect(not page.evaluate(IS_OPEN), "a card opens before the pointer has rested on the link")
    page.wait_for_function(IS_OPEN)
    box = page.locator(".card").bounding_box() or {"x": -1, "y": 0, "width": 0, "height": 0}
    verdict.expect(0 <= box["x"] and box["x"] + box["width"] <= width, f"the card leaves the window of {width} px")
    # Longer than the card waits before it closes.
    page.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2, steps=5)
    page.wait_for_timeout(800)
    verdict.expect(page.evaluate(IS_OPEN), "the card doesn't stay when the pointer moves onto it")
    page.keyboard.press("Escape")
    verdict.expect(not page.evaluate(IS_OPEN), "Escape doesn't close the card")
    page.mouse.move(5, 5)
    link.hover()
    page.wait_for_function(IS_OPEN)
    page.mouse.move(5, 5, steps=3)
    page.wait_for_function(f"!({IS_OPEN})")


def judge_keyboard(page: Page, base: str, verdict: Verdict) -> None:
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a.term')"):
            break
    page.wait_for_function(IS_OPEN)
    description = "document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent ?? ''"
    verdict.expect(
        page.evaluate(f"document.querySelector('.card').textContent.includes({description}) && ({description}) !== ''"),
        "the link isn't described by what the card shows",
    )
    page.keyboard.press("Escape")
    verdict.expect(not page.evaluate(IS_OPEN), "Escape doesn't close the card of a focused link")
    verdict.expect(page.evaluate("document.activeElement.matches('a.term')"), "Escape takes the focus away")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.wait_for_function(IS_OPEN)
    page.keyboard.press("Shift+Tab")
    page.wait_for_function(f"!({IS_OPEN})")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    verdict.expect(page.url != base + PAGE, "Enter doesn't follow the link")


def judge_touch(page: Page, base: str, verdict: Verdict) -> None:
    link = page.locator(TERM).first
    link.tap()
    page.wait_for_function(IS_OPEN)
    verdict.expect(page.url == base + PAGE, "the first tap leaves the page")
    with page.expect_navigation():
        link.tap()
    verdict.expect(page.url != base + PAGE, "the second tap doesn't follow the link")


def judge_cards(browser: Browser, base: str, verdict: Verdict) -> None:
    for width in [1280, 360]:
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.on("pageerror", lambda error: verdict.expect(False, f"script: {error}"))
        page.goto(base + PAGE)
        judge_pointer(page, verdict, width)
        page.goto(base + PAGE)
        judge_keyboard(page, base, verdict)
        context.close()
    context = browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.goto(base + PAGE)
    judge_touch(page, base, verdict)
    context.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + PAGE)
    verdict.expect(page.locator("[data-terms] dd").first.is_visible(), "without scripts the list of terms is not shown")
    with page.expect_navigation():
        page.locator(TERM).first.click()
    context.close()


def judge_filter(browser: Browser, base: str, verdict: Verdict) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.on("pageerror", lambda error: verdict.expect(False, f"script: {error}"))
    page.goto(base + "glossary/")
    box = page.get_by_role("searchbox")

    def shown() -> list[int]:
        return [page.locator(f"section {each}:visible").count() for each in (".terms > div", ".order li")]

    terms, links = shown()
    verdict.expect(terms > 0 and links >= terms, "the glossary has no terms")
    # One term by its English name, its Chinese names, its pinyin and another word for it.
    for words in ["bay area LAWYER", "大灣區律師", "大湾区律师", "da wan qu lushi", "yuegangaodawanqulüshi"]:
        box.fill(words)
        verdict.expect(shown() == [1, 3], f"{words} finds {shown()}")
        verdict.expect(page.get_by_role("status").text_content() == f"1 of {terms} terms", f"{words} is not counted")
        verdict.expect(page.locator("section h3:visible").count() == 4, f"{words} leaves headings without terms")
        dead = page.locator(".letters a:visible").evaluate_all(
            "links => links.filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1))).offsetParent).length"
        )
        verdict.expect(dead == 0, f"{words} leaves jumps that lead nowhere")
    box.fill("no such word")
    verdict.expect(shown() == [0, 0] and not page.locator("main section:visible").count(), "a wrong word finds terms")
    box.press("Escape")
    verdict.expect(box.input_value() == "" and shown() == [terms, links], "Escape doesn't show all terms again")
    context.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "glossary/")
    verdict.expect(not page.locator(".filter").is_visible(), "the filter is shown where no script can run")
    verdict.expect(shown() == [terms, links], "without scripts terms are missing")
    context.close()


def judge_choices(browser: Browser, base: str, verdict: Verdict) -> None:
    """Chooses every kind with every status on the timeline, without scripts."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "timeline/")
    total = page.locator("[data-kind]").count()
    for kind in ["all", "event", "platform", "project", "policy"]:
        for stage in ["all", "done", "under-way", "planned"]:
            page.check(f"[name=kind][value={kind}]")
            page.check(f"[name=stage][value={stage}]")
            wanted = "[data-kind]" if kind == "all" else f"[data-kind={kind}]"
            wanted += "" if stage == "all" else f"[data-stage~={stage}]"
            shown, right = page.locator("[data-kind]:visible"), page.locator(f"{wanted}:visible")
            name = f"the choice of {kind} and {stage}"
            verdict.expect(shown.count() == right.count() == page.locator(wanted).count(), f"{name} shows others")
            for part in page.locator(".choosable section").all():
                says = part.locator(".nothing:visible").count() == 1
                verdict.expect(says != (part.locator(f"{wanted}:visible").count() > 0), f"{name}: a part says wrong")
    page.check("[name=kind][value=all]")
    page.check("[name=stage][value=all]")
    verdict.expect(page.locator("[data-kind]:visible").count() == total > 0, "the choice of all hides something")
    for width, strip in [(360, "narrow"), (1280, "wide")]:
        page.set_viewport_size({"width": width, "height": 800})
        classes = [svg.get_attribute("class") for svg in page.locator(".strip svg:visible").all()]
        verdict.expect(classes == [f"strip-{strip}"], f"at {width} px these overviews are seen: {classes}")
    context.close()


def main() -> int:
    site, axe = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text()
    verdict = Verdict()
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        judge_cards(browser, base, verdict)
        judge_filter(browser, base, verdict)
        judge_choices(browser, base, verdict)
        judge_accessibility(browser, base, one_page_of_each_sort(site), axe, verdict)
        browser.close()
    print(f"{verdict.faults} faults")
    return 1 if verdict.faults else 0


if __name__ == "__main__":
    sys.exit(main())
