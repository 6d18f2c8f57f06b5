#!/usr/bin/env python3
"""Writes a site of any size for measuring: the content of a gba-site site and, on request, the same site for Hugo.

The same number of projects and the same seed give the same bytes on every run.
"""

import argparse
from pathlib import Path

import corpus_yaml
from corpus_catalogue import Catalogue
from corpus_records import FOLDERS, Records
from hugo_corpus import HugoSite

SEED = 2024


def write_site(root: Path, records: Records) -> None:
    """Writes `content/` below a site's root."""
    content = root / "content"
    for folder in (*FOLDERS.values(), "sources"):
        (content / folder).mkdir(parents=True, exist_ok=True)
    for record in records.markdown():
        text = f"---\n{corpus_yaml.mapping(record.fields)}---\n"
        if record.body:
            text += f"\n{record.body}"
        (content / FOLDERS[record.kind] / f"{record.id}.md").write_text(text, encoding="utf-8")
    for name in ("figures", "places", "organisations", "notes"):
        (content / f"{name}.yml").write_text(corpus_yaml.sequence(getattr(records, name)()), encoding="utf-8")
    (content / "site.yml").write_text(corpus_yaml.mapping(records.settings()), encoding="utf-8")
    (content / "sources" / "bay-daily.yml").write_text(corpus_yaml.mapping(records.source()), encoding="utf-8")


def main() -> None:
    """Reads the arguments and writes the folders."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the site's root; its content/ is written")
    parser.add_argument("--projects", type=int, default=10000, help="how many projects (default 10000)")
    parser.add_argument("--seed", type=int, default=SEED, help=f"another site of the same size (default {SEED})")
    parser.add_argument("--terms", type=int, default=0, help="how many terms, if more than one for 20 projects")
    parser.add_argument("--hugo", type=Path, metavar="FOLDER", help="write the same site for Hugo, too")
    arguments = parser.parse_args()
    for folder in (arguments.folder / "content", arguments.hugo):
        if folder and folder.exists() and any(folder.iterdir()):
            parser.error(f"{folder} is not empty")
    records = Records(Catalogue(arguments.projects, arguments.seed, arguments.terms))
    write_site(arguments.folder, records)
    if arguments.hugo:
        HugoSite(arguments.hugo, records).write()


if __name__ == "__main__":
    main()
