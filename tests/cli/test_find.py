"""`studydeck find`: words in, sheets out."""


def test_a_name_shows_its_sheet_and_all_that_names_it(run):
    told = run("find", "lesser", "trochanter")
    assert told.returncode == 0
    assert told.stdout.startswith("Lesser trochanter\nLandmark")
    assert "Which muscles attach?\n• " in told.stdout
    assert "psoas major (insertion)" in told.stdout


def test_any_other_words_list_sheets_with_why(run):
    told = run("find", "groin", "running")
    assert told.returncode == 0
    assert "iliopsoas (muscle) · symptom: sharp pinch in the groin on running" in told.stdout


def test_slips_are_forgiven_and_said_on_stderr(run):
    told = run("find", "lesser trocanter")
    assert told.stdout.startswith("Lesser trochanter\n")
    assert "Read as: lesser trochanter" in told.stderr


def test_a_sheet_can_be_named_by_its_key(run):
    assert run("find", "muscle/psoas-major").stdout.startswith("Psoas major\nMuscle")


def test_nothing_found_is_said_with_an_exit_code(run):
    told = run("find", "xyzzyplugh")
    assert (told.returncode, told.stdout) == (2, "")
    assert "no sheet has to do with “xyzzyplugh”" in told.stderr


def test_without_words_it_says_how(run):
    told = run("find")
    assert told.returncode == 2
    assert "Usage:" in told.stderr
