#!/usr/bin/env python3
"""Measures what it costs gba-site to link the terms of a glossary, and that many terms cost little more than few.

Each term is also a record with a page of its own, which has to be read and built however the terms are linked. So every
site is run twice, with `term_links: section` and with `term_links: none`, and linking costs the difference. The texts are
the same in all sites, and so are the links in them: the terms that one glossary has more than another stand in no text,
but begin with words that often stand there in this order. Times are CPU times of all threads, since only these don't
depend on what else the machine does; of `gba-site check`, which links but makes no pages, and of a cold build.
"""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench_measure import BenchError, Series, run

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
TERMS = (100, 1000, 10000)
SETTINGS = ("none", "section")
LINK = re.compile(rb'<a class="term" href="[^"]*" data-term="')


class TermBench:
    """The program to measure, and sites that differ in the number of their terms only."""

    def __init__(self, gba_site: Path, work: Path, projects: int):
        self.gba_site = gba_site
        self.work = work
        self.texts = 0
        for terms in TERMS:
            site = self._site(terms)
            run([sys.executable, HERE / "make_corpus.py", site, "--projects", projects, "--terms", terms])
            shutil.copytree(CHECKOUT / "templates", site / "templates")
        self.settings = (self._site(TERMS[0]) / "content" / "site.yml").read_text(encoding="utf-8")

    def measure(self, rounds: int) -> dict[str, Series]:
        """Runs every task in every round, in changing order; series by `check 100 none` and the like."""
        tasks = [("check", terms, setting) for terms in TERMS for setting in SETTINGS]
        tasks += [("build", TERMS[0], setting) for setting in SETTINGS]
        series = {name: Series(name) for name in (" ".join(map(str, task)) for task in tasks)}
        for number in range(rounds):
            for task in tasks if number % 2 == 0 else reversed(tasks):
                series[" ".join(map(str, task))].samples.append(self._run(*task))
        return series

    def compare(self) -> int:
        """How many links the texts get; refuses to go on if the number of terms changes it."""
        found = {}
        for terms in TERMS:
            self._run("build", terms, "section")
            pages = sorted((self.work / "out" / "projects").glob("*/index.html"))
            found[terms] = [len(LINK.findall(page.read_bytes())) for page in pages]
            self.texts = len(pages)
        if any(counts != found[TERMS[0]] for counts in found.values()):
            raise BenchError(f"texts have {', '.join(str(sum(counts)) for counts in found.values())} links of terms")
        return sum(found[TERMS[0]])

    def _site(self, terms: int) -> Path:
        return self.work / f"site-{terms}"

    def _run(self, command: str, terms: int, setting: str):
        site, output = self._site(terms), self.work / "out"
        (site / "content" / "site.yml").write_text(f"{self.settings}term_links: {setting}\n", encoding="utf-8")
        shutil.rmtree(site / ".gba-site", ignore_errors=True)
        shutil.rmtree(output, ignore_errors=True)
        return run([
            self.gba_site, command, "--root", site, "--output", output, "--base-url", "https://example.org/", "--quiet",
        ])


def difference(series: dict[str, Series], command: str, terms: int) -> tuple[float, float, float]:
    """CPU seconds without and with links, and what links cost: the median over rounds, of which each compares its own."""
    without, linked = (series[f"{command} {terms} {setting}"].values("cpu") for setting in SETTINGS)
    return median(without), median(linked), median(b - a for a, b in zip(without, linked))


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--projects", type=int, default=2000, help="how many projects, 2000 at most (default 2000)")
    parser.add_argument("--rounds", type=int, default=7, help="runs of each task, 3 or more (default 7)")
    parser.add_argument(
        "--gba-site", type=Path, default=CHECKOUT / ".build" / "release" / "gba-site",
        help="the program, built for release (default .build/release/gba-site)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all samples into a file")
    arguments = parser.parse_args()
    if arguments.rounds < 3:
        parser.error("fewer than 3 rounds say nothing")
    if not 20 <= arguments.projects <= 20 * TERMS[0]:
        parser.error(f"texts use a term for each twenty projects, so there can be {20 * TERMS[0]} at most")
    program = arguments.gba_site.resolve()
    if not os.access(program, os.X_OK):
        parser.error(f"{program} is no program; build it with 'make program'")
    memory = Path("/dev/shm")
    work = Path(tempfile.mkdtemp(prefix="gba-site-bench-", dir=memory if memory.is_dir() else None))
    try:
        bench = TermBench(program, work, arguments.projects)
        links = bench.compare()
        series = bench.measure(arguments.rounds)
    except BenchError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{bench.texts:,} projects of about 5 KB, in whose pages {links:,} terms are linked; CPU seconds, medians\n")
    print(f"{'':34}{'not linked':>12}{'linked':>12}{'linking':>12}")
    costs = {}
    for command, terms in (*(("check", terms) for terms in TERMS), ("build", TERMS[0])):
        without, linked, cost = difference(series, command, terms)
        costs[f"{command} {terms}"] = cost
        name = f"{'check' if command == 'check' else 'cold build'}, {terms:,} terms"
        print(f"{name:34}{without:12.3f}{linked:12.3f}{cost:12.3f}")
    few, many = (costs[f"check {terms}"] for terms in (TERMS[0], TERMS[-1]))
    print(f"\n{TERMS[-1]:,} terms / {TERMS[0]:,} terms, linking: {many / few:.2f} (at most 2 is the aim)")
    if arguments.json:
        report = {"links": links, "series": [row.json() for row in series.values()], "linking": costs}
        arguments.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
