"""The pictures as files: SVG, the same bytes from the same data."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

from ccdata import plot
from ccdata.loaders.errors import MissingPackage

PICTURES = tuple(sorted(plot.__all__))


def svg(name: str) -> str:
    """A picture as SVG. Raises MissingPackage without altair or vl-convert."""
    chart = getattr(plot, name)()
    if find_spec("vl_convert") is None:
        raise MissingPackage(
            "vl-convert is not installed, which writes pictures\n  mend:  pip install vl-convert-python"
        )
    import vl_convert

    specification = chart.to_dict()
    root, _, marks = str(vl_convert.vegalite_to_svg(specification)).partition(">")
    # vl-convert leaves out what is said for those who cannot see the picture.
    title, words = specification["title"]["text"], specification["description"]
    return f'{root} role="img">\n<title>{escape(title)}</title>\n<desc>{escape(words)}</desc>\n{marks}\n'


def save_all(folder: Path | str) -> list[Path]:
    """Write every picture into a folder, which is made if it is not there, and give the files.

    Raises MissingPackage without altair or vl-convert.
    """
    drawn = {name: svg(name) for name in PICTURES}
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, text in drawn.items():
        file = folder / f"{name}.svg"
        file.write_text(text, encoding="utf-8", newline="\n")
        files.append(file)
    return files
