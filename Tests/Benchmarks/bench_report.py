"""Prints measurements as plain tables."""

from bench_measure import Series

COLUMNS = (("wall", "wall s", 3), ("cpu", "CPU s", 3), ("peak", "peak MiB", 1))


def table(rows: list[Series]) -> str:
    """Median and range of every series."""
    width = max(len(row.name) for row in rows)
    head = "".join(f"  {title:>30}" for _, title, _ in COLUMNS)
    lines = [f"{'':{width}}{head}  (median, lowest..highest)"]
    for row in rows:
        cells = []
        for figure, _, digits in COLUMNS:
            values = row.values(figure)
            span = f"{min(values):.{digits}f}..{max(values):.{digits}f}"
            cells.append(f"  {f'{row.median(figure):.{digits}f}  {span}':>30}")
        lines.append(f"{row.name:{width}}{''.join(cells)}")
    return "\n".join(lines)


def ratios(series: dict[str, Series]) -> dict[str, float]:
    """How the programs compare, from medians."""

    def ratio(figure: str, left: str, right: str) -> float | None:
        if left not in series or right not in series:
            return None
        return series[left].median(figure) / series[right].median(figure)

    found = {
        "Hugo cold / gba-site cold, wall": ratio("wall", "hugo cold", "gba-site cold"),
        "Hugo cold with links looked up / gba-site cold, wall": ratio(
            "wall", "hugo cold, links looked up", "gba-site cold"
        ),
        "Hugo cold with the same pages / gba-site cold, wall": ratio(
            "wall", "hugo cold, the same pages", "gba-site cold"
        ),
        "Hugo cold with the same pages / gba-site cold, CPU": ratio(
            "cpu", "hugo cold, the same pages", "gba-site cold"
        ),
        "Hugo cold / gba-site cold, CPU": ratio("cpu", "hugo cold", "gba-site cold"),
        "Hugo unchanged / gba-site unchanged, wall": ratio("wall", "hugo unchanged", "gba-site unchanged"),
        "Hugo cold / gba-site cold, peak memory": ratio("peak", "hugo cold", "gba-site cold"),
        "gba-site cold / floor, wall": ratio("wall", "gba-site cold", "floor"),
        "gba-site cold / floor, CPU": ratio("cpu", "gba-site cold", "floor"),
        "Hugo edited / gba-site edited, wall": ratio("wall", "hugo edited", "gba-site edited"),
        "gba-site unchanged / cold, wall": ratio("wall", "gba-site unchanged", "gba-site cold"),
        "Hugo unchanged / cold, wall": ratio("wall", "hugo unchanged", "hugo cold"),
    }
    return {name: value for name, value in found.items() if value is not None}


def growth(sizes: dict[int, dict[str, Series]], page_counts: dict[int, dict[str, int]]) -> list[str]:
    """Microseconds for each page at every size, for the programs that make pages."""
    lines = []
    for program in ("gba-site", "hugo"):
        name = f"{program} cold"
        per_page = {
            size: 1e6 * series[name].median("wall") / page_counts[size][program]
            for size, series in sorted(sizes.items()) if name in series
        }
        if per_page:
            steps = ", ".join(f"{value:.0f} µs at {size:,} projects" for size, value in per_page.items())
            change = per_page[max(per_page)] / per_page[min(per_page)]
            lines.append(f"{program}: a page takes {steps}; largest / smallest {change:.2f}")
    return lines
