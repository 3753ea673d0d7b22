from studydeck.ui import keys
from studydeck.ui.help import help_lines


def test_help_explains_the_keys_it_is_given_and_no_others():
    shown = [str(line) for line in help_lines((keys.BEGIN, keys.LEAVE))]
    assert shown == ["Enter  begin", f"  {keys.BEGIN.why}", "", "q  leave", f"  {keys.LEAVE.why}"]


def test_help_says_why_three_answers_lead_to_the_same_day():
    assert str(help_lines(keys.GRADES)[-1]) == keys.SAME_INTERVAL
