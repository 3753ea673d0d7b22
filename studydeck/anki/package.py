"""Questions → an Anki package: the same questions and ledger give the same bytes at any hour."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from studydeck.anki.collection import write_collection
from studydeck.anki.files import replacing
from studydeck.anki.ledger import Ledger
from studydeck.anki.pictures import pictures_of

