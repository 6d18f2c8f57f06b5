"""Writes the corpus for Hugo: the same bodies and front matter, and a theme that makes the same pages.

Links by kind become site-absolute paths, which Hugo copies as they are: it neither resolves nor checks them, so this is
the cheapest way to write them. Small things become data files, views become resources of their person's bundle.
"""

import re
import shutil
from pathlib import Path
from typing import Any

import corpus_words as words
import corpus_yaml
from corpus_records import FOLDERS, Record, Records

THEME = Path(__file__).parent / "hugo-theme"
KIND_LINK = re.compile(r"\[([^\[\]]*)\]\(([a-z]+):([a-z0-9-]+)\)")
# Editors' pages that introduce a section of the same name.
SECTIONS = {"platforms", "projects", "policies", "views", "themes", "glossary", "places", "source"}
# Editors' pages with a list of their own, which have a layout of their own.
LISTS = {"timeline", "figures", "organisations", "notes"}


class HugoSite:
    """The Hugo site of a corpus."""

    def __init__(self, root: Path, records: Records):
        self.root = root
        self.records = records

    def write(self) -> None:
        """Writes configuration, theme, data and content."""
        shutil.copytree(THEME, self.root, dirs_exist_ok=True)
        data = self.root / "data"
        data.mkdir(parents=True, exist_ok=True)
        for name in ("figures", "organisations", "notes"):
            self._write(data / f"{name}.yml", corpus_yaml.sequence(getattr(self.records, name)()))
        self._write(data / "source.yml", corpus_yaml.mapping(self.records.source()))
        self._write(data / "statuses.yml", corpus_yaml.mapping(dict(words.STATUS_MEANINGS)))
        for place in self.records.places():
            fields = {key: value for key, value in place.items() if key not in ("id", "title")}
            self._page(f"places/{place['id']}.md", place["title"], fields, "", {})
        events = []
        for record in self.records.markdown():
            if record.kind == "event":
                events.append({"id": record.id, **record.fields})
            else:
                self._record(record)
        self._write(data / "events.yml", corpus_yaml.sequence(events))

    def _record(self, record: Record) -> None:
        fields = dict(record.fields)
        title = fields.pop("title", None) or fields.pop("name")
        path = f"{FOLDERS[record.kind]}/{record.id}.md"
        if record.kind == "person":
            path = f"views/{record.id}/index.md"
        elif record.kind == "view":
            path = f"views/{fields['who']}/{record.id}.md"
        top = {"weight": fields["order"]} if "order" in fields else {}
        if record.kind == "page":
            path, more = self._place_of_page(record.id)
            top |= more
        self._page(path, title, fields, record.body, top)

    @staticmethod
    def _place_of_page(name: str) -> tuple[str, dict[str, Any]]:
        if name == "home":
            return "_index.md", {}
        if name == "notes":
            return "source/notes.md", {"layout": "notes"}
        if name == "404":
            return "404.md", {"url": "/404.html"}
        if name in SECTIONS:
            return f"{name}/_index.md", {}
        return f"{name}.md", {"layout": name} if name in LISTS else {}

    def _page(self, path: str, title: str, fields: dict[str, Any], body: str, top: dict[str, Any]) -> None:
        # Below `params`, no key can mean something else to Hugo than to gba-site.
        front = corpus_yaml.mapping({"title": title, **top})
        text = f"---\n{front}params:\n{corpus_yaml.mapping(fields, '  ')}---\n"
        self._write(self.root / "content" / path, f"{text}\n{KIND_LINK.sub(self._link, body)}" if body else text)

    @staticmethod
    def _write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _link(self, match: re.Match) -> str:
        text, kind, name = match.groups()
        return f"[{text or self.records.catalogue.titles[f'{kind}:{name}']}]({self._address(kind, name)})"

    def _address(self, kind: str, name: str) -> str:
        match kind:
            case "figure": return f"/figures/#{name}"
            case "organisation": return f"/organisations/#{name}"
            case "source": return f"/source/#{name}"
            case "place": return f"/places/{name}/"
            case "person": return f"/views/{name}/"
            case _: return f"/{FOLDERS[kind]}/{name}/"
