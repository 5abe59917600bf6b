"""``citekit archive``: archived copies, found for lost links or made for living ones, into the records."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.bibs import notes_here, project_here, references_here
from citekit.cli.copies import report_rows, say_copies
from citekit.cli.diffs import unified
from citekit.cli.group import CLEAN, OFFLINE, PARTLY, Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, offline_option, settings_of, timeout_option
from citekit.cli.output import put, put_diff, put_json, talk
from citekit.cli.progress import progress_line
from citekit.errors import OfflineError, ParseError, UsageError

if TYPE_CHECKING:
    from citekit.links.archive import Kept, Keys, Recovery, Saved, Service
    from citekit.model import Date
    from citekit.net import Session
    from citekit.project import CitedLink


@click.command("archive", cls=Verb, params=[offline_option()])
@click.argument(
    "bib",
    nargs=-1,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="[BIB]...",
)
@click.option("--all", "everything", is_flag=True, cls=Option, help="Also for links that are not lost.")
@click.option("--again", is_flag=True, cls=Option, help="Also where there is a copy already.")
@click.option("--dry-run", is_flag=True, cls=Option, help="Show the changes as a diff, write nothing.")
@click.option("--json", "as_json", is_flag=True, cls=Option, help="Print links-json.")
@click.option(
    "--archive",
    "archive",
    multiple=True,
    metavar="NAME",
    cls=Option,
    help="An archive: wayback, arquivo, archive.today, or its address; pywb+http://… for pywb. In order.",
)
@click.option(
    "--dialect",
    type=click.Choice(["wayback", "pywb"]),
    default="wayback",
    show_default=True,
    cls=Option,
    help="How archives given by address list captures.",
)
@click.option("--cdx", metavar="URL", cls=Option, help="Where the first archive lists captures.")
@click.option("--timemap", metavar="URL", cls=Option, help="Where the first archive has TimeMaps.")
@click.option("--timegate", metavar="URL", cls=Option, help="Where the first archive has a TimeGate.")
@click.option("--save-url", metavar="URL", cls=Option, help="Where the first archive takes new pages.")
@click.option("--article-date", metavar="DATE", cls=Option, help="Date of the citing article (EDTF).")
@timeout_option
@click.option("--save", is_flag=True, cls=Option, help="Ask the archive for new copies of living pages.")
@click.option(
    "--within",
    default="30d",
    show_default=True,
    metavar="SPAN",
    cls=Option,
    help="With --save: how old a copy may be to be good enough (30d, 12h, seconds).",
)
@click.option(
    "--save-local",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    cls=Option,
    help="Write living pages into a WARC file in DIR.",
)
@click.pass_context
def archive_verb(ctx: click.Context, /, **options: Any) -> None:
    """Find archived copies of lost links and write them into bibliographies.

    Without BIB, into the project's references.bib. A copy is the good one nearest
    to the day of access, else to the work's date, else to the article's; it is
    written as archiveurl and archivedate, and nothing else is changed.

    \b
    Example:
        citekit archive references.bib --dry-run
    """
    from citekit.links import State, links_json
    from citekit.links.archive import Dialect, services_of
    from citekit.net import open_session
    from citekit.project import copies_by_file, utc_now, with_archived, write_copies

    settings = settings_of(ctx)
    lang = settings.lang
    if settings.offline:
        raise OfflineError(say("archives cannot be asked without the network\n  Leave --offline out.", lang))
    places = {name: options[name] for name in ("cdx", "timemap", "timegate")}
    services = services_of(
        options["archive"], Dialect(options["dialect"]), save=options["save_url"], **places
    )
    article = _article_date(options["article_date"], lang)
    keys = _check_wishes(options, services, lang)
    paths = list(options["bib"]) or [references_here()]
    with open_session() as session:
        work = _Work(session, lang, options["timeout"])
        links = work.check(paths)
        saved = work.save(links, services, keys, again=options["again"], within=options["within"])
        done = {id(link) for link, each in saved if each.copy is not None}
        rest = [link for link in links if id(link) not in done]
        found = work.find(rest, services, article, everything=options["everything"], again=options["again"])
        warc, kept = work.keep(links, options["save_local"])
    outcomes: list[tuple[CitedLink, Saved | Recovery]] = [*saved, *found]
    copies = copies_by_file([(link, each.copy) for link, each in outcomes])
    changes = write_copies(copies, project_here(), dry_run=options["dry_run"])
    statuses = with_archived(links, [(link, each.archived()) for link, each in outcomes])
    if options["as_json"]:
        told = _evidence(found, saved, warc, kept)
        told["changed"] = [change.path for change in changes]
        put_json({**links_json(statuses, utc_now()), "archive": told})
    elif options["dry_run"]:
        for change in changes:
            put_diff(unified(change.path, change.before, change.after))
    else:
        for line in report_rows(found, saved, kept, lang):
            put(line)
    if options["dry_run"]:
        talk(say("Nothing was written.", lang))
    if warc is not None:
        talk(say("Pages kept in {path}.", lang, path=warc))
    talk(say_copies(found, saved, lang))
    unchecked = sum(link.status.state is State.OFFLINE for link in links)
    if unchecked and not options["everything"]:
        talk(
            say("offline, {count} link not checked|offline, {count} links not checked", lang, count=unchecked)
        )
        ctx.exit(OFFLINE)
    ctx.exit(_exit_code({each.reason for _, each in outcomes}))


def _check_wishes(options: dict[str, Any], services: tuple[Service, ...], lang: str) -> Keys | None:
    """Refuse, before anything is asked, what cannot be done; the keys for new copies, if any are wanted."""
    from citekit.links.archive import check_within, find_keys, require_warcio

    check_within(options["within"])
    if options["dry_run"] and (options["save"] or options["save_local"] is not None):
        raise UsageError(
            say("--dry-run makes no copies\n  Leave out --save and --save-local, or --dry-run.", lang)
        )
    if options["save_local"] is not None:
        require_warcio()
    if not options["save"]:
        return None
    keys = find_keys(os.environ)
    if not any(service.save for service in services):
        raise UsageError(
            say("--save: none of these archives takes new pages\n  Name one with --archive.", lang)
        )
    return keys


def _exit_code(reasons: set[str]) -> int:
    if "no-network" in reasons:
        return OFFLINE
    return PARTLY if reasons & {"no-answer", "refused", "failed", "pending"} else CLEAN


def _article_date(text: str | None, lang: str) -> Date | None:
    from citekit.model import parse_edtf

    try:
        return parse_edtf(text) if text else None
    except ParseError:
        refusal = say(
            "--article-date: {date} is no date\n  Write 2008, 2008-03 or 2008-03-21.", lang, date=text
        )
        raise UsageError(refusal) from None


class _Work:
    """What is asked of the network, with a line that says how far it has come."""

    def __init__(self, session: Session, lang: str, timeout: float) -> None:
        self._session = session
        self._lang = lang
        self._timeout = timeout

    def check(self, paths: list[Path]) -> list[CitedLink]:
        """Check all links."""
        from citekit.links import check_links
        from citekit.project import cited_links

        with progress_line(say("links", self._lang)) as progress:
            return cited_links(
                paths,
                lambda targets: check_links(
                    targets, session=self._session, timeout=self._timeout, progress=progress
                ),
                notes=notes_here(),
            )

    def find(
        self,
        links: list[CitedLink],
        services: tuple[Service, ...],
        article: Date | None,
        *,
        everything: bool,
        again: bool,
    ) -> list[tuple[CitedLink, Recovery]]:
        """Find copies of lost links."""
        from citekit.links.archive import find_copies
        from citekit.project import lost_links

        chosen = lost_links(links, everything=everything, again=again, article=article)
        with progress_line(say("archived copies", self._lang)) as progress:
            found = find_copies(
                [lost for _, lost in chosen],
                services,
                session=self._session,
                timeout=self._timeout,
                progress=progress,
            )
        return [(link, recovery) for (link, _), recovery in zip(chosen, found, strict=True)]

    def save(
        self,
        links: list[CitedLink],
        services: tuple[Service, ...],
        keys: Keys | None,
        *,
        again: bool,
        within: str,
    ) -> list[tuple[CitedLink, Saved]]:
        """Ask for new copies of living links, one after the other; of none without keys."""
        from citekit.links.archive import save_page
        from citekit.project import living_links

        if keys is None:
            return []
        service = next(service for service in services if service.save)
        chosen = living_links(links, again=again)
        made: dict[str, Saved] = {}
        with progress_line(say("new copies", self._lang)) as progress:
            for number, link in enumerate(chosen, 1):
                if link.url not in made:
                    made[link.url] = save_page(self._session, service, link.url, keys, within=within)
                if progress is not None:
                    progress(number, len(chosen))
        return [(link, made[link.url]) for link in chosen]

    def keep(self, links: list[CitedLink], folder: Path | None) -> tuple[Path | None, list[Kept]]:
        """Write living pages into a file of one's own."""
        from citekit.links.archive import keep_pages
        from citekit.project import utc_now

        if folder is None:
            return None, []
        urls = [link.url for link in links if link.status.is_there]
        with progress_line(say("pages", self._lang)) as progress:
            return keep_pages(self._session, urls, folder, now=utc_now, progress=progress)


def _evidence(
    found: list[tuple[CitedLink, Recovery]],
    saved: list[tuple[CitedLink, Saved]],
    warc: Path | None,
    kept: list[Kept],
) -> dict[str, Any]:
    told: dict[str, Any] = {
        "requests": sum({id(r): r.requests for _, r in found}.values()),
        "looked_for": [
            {"key": link.entry.key, "url": link.status.url, "reason": r.reason, **r.evidence()}
            for link, r in found
        ],
    }
    if saved:
        told["saved"] = [
            {"key": link.entry.key, "url": link.status.url, "reason": s.reason, "message": s.message}
            for link, s in saved
        ]
    if kept:
        told["warc"] = str(warc) if warc is not None else None
        told["kept"] = [{"url": page.url, "reason": page.reason} for page in kept]
    return told
