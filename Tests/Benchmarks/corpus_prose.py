"""Writes the Markdown bodies of the corpus."""

import re
from random import Random

import corpus_words as words
from corpus_catalogue import Catalogue

SLOT = re.compile(r"\{(\w+)\}")
ARTICLE = re.compile(r"\b([Aa]) (?=\*?[aeiou])")
LINK_KINDS = ("place", "project", "platform", "organisation", "policy")


class Prose:
    """Text for one record: sentences with links to other records, and the blocks that a rich page has."""

    def __init__(self, catalogue: Catalogue, random: Random, sources: list[str], own: str):
        self.catalogue = catalogue
        self.random = random
        self.sources = sources
        self.own = own

    def pick(self, kind: str):
        """A record of a kind that is not the one being written."""
        entries = self.catalogue.by_kind[kind]
        index = self.random.randrange(len(entries))
        if entries[index].reference == self.own:
            index -= 1
        return entries[index]

    def link(self, kind: str, empty: bool = False) -> str:
        """A link to a record; an empty text takes the record's title."""
        entry = self.pick(kind)
        return f"[{'' if empty else entry.title}]({entry.reference})"

    def figure(self) -> str:
        """A link to a figure, whose text shows its value."""
        name, _, _, value = self.random.choice(self.catalogue.figures)
        return f"[{value}](figure:{name})"

    def citation(self) -> str:
        """A mark that leads to the source line."""
        line = self.random.choice(self.sources)
        return f"[{line}](source:{line})"

    def fill(self, template: str) -> str:
        """Fills a sentence's slots; `{place}` and `{place_link}` mean the same record."""
        linked = {}
        for kind in LINK_KINDS:
            if "{" + kind + "}" in template:
                linked[kind] = self.pick(kind)

        def slot(match: re.Match) -> str:
            name = match[1]
            if name in linked:
                return linked[name].title
            if name.endswith("_link"):
                return linked[name.removesuffix("_link")].reference
            if name == "term":
                return self.pick("term").title.lower()
            if name == "noun":
                return self.random.choice(words.NOUNS)
            if name == "adjective":
                return self.random.choice(words.ADJECTIVES)
            pair = self.random.choice(words.CHINESE_WORDS), self.random.choice(words.CHINESE_WORDS)
            return pair[0][0] + pair[1][0]

        return ARTICLE.sub(r"\1n ", SLOT.sub(slot, template))

    def sentences(self, count: int) -> str:
        """Sentences without a citation."""
        return " ".join(self.fill(template) for template in self.random.sample(words.SENTENCES, count))

    def paragraph(self, count: int) -> str:
        """A paragraph of sentences that ends in a citation."""
        return f"{self.sentences(count)} {self.citation()}"

    def chinese(self) -> str:
        """A Chinese sentence with bold phrases, one of them next to a Chinese quotation mark."""
        return self.fill(self.random.choice(words.CHINESE_SENTENCES))

    def nested_list(self) -> str:
        """A list of three entries with lists inside."""
        lines = []
        for _ in range(3):
            lines.append(f"- **{self.random.choice(words.NOUNS).capitalize()}**: {self.link('organisation')}")
            lines.append(f"  - {self.fill('a *{adjective}* {noun}')}, with {self.figure()}")
            lines.append(f"  - {self.link('project')}")
            lines.append(f"    - {self.random.choice(words.ADJECTIVES)} part, from 2024 on {self.citation()}")
        return "\n".join(lines)

    def steps(self) -> str:
        """A numbered list."""
        steps = (self.fill("The {adjective} {noun} comes before the {noun} of the {term}.") for _ in range(3))
        return "\n".join(f"{i}. {step} {self.citation()}" for i, step in enumerate(steps, 1))

    def table(self) -> str:
        """A pipe table with links and emphasis in its cells."""
        rows = ["| Part | What it is | Size |", "|:---|---|---:|"]
        for _ in range(5):
            noun = self.random.choice(words.NOUNS)
            part = self.fill("*{adjective}* part of ") + self.link("platform") + " " + self.citation()
            rows.append(f"| {noun.capitalize()} | {part} | {self.figure()} |")
        return "\n".join(rows)

    def quote(self) -> str:
        """A block quote of two paragraphs."""
        return f"> {self.sentences(2)}\n>\n> {self.chinese()} {self.citation()}"

    def project(self) -> str:
        """A body of about 5 KB."""
        address = f"https://www.example.com/{self.random.choice(words.NOUNS)}/{self.random.randrange(10000)}"
        blocks = [
            "## What it is",
            self.paragraph(3),
            f"{self.sentences(2)}[^1] {self.chinese()} {self.citation()}",
            "### Who takes part",
            self.nested_list(),
            "## What has been done",
            self.paragraph(4),
            self.table(),
            f"The numbers, {self.figure()} among them, come from [a list]({address}) kept as"
            f" `parts-{self.random.randrange(99)}.csv`. {self.paragraph(1)}",
            self.quote(),
            "## What comes next",
            self.steps(),
            self.paragraph(4),
            "## How it ties in",
            f"Next to it stand {self.link('project', empty=True)} and {self.link('platform', empty=True)}. "
            + self.paragraph(3),
            f"[^1]: {self.sentences(1)}",
        ]
        return "\n\n".join(blocks) + "\n"

    def platform(self) -> str:
        """A body of about 2 KB."""
        blocks = [
            "## What it is", self.paragraph(3), "## What has been done", self.nested_list(), self.paragraph(2),
            "## How it ties in", f"{self.chinese()} {self.paragraph(2)}",
        ]
        return "\n\n".join(blocks) + "\n"

    def short(self, paragraphs: int, sentences: int) -> str:
        """A body of paragraphs only."""
        return "\n\n".join(self.paragraph(sentences) for _ in range(paragraphs)) + "\n"
