"""``python -m ccdata.commands``: the command line where no script was installed."""

import sys

from ccdata.commands import main

sys.exit(main())
