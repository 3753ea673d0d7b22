"""The house rules: which room may import what, and that nothing but cli knows the clock."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import studydeck

PACKAGE = Path(studydeck.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT = {
    "": set(),
    "facts": {""},
    "questions": {"", "facts"},
    "memory": {"", "questions"},
    "anki": {"", "facts", "questions", "memory"},
    "ui": {"", "facts", "questions", "memory"},
    "cli": {"", "facts", "questions", "memory", "anki", "ui"},
}
OWNERS = {
    "yaml": {"facts"},
    "sqlite3": {"memory/store", "anki"},
    "genanki": {"anki"},
    "textual": {"ui"},
    "rich": {"ui"},
    "click": {"cli"},
    "platformdirs": {"cli"},
    "rapidfuzz": {"questions/judging/likeness", "facts/lookup"},
}
FORBIDDEN = {
    "ui": {"studydeck.memory.store", "studydeck.facts.yamlfile"},
}
CLOCKS = {"now", "today", "utcnow", "time", "monotonic", "perf_counter"}


def name_of(path):
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def room_of(name):
    return name.split("/")[0] if "/" in name else ""


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_room_imports_only_what_stands_above_it(path):
    name = name_of(path)
    room = room_of(name)
    for module in imports(path):
        top, *rest = module.split(".")
        if top == "studydeck" and name != "__main__":
            other = rest[0] if rest and (PACKAGE / rest[0]).is_dir() else ""
            assert other == room or other in MAY_IMPORT[room], f"{name} imports {module}"
            assert module not in FORBIDDEN.get(room, ()), f"{name} imports {module}"
        elif top in OWNERS:
            assert {room, name} & OWNERS[top], f"{name} imports {module}, which another room owns"


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(name_of(p)) != "cli"], ids=name_of)
def test_only_the_command_line_reads_the_clock_or_draws_lots(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            whose = node.func.value
            if isinstance(whose, ast.Name) and whose.id in ("datetime", "date", "time"):
                assert node.func.attr not in CLOCKS, (
                    f"{name_of(path)}:{node.lineno} reads the clock"
                )
    assert not {"random", "secrets", "platformdirs", "time"} & set(imports(path)), name_of(path)


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(name_of(p)) != "cli"], ids=name_of)
def test_only_the_command_line_writes_to_stdout(path):
    tree = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = {node.id for node in tree if isinstance(node, ast.Name)}
    attributes = {node.attr for node in tree if isinstance(node, ast.Attribute)}
    assert not {"print", "input"} & names, name_of(path)
    assert not {"stdout", "stderr", "stdin"} & attributes, name_of(path)


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("studydeck.questions.generate", {"textual", "sqlite3", "genanki", "click"}),
        ("studydeck.memory.session", {"textual", "sqlite3", "genanki", "click"}),
        ("studydeck.cli.main", {"textual", "sqlite3", "genanki", "yaml", "platformdirs", "click"}),
        ("studydeck.ui.plain", {"textual", "sqlite3", "genanki"}),
        ("studydeck.ui.app", {"sqlite3", "genanki", "yaml"}),
    ],
)
def test_heavy_libraries_are_loaded_only_where_they_are_used(module, heavy):
    code = f"import {module}, sys; print(*sorted({heavy!r} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []


def test_files_stay_small():
    long = {name_of(path): len(path.read_text().splitlines()) for path in MODULES}
    assert {name: size for name, size in long.items() if size > 320 and name != "facts/kinds"} == {}
