"""XML as small frozen nodes that know their place: ``<text macro="author"/>`` at line 12, column 9.

Styles and locale files come from anywhere, so nothing of XML that they do not
need is read: a document type or an entity is refused, and size, depth and the
number of elements are limited.  What the elements mean, and whether they are of
CSL at all, is for the caller to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from citekit.errors import StyleError

CSL_NAMESPACE = "http://purl.org/net/xbiblio/csl"

MAX_BYTES = 10_000_000
MAX_DEPTH = 200
MAX_ELEMENTS = 500_000

_XML = "http://www.w3.org/XML/1998/namespace "
_SEPARATOR = " "  # cannot stand in a name, and no namespace has it unescaped
_ENCODINGS = frozenset({"utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1"})
_ENCODING_ERRORS = frozenset(
    {
        expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING],
        expat.errors.codes[expat.errors.XML_ERROR_INCORRECT_ENCODING],
    }
)
_INVALID = expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
_NO_ELEMENT = expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]


@dataclass(frozen=True, slots=True)
class Element:
    """One element.

    Attributes:
        tag: its name without the namespace.
        attributes: by name; ``xml:lang`` is called so, others with a namespace ``{namespace}name``.
        children: the elements in it, in order.
        text: the text directly in it; without the blanks around it where there are children.
        line: of its start tag, from 1.
        column: of its start tag in characters, from 1.
        namespace: of the element, empty where there is none.
    """

    tag: str
    attributes: dict[str, str]
    children: tuple[Element, ...]
    text: str
    line: int
    column: int
    namespace: str = field(default="", repr=False)


def read_xml(data: bytes | str, *, what: str, until: str = "") -> Element:
    """Read a small XML document.

    Args:
        data: the document; bytes in UTF-8, or in the UTF-16, ASCII or Latin-1 that it declares.
        what: how messages call it, most often the name of the file.
        until: the name of an element at whose end reading stops; what is open is closed then.

    Returns:
        The root element.

    Raises:
        StyleError: it is not well-formed, declares a document type or an entity, is in another
            encoding, or is larger or deeper than the limits of this module.

    Source:
        XML 1.0, fifth edition; Namespaces in XML 1.0.

    >>> root = read_xml('<style version="1.0"><info/></style>', what="tiny.csl")
    >>> root.tag, root.attributes, [(child.tag, child.line, child.column) for child in root.children]
    ('style', {'version': '1.0'}, [('info', 1, 22)])
    """
    if isinstance(data, str):
        try:
            raw, encoding = data.encode(), "utf-8"  # what the text declares was about its bytes
        except UnicodeEncodeError as error:
            line = data.count("\n", 0, error.start) + 1
            column = error.start - data.rfind("\n", 0, error.start)
            raise StyleError(
                what, "half of a character (a lone surrogate)", "Delete it.", line=line, column=column
            ) from None
    else:
        raw, encoding = data, None
    if len(raw) > MAX_BYTES:
        raise StyleError(what, f"larger than {MAX_BYTES // 1_000_000} MB", "No style or locale file is.")
    return _Builder(what, encoding, until).build(raw)


# An element whose end is not reached: (namespace, tag), attributes, (line, column), children, texts.
_Open = tuple[tuple[str, str], dict[str, str], tuple[int, int], list[Element], list[str]]


class _EnoughError(Exception):
    """The end of the element that was asked for."""


class _Builder:
    """The handlers of one run of the parser, and the elements that are still open."""

    def __init__(self, what: str, encoding: str | None, until: str) -> None:
        self.what = what
        self.until = until
        self.encoding = encoding
        self.parser = parser = expat.ParserCreate(encoding, _SEPARATOR)
        self.names: dict[str, tuple[str, str]] = {}
        self.open: list[_Open] = []
        self.root: Element | None = None
        self.count = 0
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.XmlDeclHandler = self.declaration
        parser.StartDoctypeDeclHandler = self.refuse_doctype
        parser.EntityDeclHandler = self.refuse_entity

    def build(self, raw: bytes) -> Element:
        try:
            self.parser.Parse(raw, True)
        except _EnoughError:
            while self.open:
                self.close()
        except expat.ExpatError as error:
            raise self.unreadable(error) from None
        except (LookupError, ValueError):  # how Python's parser says that it cannot have this encoding
            raise self.wrong_encoding("of its declaration") from None
        finally:
            self.drop_handlers()
        if self.root is None:  # cannot be: the parser has refused a document without an element
            raise StyleError(self.what, "there is no XML in it")
        return self.root

    def drop_handlers(self) -> None:
        # bound methods hold the parser and the parser holds them: a circle that would live on
        parser = self.parser
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
        parser.XmlDeclHandler = parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        parser = self.parser
        known = self.names.get(name)
        if known is None:
            namespace, _, tag = name.rpartition(_SEPARATOR)
            known = self.names[name] = (namespace, tag)
        for key in attributes:
            if _SEPARATOR in key:
                attributes = {_attribute(key): value for key, value in attributes.items()}
                break
        self.count += 1
        if self.count > MAX_ELEMENTS:
            raise self.refusal(f"more than {MAX_ELEMENTS:,} elements", "No style or locale file has as many.")
        if len(self.open) >= MAX_DEPTH:
            raise self.refusal(f"nested more than {MAX_DEPTH} deep", "Move parts of it into macros.")
        place = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        self.open.append((known, attributes, place, [], []))

    def end(self, _name: str) -> None:
        if self.close() == self.until and self.open:
            raise _EnoughError

    def close(self) -> str:
        (namespace, tag), attributes, (line, column), children, texts = self.open.pop()
        text = "".join(texts)
        if children:
            text = text.strip()
        element = Element(tag, attributes, tuple(children), text, line, column, namespace)
        if self.open:
            self.open[-1][3].append(element)
        else:
            self.root = element
        return tag

    def characters(self, text: str) -> None:
        if self.open:
            self.open[-1][4].append(text)

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        name = (encoding or "utf-8").lower()  # ASCII: names of encodings
        if self.encoding is None and name not in _ENCODINGS:
            raise self.wrong_encoding(f"{encoding!r}")

    def refuse_doctype(self, *_: Any) -> None:
        raise self.refusal("a document type (<!DOCTYPE …>)", "Delete it; styles and locale files need none.")

    def refuse_entity(self, *_: Any) -> None:
        raise self.refusal("a declared entity (<!ENTITY …>)", "Delete it, and write the character itself.")

    def refusal(self, reason: str, advice: str) -> StyleError:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        return StyleError(self.what, reason, advice, line=line, column=column)

    def wrong_encoding(self, which: str) -> StyleError:
        return StyleError(
            self.what, f"the encoding {which} cannot be read", "Save the file as UTF-8.", line=1, column=1
        )

    def unreadable(self, error: expat.ExpatError) -> StyleError:
        if error.code in _ENCODING_ERRORS:
            return self.wrong_encoding("that it declares")
        message = expat.ErrorString(error.code)
        advice = "Mend the XML here; an editor that knows XML shows the place."
        if error.code == _NO_ELEMENT and self.open:
            tag, line = self.open[-1][0][1], self.open[-1][2][0]
            message, advice = f"it ends inside <{tag}>, begun in line {line}", f"Close it with </{tag}>."
        elif error.code == _NO_ELEMENT:
            message, advice = "there is no XML in it", "A style begins with <style>, a locale with <locale>."
        elif error.code == _INVALID:
            advice = "A sign that XML does not allow here (& is written &amp;), or a file that is not UTF-8."
        return StyleError(
            self.what, f"not XML: {message}", advice, line=error.lineno, column=error.offset + 1
        )


def _attribute(key: str) -> str:
    namespace, _, name = key.rpartition(_SEPARATOR)
    if not namespace:
        return name
    return f"xml:{name}" if key.startswith(_XML) else f"{{{namespace}}}{name}"
