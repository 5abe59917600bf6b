"""The rendering elements, one a file: each is compiled to a function of the context."""

from collections.abc import Callable
from typing import Any

from citekit.csl.context import Render
from citekit.csl.elements.choose import compile_choose
from citekit.csl.elements.compile import Compiler
from citekit.csl.elements.date import compile_date
from citekit.csl.elements.group import compile_group
from citekit.csl.elements.label import compile_label
from citekit.csl.elements.names import compile_names
from citekit.csl.elements.number import compile_number
from citekit.csl.elements.text import compile_text
from citekit.csl.style import Date, Group, Label, Names, Number, Text

COMPILERS: dict[type, Callable[[Any, Compiler], Render]] = {
    Text: compile_text,
    Number: compile_number,
    Label: compile_label,
    Date: compile_date,
    Names: compile_names,
    Group: compile_group,
}

__all__ = ["COMPILERS", "Compiler", "compile_choose"]
