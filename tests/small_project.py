"""A short article with six calls and five notes, and projects made of it."""

from __future__ import annotations

from pathlib import Path

from citekit.project import Project

BLANK_LINE = " " * 49

BODY = """\
Sınır boyunda yaşayanların anlattıkları bugüne kadar yeterince derlenmemiştir.1 Oysa
gazetelerin sayfaları bu anlatılarla doludur.2 Ajans haberleri de aynı günlerde aynı
konuyu işlemiştir.3 Konu daha sonra bir kitapta ele alınmış,4 aynı kitap üzerinde
durulmuştur.5 Son bir not ise kaybolmuştur.6
"""

NOTES = (
    "1 Deniz Akarsu, “Sınırın Öte Yanı”, Köprü Dergisi, Sayı 4, Mayıs 2001, s. 12-15.",
    "2 Ufuk, 3 Mart 1998.",
    "3 Yurt Ajansı, 4 Mart 1998, www.yurtajansi.example/haber.htm.",
    "4 Selin Öğüt, Kıyıda Yaşam, Çınar Yayınları, İzmir 1999, s. 7.",
    "5 A.g.e., s. 9.",
)

KEYS = ("akarsu-2001-sinirin", "ufuk-1998-03-03", "yurt-ajansi-1998-03-04", "ogut-1999-kiyida")


def article(notes: tuple[str, ...] = NOTES) -> str:
    """The article with these notes at the foot of its page."""
    return f"{BODY}\n{BLANK_LINE}\n" + "\n".join(notes) + "\n"


def changed(old: str, new: str) -> str:
    """The article after its author changed something in its notes."""
    text = article()
    assert old in text
    return text.replace(old, new)


def make_project(folder: Path, files: dict[str, str] | None = None) -> Project:
    """A project with these files in ``sources/``, the article alone if none are named."""
    project = Project(folder.resolve())
    project.sources.mkdir(parents=True)
    for name, text in (files if files is not None else {"deneme.txt": article()}).items():
        (project.sources / name).write_text(text, "utf-8")
    return project


def snapshot(project: Project) -> dict[str, bytes]:
    """Every file that a build writes for people, with its content."""
    paths = [project.references, *(project.bib.iterdir() if project.bib.is_dir() else ())]
    return {project.relative(path): path.read_bytes() for path in paths if path.is_file()}
