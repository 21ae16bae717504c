"""``python -m ccdata.commands``: the command line where no script was installed."""

from ccdata.commands import console

console()
