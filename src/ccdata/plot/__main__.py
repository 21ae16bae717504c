"""``python -m ccdata.plot FOLDER``: write the pictures into a folder."""

import sys
from argparse import ArgumentParser

from ccdata.loaders.errors import CcdataError
from ccdata.plot.saving import save_all


def main() -> int:
    """Write the pictures; 2 where that cannot be done."""
    parser = ArgumentParser(prog="python -m ccdata.plot", description="Write the five pictures as SVG.")
    parser.add_argument("folder", help="where to; made if it is not there")
    try:
        files = save_all(parser.parse_args().folder)
    except (CcdataError, OSError) as error:
        sys.stderr.write(f"ccdata.plot: {error}\n")
        return 2
    sys.stdout.writelines(f"{file}\n" for file in files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
