"""British prose to values: money, counts, shares, durations, dates, grades. Pure functions.

What a parser does not understand it refuses; it never guesses. The parsers and the scanner of
mentions are compositions of one grammar, so a quote that a parser reads whole is a whole mention.
`ccdata.parsers.registry` names every parser.
"""
