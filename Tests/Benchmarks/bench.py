#!/usr/bin/env python3
"""Measures gba-site side by side with Hugo and with the least that libcmark allows.

Everything happens in a fresh folder in memory that is removed at the end. Programs take turns, in changing order, so
that a slow minute of the machine hits all of them. A cold build starts with an empty output folder and no cache, an
unchanged one repeats it, and an edited one follows a change of one sentence. Files are in the page cache for all.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

import bench_hugo
from bench_measure import BenchError, Sample, Series, fingerprint, page_ends, pages, run, share_of_body
from bench_report import growth, ratios, table

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
GROWTH = (2000, 20000)
# Below this share of its text, a page is no page of the same site.
SAME_TEXT = 0.95


class Bench:
    """One program to measure, its rivals, and a folder to work in."""

    def __init__(self, gba_site: Path | None, hugo: Path | None, work: Path, rounds: int):
        self.gba_site = gba_site
        self.hugo = hugo
        self.work = work
        self.rounds = rounds
        self.floor = work / "floor"
        run(["cc", "-O2", "-o", self.floor, HERE / "floor.c", "-lcmark"])

    def measure(self, projects: int) -> tuple[dict[str, Series], dict[str, int]]:
        """Measures a site of this many projects: all series by name, and how many pages each program wrote."""
        site, hugo_site = self.work / "site", self.work / "hugo-site"
        self._write_corpus(site, hugo_site, projects)
        outputs = {name: self.work / f"{name}-out" for name in ("floor", "gba-site", "hugo")}
        folder = Path("content") / "projects"
        project = min((site / folder).iterdir()).name
        tasks = [lambda: self._floor(site / folder, outputs["floor"])]
        if self.gba_site:
            tasks.append(lambda: self._gba_site(site, site / folder / project, outputs["gba-site"], "gba-site"))
        if self.hugo:
            tasks.append(lambda: self._hugo(hugo_site, hugo_site / folder / project, outputs["hugo"]))
        series: dict[str, Series] = {}
        for number in range(self.rounds):
            for task in tasks if number % 2 == 0 else reversed(tasks):
                for name, sample in task():
                    series.setdefault(name, Series(name)).samples.append(sample)
        counts = self._compare(site, outputs)
        for folder in (site, hugo_site, *outputs.values()):
            shutil.rmtree(folder, ignore_errors=True)
        return series, counts

    def measure_real_site(self) -> dict[str, Series]:
        """Measures the site of the checkout itself."""
        series: dict[str, Series] = {}
        root, output = self.work / "real-site", self.work / "real-out"
        for folder in ("content", "templates"):
            shutil.copytree(CHECKOUT / folder, root / folder)
        project = min((root / "content" / "projects").iterdir())
        for _ in range(self.rounds):
            for name, sample in self._gba_site(root, project, output, "real site"):
                series.setdefault(name, Series(name)).samples.append(sample)
        print(f"The real site: {len(pages(output)):,} pages")
        return series

    def _write_corpus(self, site: Path, hugo_site: Path, projects: int) -> None:
        command = [sys.executable, HERE / "make_corpus.py", site, "--projects", projects]
        run(command + (["--hugo", hugo_site] if self.hugo else []))
        if self.gba_site:
            shutil.copytree(CHECKOUT / "templates", site / "templates")

    def _fresh(self, folder: Path) -> Path:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

    def _floor(self, projects: Path, output: Path):
        yield "floor", run([self.floor, projects, self._fresh(output)])

    def _edited(self, project: Path, command: list[str | Path]) -> Sample:
        """A build after one project has got one sentence more."""
        original = project.read_bytes()
        project.write_bytes(original.rstrip() + b" This sentence is new.\n")
        sample = run(command)
        project.write_bytes(original)
        return sample

    def _gba_site(self, root: Path, project: Path, output: Path, name: str):
        shutil.rmtree(root / ".gba-site", ignore_errors=True)
        command = [
            self.gba_site, "build", "--root", root, "--output", self._fresh(output), "--base-url",
            "https://example.org/", "--quiet",
        ]
        yield f"{name} cold", run(command)
        before = fingerprint(output)
        sample = run(command)
        if changed := {path for path, _ in before.items() ^ fingerprint(output).items()}:
            raise BenchError(f"a second build of an unchanged site wrote {len(changed)} files, {min(changed)} first")
        yield f"{name} unchanged", sample
        yield f"{name} edited", self._edited(project, command)
        if before == fingerprint(output):
            raise BenchError("a build after an edit wrote nothing")

    def _hugo(self, root: Path, project: Path, output: Path):
        cache = self._fresh(self.work / "hugo-cache")
        command = [
            self.hugo, "--quiet", "--noBuildLock", "--source", root, "--destination", self._fresh(output), "--cacheDir",
            cache, "--baseURL", "https://example.org/",
        ]
        yield "hugo cold", run(command)
        yield "hugo unchanged", run(command)
        yield "hugo edited", self._edited(project, command)
        # The last one's pages are what is compared with gba-site's.
        for name, settings in (("links looked up", "resolve-links.toml"), ("the same pages", "same-pages.toml")):
            self._fresh(output)
            shutil.rmtree(cache)
            config = f"{root / 'hugo.toml'},{HERE / 'hugo-theme' / settings}"
            yield f"hugo cold, {name}", run([*command, "--config", config])

    def _compare(self, site: Path, outputs: dict[str, Path]) -> dict[str, int]:
        """Prints how many pages there are, and refuses to compare sites that are not the same."""
        found = {name: pages(folder) for name, folder in outputs.items() if folder.exists() and name != "floor"}
        for name, files in found.items():
            print(f"{name}: {len(files):,} pages, {sum(files.values()) / 2**20:.0f} MiB of HTML")
        projects = sorted((site / "content" / "projects").iterdir())
        for source in projects[:: max(1, len(projects) // 5)]:
            for name, folder in outputs.items():
                if name not in found:
                    continue
                html = (folder / "projects" / source.stem / "index.html").read_text(encoding="utf-8")
                share = share_of_body(source.read_text(encoding="utf-8"), html)
                if share < SAME_TEXT:
                    raise BenchError(f"{name}'s page of {source.stem} has only {share:.0%} of the text")
        if found:
            print("Both hold the text of the pages looked at." if len(found) == 2 else "The pages hold their text.")
        if len(found) == 2:
            self._compare_ends(outputs, projects[:: max(1, len(projects) // 50)])
            for name, other in (("gba-site", "hugo"), ("hugo", "gba-site")):
                if extra := sorted(found[name].keys() - found[other].keys()):
                    print(f"only {name} has {len(extra)}: {', '.join(extra[:5])}{' …' if len(extra) > 5 else ''}")
        return {name: len(files) for name, files in found.items()}

    @staticmethod
    def _compare_ends(outputs: dict[str, Path], sources: list[Path]) -> None:
        """Prints how many links of terms and mentions the pages looked at have; refuses pages that have others."""
        terms = mentions = 0
        for source in sources:
            ours, theirs = (
                page_ends((outputs[name] / "projects" / source.stem / "index.html").read_text(encoding="utf-8"))
                for name in ("gba-site", "hugo"))
            for kind, our, their in zip(("links of terms", "terms", "mentions", "source lines"), ours, theirs):
                if our != their:
                    raise BenchError(f"the pages of {source.stem} have other {kind}: {our} and {their}")
            terms += len(ours[0])
            mentions += len(ours[2])
        print(f"{len(sources)} pages compared: the same {terms} links of terms and {mentions} mentions")


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--projects", type=int, default=10000, help="how many projects (default 10000)")
    parser.add_argument("--growth", action="store_true", help="measure 2,000 and 20,000 projects, too")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each program, 3 or more (default 3)")
    parser.add_argument(
        "--gba-site", type=Path, default=CHECKOUT / ".build" / "release" / "gba-site",
        help="the program, built for release (default .build/release/gba-site)")
    parser.add_argument("--no-gba-site", action="store_true", help="measure only the rivals")
    parser.add_argument("--no-hugo", action="store_true", help="leave Hugo out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all samples into a file")
    arguments = parser.parse_args()
    if arguments.rounds < 3:
        parser.error("fewer than 3 rounds say nothing")
    arguments.gba_site = arguments.gba_site.resolve()
    if not arguments.no_gba_site and not os.access(arguments.gba_site, os.X_OK):
        parser.error(f"{arguments.gba_site} is no program; build it with 'swift build -c release'")
    return arguments


def main() -> int:
    """Measures and prints."""
    arguments = parse_arguments()
    hugo, version = (None, "Hugo was left out") if arguments.no_hugo else bench_hugo.find(CHECKOUT)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(f"{machine}; load {os.getloadavg()[0]:.2f} before; {version}")
    report = {"machine": machine, "hugo": version, "load": os.getloadavg()[0], "sizes": {}}
    sizes = sorted({arguments.projects, *(GROWTH if arguments.growth else ())})
    memory = Path("/dev/shm")
    work = Path(tempfile.mkdtemp(prefix="gba-site-bench-", dir=memory if memory.is_dir() else None))
    try:
        bench = Bench(None if arguments.no_gba_site else arguments.gba_site, hugo, work, arguments.rounds)
        results, counts = {}, {}
        for size in sizes:
            print(f"\n{size:,} projects of about 5 KB")
            results[size], counts[size] = bench.measure(size)
            found = ratios(results[size])
            print(table(list(results[size].values())))
            for name, value in found.items():
                print(f"  {name}: {value:.2f}")
            report["sizes"][size] = {
                "pages": counts[size], "series": [row.json() for row in results[size].values()], "ratios": found,
            }
        if arguments.growth:
            report["growth"] = growth(results, counts)
            print("\nGrowth\n" + "\n".join(report["growth"]))
        if bench.gba_site:
            print()
            real = bench.measure_real_site()
            print(table(list(real.values())))
            report["real site"] = [row.json() for row in real.values()]
    except BenchError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
