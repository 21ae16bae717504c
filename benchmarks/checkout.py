"""The checkout that is measured: benchmarks of what needs the seeds run nowhere else."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
PACKAGE = ROOT / "datapackage"
