"""What is measured, and how it is printed."""
import dataclasses


@dataclasses.dataclass
class Bar:
    """What is to be reached: no more seconds or MB than these, or than a share of a peer's seconds."""

    seconds: float = None
    memory: float = None
    share: float = None
    of: str = None

    def words(self):
        parts = []
        if self.seconds is not None:
            parts.append(f"{self.seconds:.2f} s")
        if self.memory is not None:
            parts.append(f"{self.memory:.0f} MB")
        if self.share is not None:
            parts.append(f"{self.share:.2f} of {self.of}")
        return ", ".join(parts) or "-"

    def is_reached(self, ours, peers):
        return (
            (self.seconds is None or ours.seconds <= self.seconds)
            and (self.memory is None or ours.memory <= self.memory)
            and (self.share is None or ours.seconds <= self.share * peers[self.of].seconds))


@dataclasses.dataclass
class Row:
    """One piece of work: ours first, then its peers."""

    work: str
    ours: object
    peers: dict
    bar: Bar
    notes: str = ""

    def lines(self):
        reached = "-" if self.bar.words() == "-" else "yes" if self.bar.is_reached(self.ours, self.peers) else "**no**"
        yield (self.work, "Bảng Vàng", timed(self.ours), ranged(self.ours), memory(self.ours), "", self.bar.words(), reached)
        for name, peer in self.peers.items():
            yield ("", name, timed(peer), ranged(peer), memory(peer), f"{self.ours.seconds / peer.seconds:.2f}", "", "")


@dataclasses.dataclass
class Growth:
    """How the time of one piece of work grows with one size."""

    what: str
    sizes: list
    seconds: list
    exponent: float


HEADINGS = ("work", "by", "median", "from - to", "memory", "ours / theirs", "bar", "reached")


def timed(measured):
    return f"{measured.seconds * 1000:.1f} ms" if measured.seconds < 1 else f"{measured.seconds:.2f} s"


def ranged(measured):
    scale, unit = (1000, "ms") if measured.seconds < 1 else (1, "s")
    return f"{measured.least * scale:.1f} - {measured.most * scale:.1f} {unit}"


def memory(measured):
    return f"{measured.memory:.0f} MB"


def markdown(headings, lines):
    """A table of Markdown whose columns stand under one another."""
    lines = [tuple(map(str, line)) for line in lines]
    widths = [max(len(line[column]) for line in [headings, *lines]) for column in range(len(headings))]
    rows = [headings, tuple("-" * width for width in widths), *lines]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows)


def growth(growths):
    if not growths:
        return "none was measured."
    lines = [
        (each.what, *(f"{size:,}: {seconds * 1000:.1f} ms" for size, seconds in zip(each.sizes, each.seconds)),
         f"{each.exponent:.2f}")
        for each in growths]
    return markdown(("size", "1×", "10×", "100×", "exponent"), lines)
