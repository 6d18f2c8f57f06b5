"""Runs programs and measures them, and looks at what they wrote."""

import os
import re
import subprocess
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from statistics import median


class BenchError(Exception):
    """A measurement that can't be made, or that would not be honest."""


@dataclass(frozen=True)
class Sample:
    """One run of a program: seconds, and the peak of its resident memory in MiB."""

    wall: float
    cpu: float
    peak: float


@dataclass
class Series:
    """All runs of one task."""

    name: str
    samples: list[Sample] = field(default_factory=list)

    def values(self, figure: str) -> list[float]:
        """`wall`, `cpu` or `peak` of all runs."""
        return [getattr(sample, figure) for sample in self.samples]

    def median(self, figure: str) -> float:
        """The middle value of all runs."""
        return median(self.values(figure))

    def json(self) -> dict:
        """All runs for a machine to read."""
        return {"name": self.name, "samples": [asdict(sample) for sample in self.samples]}


def run(arguments: Iterable[str | Path], folder: Path | None = None) -> Sample:
    """Runs a program to its end; raises with what it printed when it fails.

    The kernel counts the memory of the Python process that starts a program towards the program's peak (about 15 MiB),
    so this process stays small: corpora are written by processes of their own.
    """
    command = [str(argument) for argument in arguments]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        text = output.decode(errors="replace").strip()
        raise BenchError(f"{' '.join(command)} ended with {process.returncode}:\n{text[:4000]}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def fingerprint(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Inode, time of modification and size of every file: writing any file changes one of them."""
    result = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            status = os.lstat(full)
            result[os.path.relpath(full, folder)] = (status.st_ino, status.st_mtime_ns, status.st_size)
    return result


def pages(folder: Path) -> dict[str, int]:
    """The HTML files of an output folder with their sizes."""
    return {name: size for name, (_, _, size) in fingerprint(folder).items() if name.endswith(".html")}


class _MainText(HTMLParser):
    """Collects the text of `main`; inline elements don't separate words."""

    INLINE = {"a", "abbr", "b", "code", "em", "i", "span", "strong", "sup"}

    def __init__(self):
        super().__init__()
        self.depth = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag == "main":
            self.depth += 1
        elif tag not in self.INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        if tag == "main":
            self.depth -= 1
        elif tag not in self.INLINE:
            self.parts.append(" ")

    def handle_data(self, data):
        if self.depth:
            self.parts.append(data)


WORD = re.compile(r"\w+")


def words_of_page(html: str) -> list[str]:
    """The words inside `main`."""
    parser = _MainText()
    parser.feed(html)
    return WORD.findall("".join(parser.parts))


def words_of_body(markdown: str) -> list[list[str]]:
    """The words of each line of a Markdown file's body, without markup."""
    body = markdown.split("---\n", 2)[2]
    result = []
    for line in body.splitlines():
        if "[](" in line:
            continue
        line = re.sub(r"\[\^1\]:?|\]\([^)]*\)|[*`\[]|^\s*\d+\. ", "", line)
        for cell in line.split("|"):
            result.append(WORD.findall(cell))
    return result


def share_of_body(markdown: str, html: str) -> float:
    """How much of a body's text stands in a page: the share of its runs of three words that are found there."""
    page = words_of_page(html)
    present = {tuple(page[i:i + 3]) for i in range(len(page) - 2)}
    runs = [tuple(line[i:i + 3]) for line in words_of_body(markdown) for i in range(len(line) - 2)]
    return sum(run in present for run in runs) / len(runs)


TERM_LINK = re.compile(r'<a class="term" [^>]*data-term="([^"]*)">(.*?)</a>', re.DOTALL)
USED_TERM = re.compile(r'<dt><a href="[^"]*">(.*?)</a>.*?</dt><dd id="[^"]*">(.*?)</dd>')
MENTIONS = re.compile(r"<h3>(.*?)</h3>\s*<ul[^>]*>(.*?)</ul>", re.DOTALL)
MENTION = re.compile(r"<li><a [^>]*>(.*?)</a>(.*?)</li>", re.DOTALL)
SOURCE_LINE = re.compile(r'<li><a class="cite" [^>]*>(.*?)</a> (.*?)</li>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def page_ends(text: str) -> tuple[list, list, list, list]:
    """The terms linked in a page and, from its end, the terms it uses, where it is mentioned, and its source lines.

    Each as the words that readers see, in their order.
    """

    def shown(pieces: Iterable[str]) -> tuple[str, ...]:
        return tuple(unescape(TAG.sub("", piece)) for piece in pieces)

    def end(name: str) -> str:
        return text.partition(f'<aside class="{name} ')[2].partition("</aside>")[0]

    mentions = [shown((kind, *entry)) for kind, entries in MENTIONS.findall(end("mentions"))
                for entry in MENTION.findall(entries)]
    return (
        [shown(link) for link in TERM_LINK.findall(text)], [shown(term) for term in USED_TERM.findall(end("used"))],
        mentions, [shown(line) for line in SOURCE_LINE.findall(end("lines"))],
    )
