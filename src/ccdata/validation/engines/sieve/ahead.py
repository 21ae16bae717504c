"""Working ahead: a second thread makes what comes next, while the first looks at what came last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from queue import Queue
from threading import Event, Thread
from typing import TypeVar

Item = TypeVar("Item")


def ahead(items: Iterable[Item], most: int = 1) -> Iterator[Item]:
    """The items of an iterable, of which up to ``most`` are made before they are asked for.

    >>> list(ahead(range(3)))
    [0, 1, 2]
    """
    queue: Queue[tuple[Item] | BaseException | None] = Queue(most)
    stopped = Event()

    def make() -> None:
        try:
            for item in items:
                queue.put((item,))
                if stopped.is_set():
                    break
        except BaseException as error:
            queue.put(error)
        else:
            queue.put(None)

    thread = Thread(target=make, daemon=True)
    thread.start()
    try:
        while True:
            found = queue.get()
            if found is None:
                return
            if isinstance(found, BaseException):
                raise found
            yield found[0]
    finally:
        stopped.set()
        while thread.is_alive():
            # Whoever stops early lets the other one go.
            if not queue.empty():
                queue.get()
            thread.join(0.001)
