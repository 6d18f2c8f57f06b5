#!/usr/bin/env python3
"""Measures what it costs gba-site to link the terms of a glossary, and whether many terms cost more than few.

Each term is also a record with a page of its own, which has to be read and built however terms are linked. So each site
is run twice, with `term_links: section` and with `term_links: none`, and linking costs the difference. Texts are
the same in all sites, and so are the links in them: the terms that one glossary has more than another stand in no text,
but begin with words that often stand there in this order. A site of few texts shows what is done once, to prepare the
search; the rest is what the texts cost. Times are CPU times of all threads, since only these don't depend on what else
the machine does: of `gba-site check`, and of a cold build.
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

from bench_measure import BenchError, Sample, Series, run

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
TERMS = (100, 1000, 10000)
# So few projects that their texts hardly count.
FEW = 20
SETTINGS = ("none", "section")
LINK = re.compile(rb'<a class="term" href="[^"]*" data-term="')


class TermBench:
    """The program to measure, and sites that differ in the number of their terms only."""

    def __init__(self, gba_site: Path, work: Path, projects: int):
        self.gba_site = gba_site
        self.work = work
        self.projects = projects
        self.settings = ""
        for count in (FEW, projects):
            for terms in TERMS:
                site = self._site(count, terms)
                run([sys.executable, HERE / "make_corpus.py", site, "--projects", count, "--terms", terms])
                shutil.copytree(CHECKOUT / "templates", site / "templates")
                self.settings = (site / "content" / "site.yml").read_text(encoding="utf-8")

    def measure(self, rounds: int) -> dict[str, Series]:
        """Runs every task in every round, in changing order; series by `check 2000 100 none` and the like."""
        tasks = [("check", count, terms, setting)
                 for count in (FEW, self.projects) for terms in TERMS for setting in SETTINGS]
        tasks += [("build", self.projects, TERMS[0], setting) for setting in SETTINGS]
        series = {name: Series(name) for name in (" ".join(map(str, task)) for task in tasks)}
        for number in range(rounds):
            for task in tasks if number % 2 == 0 else reversed(tasks):
                series[" ".join(map(str, task))].samples.append(self._run(*task))
        return series

    def compare(self) -> int:
        """How many links the texts get; refuses to go on if the number of terms changes it."""
        found = {}
        for terms in TERMS:
            self._run("build", self.projects, terms, "section")
            pages = sorted((self.work / "out" / "projects").glob("*/index.html"))
            found[terms] = [len(LINK.findall(page.read_bytes())) for page in pages]
        if any(counts != found[TERMS[0]] for counts in found.values()):
            raise BenchError(f"texts have {', '.join(str(sum(counts)) for counts in found.values())} links of terms")
        return sum(found[TERMS[0]])

    def _site(self, projects: int, terms: int) -> Path:
        return self.work / f"site-{projects}-{terms}"

    def _run(self, command: str, projects: int, terms: int, setting: str) -> Sample:
        site, output = self._site(projects, terms), self.work / "out"
        (site / "content" / "site.yml").write_text(f"{self.settings}term_links: {setting}\n", encoding="utf-8")
        shutil.rmtree(site / ".gba-site", ignore_errors=True)
        shutil.rmtree(output, ignore_errors=True)
        return run([
            self.gba_site, command, "--root", site, "--output", output, "--base-url", "https://example.org/", "--quiet",
        ])


def costs(series: dict[str, Series], command: str, projects: int, terms: int) -> tuple[float, float, float]:
    """CPU seconds without and with links, and what the links cost: the median of the differences in each round."""
    without, linked = (series[f"{command} {projects} {terms} {setting}"].values("cpu") for setting in SETTINGS)
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
    size = arguments.projects
    print(f"{size:,} projects of about 5 KB, in whose pages {links:,} terms are linked; CPU seconds, medians\n")
    print(f"{'':24}{'not linked':>12}{'linked':>12}{'links cost':>12}{'of it once':>12}{'texts':>12}")
    once, whole = {}, {}
    for terms in TERMS:
        without, linked, whole[terms] = costs(series, "check", size, terms)
        once[terms] = costs(series, "check", FEW, terms)[2]
        figures = (without, linked, whole[terms], once[terms], whole[terms] - once[terms])
        print(f"{f'check, {terms:,} terms':24}{''.join(f'{figure:12.3f}' for figure in figures)}")
    figures = costs(series, "build", size, TERMS[0])
    print(f"{f'cold build, {TERMS[0]:,} terms':24}{''.join(f'{figure:12.3f}' for figure in figures)}")
    few, many = TERMS[0], TERMS[-1]
    print(f"\n{many:,} terms / {few:,} terms: linking {whole[many] / whole[few]:.2f},"
          f" texts alone {(whole[many] - once[many]) / (whole[few] - once[few]):.2f}")
    if arguments.json:
        report = {"links": links, "series": [row.json() for row in series.values()], "linking": whole, "once": once}
        arguments.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
