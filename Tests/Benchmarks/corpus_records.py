"""Turns the catalogue into records: front matter and bodies for every kind."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import corpus_words as words
from corpus_catalogue import SECTIONS, Catalogue, Entry
from corpus_prose import Prose

STATUSES = [status for status, _ in words.STATUS_MEANINGS if status != "partner"]
GROUPS = ("cooperation", "industrial", "science", "finance", "partner")
DATES = ("2023", "2023-04", "2023 spring", "2024-01", "2024-01-09", "2024-02-29", "2024 autumn", "2025")
WHAT_IT_IS = "{title} is a {noun} of the {adjective} bank, built around one {noun}."
FOLDERS = {
    "platform": "platforms", "project": "projects", "policy": "policies", "event": "events", "person": "people",
    "view": "views", "term": "glossary", "theme": "themes", "page": "pages",
}


@dataclass(frozen=True)
class Record:
    """One record: its front matter, and its Markdown where its kind has a file of its own."""

    kind: str
    id: str
    fields: dict[str, Any]
    body: str = ""


class Records:
    """The records of a catalogue; bodies are written as they are asked for."""

    def __init__(self, catalogue: Catalogue):
        self.catalogue = catalogue

    def markdown(self) -> Iterator[Record]:
        """Records with files of their own."""
        writers = {
            "platform": self._platform, "project": self._project, "policy": self._policy, "person": self._person,
            "view": self._view, "term": self._term, "theme": self._theme, "page": self._page,
        }
        for kind, write in writers.items():
            for index, entry in enumerate(self.catalogue.by_kind[kind]):
                random = self.catalogue.random(kind, index)
                sources = sorted(random.sample(self.catalogue.lines, random.randrange(1, 4)))
                prose = Prose(self.catalogue, random, sources, entry.reference)
                yield write(index, entry, prose)
        for index, entry in enumerate(self.catalogue.unused_terms):
            random = self.catalogue.random("unused term", index)
            prose = Prose(self.catalogue, random, [random.choice(self.catalogue.lines)], entry.reference)
            yield Record("term", entry.id, self._term(index, entry, prose).fields)
        yield from self._events()

    def _common(self, entry: Entry, prose: Prose) -> dict[str, Any]:
        return {
            "summary": prose.fill(WHAT_IT_IS.replace("{title}", entry.title)),
            "source": prose.sources,
            "themes": [prose.catalogue.by_kind["theme"][i].id for i in sorted(prose.random.sample(range(8), 2))],
            "names": {"zh-Hant": entry.hant, "zh-Hans": entry.hans},
        }

    def _platform(self, index: int, entry: Entry, prose: Prose) -> Record:
        fields = {
            "title": entry.title, "group": GROUPS[index % len(GROUPS)], "status": prose.random.choice(STATUSES),
            **self._common(entry, prose), "place": prose.pick("place").id,
            "related": [prose.pick("platform").reference, prose.pick("policy").reference], "order": index + 1,
        }
        return Record("platform", entry.id, fields, prose.platform())

    def _project(self, index: int, entry: Entry, prose: Prose) -> Record:
        fields = {
            "title": entry.title, "type": words.PROJECT_TYPES[index % len(words.PROJECT_TYPES)],
            "status": prose.random.choice(STATUSES), **self._common(entry, prose),
            "platform": prose.pick("platform").id, "place": prose.pick("place").id,
        }
        if index % 5 == 0:
            fields["date"] = prose.random.choice(DATES)
        if index % 3 == 0:
            fields["organisations"] = [prose.pick("organisation").id]
        fields["related"] = [prose.pick("project").reference, prose.pick("term").reference]
        return Record("project", entry.id, fields, prose.project())

    def _policy(self, index: int, entry: Entry, prose: Prose) -> Record:
        fields = {
            "title": entry.title, "type": words.POLICY_TYPES[index % len(words.POLICY_TYPES)],
            "status": prose.random.choice(["issued", "approved", "planned"]), **self._common(entry, prose),
            "issuers": [prose.pick("organisation").id], "date": prose.random.choice(DATES),
            "related": [prose.pick("policy").reference],
        }
        return Record("policy", entry.id, fields, prose.short(3, 3))

    def _person(self, index: int, entry: Entry, prose: Prose) -> Record:
        fields = {
            "name": entry.title, "role": f"Head of a {words.NOUNS[index % len(words.NOUNS)]}", "source": prose.sources,
            "names": {"zh-Hant": entry.hant, "zh-Hans": entry.hans}, "affiliation": [prose.pick("organisation").id],
        }
        return Record("person", entry.id, fields, prose.short(1, 2))

    def _view(self, index: int, entry: Entry, prose: Prose) -> Record:
        person = self.catalogue.by_kind["person"][index]
        fields = {
            "title": entry.title, "who": person.id,
            "about": [prose.pick("project").reference, prose.pick("platform").reference],
            "summary": prose.fill("The {noun} should come first, and the {noun} after it."), "source": prose.sources,
        }
        return Record("view", entry.id, fields, prose.short(3, 4))

    def _term(self, index: int, entry: Entry, prose: Prose) -> Record:
        fields = {
            "title": entry.title, "category": words.TERM_CATEGORIES[index % len(words.TERM_CATEGORIES)],
            "definition": prose.fill("A way for both sides to share a {noun} without giving up their own {noun}."),
            "source": prose.sources, "names": {"zh-Hant": entry.hant, "zh-Hans": entry.hans},
            "aliases": [f"{entry.title.lower()}s", f"{entry.title.lower()} system"],
        }
        if index % 10 == 0:
            fields["link"] = "phrase"
        fields["related"] = [prose.pick("term").id]
        return Record("term", entry.id, fields, prose.short(1, 3))

    def _theme(self, index: int, entry: Entry, prose: Prose) -> Record:
        fields = {
            "title": entry.title, "summary": prose.fill("From the {noun} to the {noun}, seen as one."),
            "order": index + 1, "source": prose.sources, "names": {"zh-Hant": entry.hant, "zh-Hans": entry.hans},
        }
        return Record("theme", entry.id, fields, prose.short(3, 4))

    def _page(self, index: int, entry: Entry, prose: Prose) -> Record:
        fields = {"title": entry.title, "summary": words.PAGES[index][2], "order": index + 1}
        body = prose.short(2, 3)
        if entry.id == "statuses":
            body += "\n| Status | What it means |\n|---|---|\n"
            body += "".join(f"| {status} | {meaning} |\n" for status, meaning in words.STATUS_MEANINGS)
        return Record("page", entry.id, fields, body)

    def _events(self) -> Iterator[Record]:
        for index in range(len(self.catalogue.by_kind["policy"])):
            prose = self._list_prose("event", index)
            platform = prose.pick("platform")
            fields = {
                "title": f"{platform.title} moves on", "summary": prose.fill("The {adjective} {noun} has been opened."),
                "source": prose.sources,
            }
            if index % 4 < 2:
                fields["date"] = prose.random.choice(DATES)
            else:
                fields["bucket"] = ("reported", "next")[index % 2]
            fields |= {"about": [platform.reference], "order": index + 1}
            yield Record("event", f"event-{index + 1}", fields)

    def _list_prose(self, kind: str, index: int) -> Prose:
        random = self.catalogue.random(kind, index)
        return Prose(self.catalogue, random, [random.choice(self.catalogue.lines)], "")

    def figures(self) -> list[dict[str, Any]]:
        """The entries of `figures.yml`."""
        result = []
        for index, (name, number, unit, value) in enumerate(self.catalogue.figures):
            prose = self._list_prose("figure entry", index)
            result.append({
                "id": name, "value": value, "number": number, "unit": unit,
                "measures": prose.fill("size of the {adjective} {noun}"), "about": [prose.pick("project").reference],
                "source": prose.sources, "type": "money" if "yuan" in unit else "quantity",
            })
        return result

    def places(self) -> list[dict[str, Any]]:
        """The entries of `places.yml`, strewn over one degree of latitude and longitude."""
        result = []
        for index, entry in enumerate(self.catalogue.by_kind["place"]):
            prose = self._list_prose("place", index)
            fields = {
                "id": entry.id, "title": entry.title, "kind": words.PLACE_KINDS[index % len(words.PLACE_KINDS)],
                "lat": round(22.3 + prose.random.random(), 3), "lon": round(113.2 + prose.random.random(), 3),
                "confidence": prose.random.choice(["high", "medium", "low"]),
                "names": {"zh-Hant": entry.hant, "zh-Hans": entry.hans},
            }
            if index >= 11:
                fields["part_of"] = self.catalogue.by_kind["place"][index % 11].id
            result.append(fields | {"source": prose.sources})
        return result

    def organisations(self) -> list[dict[str, Any]]:
        """The entries of `organisations.yml`."""
        return [
            {
                "id": entry.id, "title": entry.title,
                "kind": words.ORGANISATION_KINDS[index % len(words.ORGANISATION_KINDS)],
                "names": {"zh-Hant": entry.hant, "zh-Hans": entry.hans},
                "source": self._list_prose("organisation", index).sources,
            }
            for index, entry in enumerate(self.catalogue.by_kind["organisation"])
        ]

    def notes(self) -> list[dict[str, Any]]:
        """The entries of `notes.yml`."""
        result = []
        for index in range(len(self.catalogue.lines) // 4):
            prose = self._list_prose("note", index)
            result.append({
                "id": f"note-{index + 1}", "printed": prose.fill("the {adjective} {noun} of {noun}"),
                "correction": prose.fill("the {adjective} {noun}"), "confidence": "well-known",
                "about": [prose.pick("project").reference], "source": prose.sources,
                "why": prose.fill("The {noun} was taken for a {noun}."),
            })
        return result

    def source(self) -> dict[str, Any]:
        """The one source, with its sections and lines."""
        lines = []
        for index, name in enumerate(self.catalogue.lines):
            prose = self._list_prose("line", index)
            gist = prose.fill("The {adjective} {noun} is set against the {noun}, and the {term} is named.")
            lines.append({
                "id": name, "section": f"part-{name[1]}", "kind": "paragraph", "gist": gist,
                "sha256": hashlib.sha256(gist.encode()).hexdigest(),
            })
        return {
            "title": "How the bay grew", "names": {"zh-Hant": "灣區日報", "zh-Hans": "湾区日报"},
            "publisher": "The Bay Daily", "language": "en", "author": "A. Reporter", "date": "2024",
            "sections": [{"id": f"part-{i}", "title": f"Part {i + 1}"} for i in range(SECTIONS)], "lines": lines,
        }

    def settings(self) -> dict[str, Any]:
        """The settings of the site."""
        return {
            "title": words.PAGES[0][1], "language": "en", "base_url": "https://example.org/", "source": "bay-daily",
            "description": words.PAGES[0][2],
            "navigation": [{"title": title, "url": url} for title, url in words.NAVIGATION],
            "publisher": "The editors",
        }
