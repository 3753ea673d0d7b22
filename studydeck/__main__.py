"""`python -m studydeck`."""

from studydeck.cli.main import main

main()
