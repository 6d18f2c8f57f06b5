"""Decides which records the corpus has, before any text is written, so that every reference resolves."""

from dataclasses import dataclass
from random import Random

import corpus_words as words

SECTIONS = 6


@dataclass(frozen=True)
class Entry:
    """A record's id, its title and its Chinese names."""

    kind: str
    id: str
    title: str
    hant: str = ""
    hans: str = ""

    @property
    def reference(self) -> str:
        """The link destination, `platform:nansha`."""
        return f"{self.kind}:{self.id}"


class Catalogue:
    """All records of a corpus with N projects, by kind, in a fixed order.

    Texts use one term for each twenty projects. `terms` asks for more: they stand in the glossary and in no text, so
    that the texts stay the same.
    """

    def __init__(self, projects: int, seed: int, terms: int = 0):
        self.seed = seed
        twentieth = max(20, projects // 20)
        fiftieth = max(12, projects // 50)
        self.by_kind = {
            "project": self._works("project", projects, words.PROJECT_TYPES, "中心"),
            "platform": self._works("platform", twentieth, ["zone", "park", "centre"], "合作區", "合作区"),
            "policy": self._works("policy", fiftieth, words.POLICY_TYPES, "方案"),
            "place": self._works("place", fiftieth, ["Point", "Bay", "Hill"], "鎮", "镇"),
            "organisation": self._works("organisation", fiftieth, ["Institute", "Bureau", "Company"], "局"),
            "term": self._terms(twentieth),
            "person": self._people(twentieth),
            "theme": [Entry("theme", *theme) for theme in words.THEMES],
            "page": [Entry("page", name, title) for name, title, _ in words.PAGES],
        }
        self.by_kind["view"] = [
            Entry("view", f"{person.id}-view", f"{person.title} on the {words.NOUNS[i % len(words.NOUNS)]}")
            for i, person in enumerate(self.by_kind["person"])
        ]
        self.unused_terms = self._unused_terms(terms - twentieth)
        self.figures = self._figures(twentieth)
        self.lines = [f"s{s}p{i + 1}" for s in range(SECTIONS) for i in range(max(8, projects // 50 // SECTIONS))]
        self.titles = {entry.reference: entry.title for entries in self.by_kind.values() for entry in entries}

    def random(self, *key: object) -> Random:
        """A generator that depends on the seed and a record's name only, so that records don't influence each other."""
        return Random(":".join(str(part) for part in (self.seed, *key)))

    def _chinese(self, index: int) -> tuple[str, str]:
        first, second = divmod(index * 7 % len(words.CHINESE_WORDS) ** 2, len(words.CHINESE_WORDS))
        pair = words.CHINESE_WORDS[first], words.CHINESE_WORDS[second]
        return "".join(word[0] for word in pair), "".join(word[1] for word in pair)

    def _works(self, kind: str, count: int, types: list[str], hant_end: str, hans_end: str = "") -> list[Entry]:
        entries = []
        for i in range(count):
            random = self.random("entry", kind, i)
            adjective, noun = random.choice(words.ADJECTIVES), random.choice(words.NOUNS)
            title = f"{adjective} {noun} {types[i % len(types)]} {i + 1}"
            hant, hans = self._chinese(random.randrange(1600))
            name = title.replace(" ", "-").lower()
            title = title[0].upper() + title[1:]
            entries.append(Entry(kind, name, title, hant + hant_end, hans + (hans_end or hant_end)))
        return entries

    def _terms(self, count: int) -> list[Entry]:
        pairs = [(a, b) for a in words.TERM_FIRST for b in words.TERM_SECOND if a != b]
        self.random("terms").shuffle(pairs)
        if count > len(pairs):
            raise SystemExit(f"make_corpus: at most {len(pairs) * 20} projects, for want of words for terms")
        return [
            Entry("term", f"{a}-{b}", f"{a} {b}".capitalize(), *self._chinese(i))
            for i, (a, b) in enumerate(pairs[:count])
        ]

    def _unused_terms(self, count: int) -> list[Entry]:
        """Three words each, of which texts often have the first two, so that they are really searched for."""
        triples = [(a, b, c) for a in words.ADJECTIVES for b in words.NOUNS for c in words.TERM_SECOND if b != c]
        self.random("unused terms").shuffle(triples)
        if count > len(triples):
            raise SystemExit(f"make_corpus: at most {len(triples)} more terms, for want of words for them")
        entries = []
        for i, (a, b, c) in enumerate(triples[:max(0, count)]):
            hant, hans = self._chinese(i)
            third = words.CHINESE_WORDS[i // len(words.CHINESE_WORDS) ** 2 % len(words.CHINESE_WORDS)]
            title = f"{a} {b} {c}".capitalize()
            entries.append(Entry("term", f"{a}-{b}-{c}", title, hant + third[0], hans + third[1]))
        return entries

    def _people(self, count: int) -> list[Entry]:
        entries = []
        for i in range(count):
            family = words.FAMILY_NAMES[i % 10]
            given = words.GIVEN_NAMES[i // 10 % 10]
            name = f"{family[0]} {given[0]}"
            slug = f"{name} {i + 1}".replace(" ", "-").lower()
            entries.append(Entry("person", slug, name, family[1] + given[1], family[2] + given[2]))
        return entries

    def _figures(self, count: int) -> list[tuple[str, int, str, str]]:
        """Figures as (id, number, unit, value); the value is what a link's text has to show."""
        result = []
        for i in range(count):
            random = self.random("figure", i)
            number, unit = random.randrange(2, 3000), random.choice(words.UNITS)
            result.append((f"figure-{i + 1}", number * words.SCALES.get(unit, 1), unit, f"{number:,} {unit}"))
        return result
