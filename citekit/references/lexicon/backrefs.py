"""Words that point back to a work cited before.

Each form says where the work is sought and, for some, what it must be:
``a.g.m.`` (*adı geçen makale*) asks for an article.

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """Where the work stands to which the words point."""

    DIRECT = "direct"  # the work cited directly before
    EARLIER = "earlier"  # after a name: that author's work; alone: the one before
    SAME_AUTHOR = "same-author"  # another work of the author before


@dataclass(frozen=True, slots=True)
class BackReference:
    """A row of the table.

    Attributes:
        forms: divided by ``" | "``.
        reach: where the work is sought.
        wants: the type of work that the words ask for, empty for any.
        numbered: whether the number of a note follows: ``supra note 12``.
        or_author: whether the words may stand for the author before a new title: ``Id., Title, 1990``.
    """

    forms: str
    reach: Reach
    wants: str = ""
    numbered: bool = False
    or_author: bool = False


BACK_REFERENCES = (
    BackReference(
        "a.e. | aynı eser | aynı yer | aynı yerde | ibid. | ibidem | ib. | ıbid. | lbid. | jbid. | "
        "yenə orada | elə orada | həmin əsər | həmin yerdə | həmin yer | yene orada | "
        "там же | јенә орада | һәмин әсәр | "
        "ebd. | ebda. | ebenda | ivi | ibídem | loc. cit. | loc.cit.",
        Reach.DIRECT,
    ),
    BackReference("id. | íd.", Reach.DIRECT, or_author=True),
    BackReference("aynı makale | a.mk.", Reach.DIRECT, "article"),
    BackReference(
        "a.g.e. | a.g.y. | adı geçen eser | op. cit. | op.cit. | göst. əsəri | göst. əsər | göstərilən "
        "əsər | "
        "göstərilən əsəri | adı çəkilən əsər | көст. әсәри | көстәрилән әсәр | указ. соч. | указ. работа | "
        "указанное сочинение | цит. соч. | a.a.o. | ouvr. cité | ob. cit. | o.c.",
        Reach.EARLIER,
    ),
    BackReference(
        "supra note | supra n. | above n. | above, n. | (n | n. | wie Anm. | Anm. | Fn. | "
        "yukarıda dn. | yuk. dn. | dn. | dipnot | сноска",
        Reach.EARLIER,
        numbered=True,
    ),
    BackReference(
        "a.g.m. | adı geçen makale | art. cit. | art. cité | указ. ст. | göst. məqalə",
        Reach.EARLIER,
        "article",
    ),
    BackReference("a.g.t. | adı geçen tez | указ. дис.", Reach.EARLIER, "thesis"),
    BackReference("a.g.r. | adı geçen rapor", Reach.EARLIER, "report"),
    BackReference("a.g.b. | adı geçen bildiri", Reach.EARLIER, "conference"),
    BackReference("a.g.k. | adı geçen karar", Reach.EARLIER, "case"),
    BackReference("a.g.h. | adı geçen haber | a.g.g. | adı geçen gazete", Reach.EARLIER, "newspaper"),
    BackReference("a.g.i.s. | adı geçen internet sitesi | a.g.w.", Reach.EARLIER, "webpage"),
    BackReference(
        "aynı yazar | aynı müellif | a.mlf. | həmin müəllif | yenə onun | его же | ее же | её же | он же "
        "| она же | "
        "idem | ders. | dens. | dems. | dies. | derselbe | dieselbe | ead. | eadem | du même | ídem",
        Reach.SAME_AUTHOR,
    ),
    BackReference("aynı karar | aynı hüküm | həmin qərar", Reach.DIRECT, "case"),
    BackReference("aynı kanun | aynı yasa | həmin qanun", Reach.DIRECT, "legislation"),
    BackReference("aynı tez | həmin dissertasiya", Reach.DIRECT, "thesis"),
    BackReference(
        "aynı belge | aynı vesika | həmin sənəd | həmin fond | һәмин фонд | тот же фонд",
        Reach.DIRECT,
        "archive",
    ),
    BackReference("həmin məqalə", Reach.DIRECT, "article"),
    BackReference(
        "göst. məqaləsi | göst. məruzəsi | göstərilən məqalə | göstərilən məqaləsi | adı çəkilən məqalə | "
        "көст. мәгаләси | көстәрилән мәгалә",
        Reach.EARLIER,
        "article",
    ),
    BackReference("göst. dissertasiyası | göst. avtoreferatı | указ. автореф.", Reach.EARLIER, "thesis"),
    BackReference(
        "göst. kitabı | göstərilən kitab | göstərilən kitabı | göstərilən mənbə | göst. mənbə | "
        "göst. toplusu | указ. кн. | указ. тр. | указ. изд. | назв. праця | зазнач. праця | вказ. праця",
        Reach.EARLIER,
    ),
)

# Words before the name under which a work is cited from then on: "[hereinafter X]", "(im Folgenden: X)".
NAMED_FOR_LATER = (
    "hereinafter | hereafter | henceforth | im Folgenden | nachfolgend | fortan | künftig | zit. | zitiert | "
    "ci-après | désormais | dorénavant | d'ora in poi | d'ora in avanti | en adelante | "
    "далее | в дальнейшем | далі | bundan sonra | bundan böyle | bundan belə | kısaca"
)
