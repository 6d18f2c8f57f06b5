"""Writes the small part of YAML that front matter needs."""

import json
import re
from typing import Any

# Texts that mean the same to every YAML reader without quotes.
PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff][^:#,\[\]{}\"'\\]*[^:#,\[\]{}\"'\\\s]")
RESERVED = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def scalar(value: Any) -> str:
    """A number, a flag or a text; a text that could be misread is quoted."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if PLAIN.fullmatch(value) and value.lower() not in RESERVED:
        return value
    if re.fullmatch(r"[a-z]+:[a-z0-9-]+|https://[a-z0-9./-]+|/[a-z/]*", value):
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def mapping(fields: dict[str, Any], indent: str = "") -> str:
    """Keys and values, one a line; lists of mappings become blocks, everything below stands on one line."""
    lines = []
    for key, value in fields.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{indent}{key}:\n{sequence(value, indent + '  ')}")
        else:
            lines.append(f"{indent}{key}: {flow(value)}\n")
    return "".join(lines)


def sequence(items: list[dict[str, Any]], indent: str = "") -> str:
    """A list of mappings."""
    parts = []
    for item in items:
        text = mapping(item, indent + "  ")
        parts.append(f"{indent}- {text[len(indent) + 2:]}")
    return "".join(parts)
