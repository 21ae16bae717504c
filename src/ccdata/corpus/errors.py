"""The one error of this room, written for the person who must mend the seeds."""


class SeedError(Exception):
    """A seed, or one of the lists that go with the seeds, is not as it must be.

    >>> print(SeedError("a seed is missing", "seeds/a.txt", "the file", "nothing", "put it back"))
    seeds/a.txt: a seed is missing
      expected: the file
      found:    nothing
      to mend:  put it back
    """

    def __init__(self, what: str, where: str, expected: str, found: str, mend: str) -> None:
        super().__init__(what, where, expected, found, mend)
        self.what = what
        self.where = where
        self.expected = expected
        self.found = found
        self.mend = mend

    def __str__(self) -> str:
        return (
            f"{self.where}: {self.what}\n"
            f"  expected: {self.expected}\n"
            f"  found:    {self.found}\n"
            f"  to mend:  {self.mend}"
        )
