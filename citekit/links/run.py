"""A check on its way: what is known already, what was found, what is asked once more, what is certain."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from citekit.links import second
from citekit.links.compose import Once
from citekit.links.history import NOTHING_KNOWN, settle
from citekit.links.memory import Memory, Recalled, recall, recalled_status
from citekit.links.observation import SECOND_PASS, Observation, observed, subject_of, work_of
from citekit.links.status import LinkStatus, State
from citekit.links.targets import LinkTarget
from citekit.model.urls import RepairedUrl

if TYPE_CHECKING:
    from citekit.links.asking import Found
    from citekit.net import Outcome


class Run:
    """The state of one check.

    Args:
        targets: what is cited.
        repaired: the addresses to ask for, likewise.
        citing: each address that can be asked, with the numbers of the targets that cite it.
        moment: when the check began.
        memory: see `citekit.links.check_links`, as are the others.

    Attributes:
        targets, repaired, citing: as given.
        statuses: of every target, None where there is none yet.
        left: the addresses to ask.
        conditions: the headers that ask whether anything has changed, by address.
        outcomes: what the answers tell about our own network.
    """

    def __init__(
        self,
        targets: Sequence[LinkTarget],
        repaired: Sequence[RepairedUrl],
        citing: Mapping[str, Sequence[int]],
        moment: datetime,
        *,
        memory: Memory | None,
        again: bool,
        now: Callable[[], datetime],
        tell: Callable[[LinkStatus], None] | None,
    ) -> None:
        self.targets = targets
        self.repaired = repaired
        self.citing = citing
        self._memory = memory
        self._now = now
        self._tell = tell
        known = (
            Recalled()
            if memory is None
            else recall(memory, targets, repaired, citing, now=moment, again=again)
        )
        self._pasts = known.pasts
        self._before = known.before
        self._once = Once()
        self._moment = moment
        self.outcomes: set[Outcome] = set()
        # What could not be reached, perhaps because there is no network.
        self._unreached: dict[str, tuple[Sequence[LinkStatus], Found]] = {}
        self._failed: list[str] = []
        self._failed_at = 0.0
        self._is_second = False
        self.conditions = known.conditions
        self.statuses = [known.statuses.get(index) for index in range(len(targets))]
        self.left = [url for url, (index, *_) in citing.items() if index not in known.statuses]
        for status in known.statuses.values():
            self._say(status)

    @property
    def remembers(self) -> bool:
        """Whether there is a memory."""
        return self._memory is not None

    def keep(self, url: str, statuses: Sequence[LinkStatus], found: Found) -> None:
        """Remember what was found at an address, before anything else is done with it.

        Called where the address was asked: in a thread, and in a copy of this process perhaps.
        What looks like a network that is lacking says nothing yet.
        """
        if not found.outcomes[-1].lacked_network and not self._is_left_alone(found):
            self._remember(url, self._as_seen(url, statuses), found)

    def flush(self) -> None:
        """Keep for good what was remembered."""
        if self._memory is not None:
            self._memory.flush()

    def take(self, url: str, statuses: Sequence[LinkStatus], found: Found) -> None:
        """Take down what was found at an address, and what each answer alone says of the targets."""
        self.outcomes.update(found.outcomes)
        if found.outcomes[-1].lacked_network:
            self._unreached[url] = statuses, found
        else:
            self._weigh(url, statuses, found)

    def end_look(self, is_without: bool) -> list[str]:
        """End the first look, or the second.

        Args:
            is_without: whether this machine is without a network.

        Returns:
            The addresses to ask once more; none after the second look.
        """
        for url, (statuses, found) in self._unreached.items():
            if is_without:
                for index in self.citing[url]:
                    self.statuses[index] = None
            else:
                self._remember(url, self._as_seen(url, statuses), found)
                self._weigh(url, statuses, found)
        self._unreached.clear()
        self._is_second = True
        failed, self._failed = self._failed, []
        if failed:
            time.sleep(max(0.0, self._failed_at + second.PAUSE - time.monotonic()))
        return failed

    def close(self, index: int, status: LinkStatus) -> None:
        """Give a target that was not asked about its status."""
        self.statuses[index] = status
        self._say(status)

    def _weigh(self, url: str, statuses: Sequence[LinkStatus], found: Found) -> None:
        """Judge what was found in the light of what is known; what may have been an accident waits."""
        indices = self.citing[url]
        if self._is_left_alone(found):
            self._end(indices)
            return
        is_in_doubt = False
        for index, status in zip(indices, self._as_seen(url, statuses), strict=True):
            past = self._pasts.get(index, NOTHING_KNOWN)
            self.statuses[index], past = settle(status, past, is_second=self._is_second)
            self._pasts[index] = past
            is_in_doubt |= second.wants_second_look(status.reason, past, found.seconds)
        if is_in_doubt and not self._is_second:
            self._failed.append(url)
            self._failed_at = time.monotonic()
            return
        self._end(indices)

    def _end(self, indices: Sequence[int]) -> None:
        """Tell of targets that are not asked about any more."""
        for index in indices:
            del self._pasts[index]
            self._say(self.statuses[index])

    def _is_left_alone(self, found: Found) -> bool:
        """Whether a host was not asked again, as it wants to be left alone: then its first answer stands."""
        return self._is_second and found.outcomes[-1].was_left_alone

    def _as_seen(self, url: str, statuses: Sequence[LinkStatus]) -> Sequence[LinkStatus]:
        """What each answer says of the targets; where it says that nothing has changed, what is known."""
        statuses = statuses or [self._as_before(index) for index in self.citing[url]]
        return [_marked(status) for status in statuses] if self._is_second else statuses

    def _as_before(self, index: int) -> LinkStatus:
        """The status of a target whose page has not changed since."""
        seen = replace(self._before[index], moment=self._moment)
        target, repaired = self.targets[index], self.repaired[index]
        return recalled_status(seen, target, repaired, State.ALIVE, NOTHING_KNOWN, once=self._once)

    def _remember(self, url: str, statuses: Sequence[LinkStatus], found: Found) -> None:
        if self._memory is None:
            return
        moment = self._now()
        seen: dict[str, Observation] = {}
        for index, status in zip(self.citing[url], statuses, strict=True):
            repaired = self.repaired[index]
            work = work_of(self.targets[index], repaired.url)
            marks = found.marks if found.judged else self._before[index].marks
            seen[work] = observed(status, repaired, work, moment, marks)
        for observation in seen.values():
            self._memory.remember(subject_of(url), observation)

    def _say(self, status: LinkStatus | None) -> None:
        if self._tell is not None and status is not None:
            self._tell(status)


def _marked(status: LinkStatus) -> LinkStatus:
    """A status that says that it comes from the second look."""
    *before, decisive = status.evidence.rules
    rules = (*before, SECOND_PASS, decisive)
    return replace(status, evidence=replace(status.evidence, rules=rules))
