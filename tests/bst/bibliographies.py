"""A small library with what is hard in ours, and a reader of HTML that accepts nothing odd."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from citekit.model import NO_DATE, NO_NAME, Entry

HERE = Path(__file__).parent
SMALL = HERE / "small.bst"

LIBRARY = (
    Entry(
        "article",
        "aksoy-2002-turkiye",
        {
            "author": "Aksoy, Deniz",
            "title": "Türkiye ve Güney Kafkasya",
            "journaltitle": "Stratejik Bakış",
            "volume": "2",
            "number": "24",
            "date": "2002-04",
            "langid": "turkish",
        },
    ),
    Entry(
        "misc",
        "ayna-2005-07-22",
        {"title": "Ayna", "date": "2005-07-22", "entrysubtype": "newspaper"},
    ),
    Entry(
        "article",
        "zhvania-teoriya",
        {
            "author": "Жвания, Зураб",
            "title": "Теория Хантингтона",
            "journaltitle": "Orta Asya ve Kafkasya",
            "number": "2 (26)",
            "date": NO_DATE,
        },
    ),
    Entry(
        "online",
        "azer-2005",
        {
            "title": "Azer TAc",
            "date": "2005-12-08/2005-12-09",
            "url": "http://www.example.az/a_b.php?x=1&y=%20#z~q",
            "urldate": "2006-01-03",
            "entrysubtype": "agency",
        },
    ),
    Entry(
        "book",
        "ogut-2001-savas",
        {
            "author": "Öğüt, Şükrü and de Waal, Thomas and others",
            "title": "Savaş \\& Barış: {NATO} \\%50",
            "publisher": "Alfa",
            "location": "İstanbul",
            "edition": "2",
            "date": "2001-21",
        },
    ),
    Entry(
        "thesis",
        "eliyev-1998-turkler",
        {
            "author": "Əliyev, Həsən",
            "title": "Türklər",
            "type": "Avtoreferat",
            "institution": NO_NAME,
            "location": "Bakı",
            "date": "1998",
        },
    ),
    Entry(
        "report",
        "nato-2004-transformed",
        {
            "author": "{NATO Parliamentary Assembly}",
            "title": "NATO Transformed",
            "institution": "NATO",
            "type": "techreport",
            "number": "5",
            "location": "Brüksel",
            "date": "2004",
        },
    ),
    Entry(
        "inproceedings",
        "celik-2005-bildiri",
        {
            "author": "Çelik, Ali",
            "title": "Bildiri",
            "booktitle": "Kafkasya Sempozyumu",
            "editor": "Işık, Jale",
            "venue": "Ankara",
            "eventdate": "2005-05-30/2005-06-02",
            "pages": "12-19",
            "date": "2005",
        },
    ),
    Entry(
        "misc",
        "ferman",
        {
            "title": "Fərman",
            "library": "ARDA, f. 1, s. 2",
            "entrysubtype": "archive",
            "note": "Əlyazma",
            "author": NO_NAME,
            "date": NO_DATE,
        },
    ),
)

# What a reader needs to find each of them, in every style and output.
ESSENTIALS = {
    "aksoy-2002-turkiye": ("Aksoy", "Türkiye ve Güney Kafkasya", "Stratejik Bakış", "24", "April", "2002"),
    "ayna-2005-07-22": ("Ayna", "22 July", "2005"),
    "zhvania-teoriya": ("Жвания", "Теория Хантингтона", "Orta Asya ve Kafkasya", "2 (26)"),
    "azer-2005": ("Azer TAc", "December", "2005", "3 January 2006"),
    "ogut-2001-savas": ("Öğüt", "de Waal", "et al.", "Alfa", "İstanbul", "Spring", "2001", "2nd"),
    "eliyev-1998-turkler": ("Əliyev", "Türklər", "Avtoreferat", "Bakı", "1998"),
    "nato-2004-transformed": ("NATO Parliamentary Assembly", "NATO Transformed", "5", "Brüksel", "2004"),
    "celik-2005-bildiri": (
        "Çelik",
        "Bildiri",
        "Kafkasya Sempozyumu",
        "Işık",
        "Ankara",
        "30 May",
        "2 June",
        "12",
    ),
    "ferman": ("Fərman", "ARDA, f. 1, s. 2", "Əlyazma"),
}


class Fragment(HTMLParser):
    """Reads HTML and refuses tags that nobody should have written and tags left open."""

    ALLOWED = frozenset({"a", "em", "strong", "code", "sup", "sub", "ol", "li", "dl", "dt", "dd"})

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.parts: list[str] = []
        self.feed(source)
        self.close()
        assert not self.open, f"left open: {self.open}"

    @property
    def text(self) -> str:
        """The text without its tags."""
        return "".join(self.parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.ALLOWED, tag
        self.open.append(tag)
        found = dict(attrs)
        assert found.keys() <= {"id", "class", "href"}, found
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"closed, but never opened: {tag}"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")
