"""What a reader from scratch gets: passages in their context, and nothing of any row."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

from ccdata.evidence.scratch import scratch_files
from tests.evidence.real import real_corpus
from tests.evidence.whole import whole

ARTICLES = sorted(real_corpus().articles)


def passages(share: float, seed: int) -> list[dict[str, Any]]:
    files = scratch_files(whole(), real_corpus(), ARTICLES, share, seed)
    return [json.loads(line) for line in files["passages.jsonl"].decode().splitlines()]


def test_a_sample_is_of_the_share_and_drawn_by_its_seed() -> None:
    everything = passages(1, 1)
    fifth = passages(0.2, 1)
    assert len(fifth) == -(-len(everything) // 5)
    assert fifth == passages(0.2, 1) != passages(0.2, 2)
    ids = [one["passage"] for one in everything]
    assert [one["passage"] for one in fifth] == sorted((one["passage"] for one in fifth), key=ids.index)


def test_every_passage_of_text_stands_between_its_neighbours() -> None:
    everything = passages(1, 1)
    for one, following in pairwise(everything):
        if following["before"]:
            assert (one["after"], following["before"]) == (following["text"], one["text"])


def test_the_day_of_the_article_is_told() -> None:
    told = {one["article"]: one["published"] for one in passages(1, 1)}
    assert told["Feeling the pressure?"] == "2001-11-21"


def test_no_row_stands_in_it() -> None:
    files = scratch_files(whole(), real_corpus(), ARTICLES, 1, 1)
    text = b"\n".join(files.values()).decode()
    for table in ("positions", "effects", "criteria"):
        assert not [row for row in whole()[table] if row in text]
