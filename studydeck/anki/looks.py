"""How a card looks in Anki: its templates and their style.

Words and frames stand here and not in the fields, since a change here reaches every learner without
touching a note, and so without undoing the tags that they gave it. The classes on the outermost
element keep MathJax away from what a deck says.
"""

_OPEN = '<div class="sd tex2jax_ignore mathjax_ignore">'

QUESTION_SIDE = f"""{_OPEN}
<div class="place" dir="auto">{{{{Parent}}}}</div>
<div class="ask" dir="auto">{{{{Question}}}}</div>
{{{{#Options}}}}<div class="options">{{{{Options}}}}</div>{{{{/Options}}}}
</div>"""

ANSWER_SIDE = f"""{{{{FrontSide}}}}
<hr id="answer">
{_OPEN}
{{{{#Safety}}}}<div class="safety"><b>Safety card.</b> \
A wrong answer here could harm a client.</div>{{{{/Safety}}}}
<div class="answer" dir="auto">{{{{Answer}}}}</div>
{{{{#Picture}}}}<div class="picture">{{{{Picture}}}}</div>{{{{/Picture}}}}
{{{{#Accepted}}}}<div class="more"><div class="head">Also accepted</div>\
<div dir="auto">{{{{Accepted}}}}</div></div>{{{{/Accepted}}}}
{{{{#Detail}}}}<div class="more"><div class="head">Good to know</div>\
<div dir="auto">{{{{Detail}}}}</div></div>{{{{/Detail}}}}
<div class="foot">
{{{{#Source}}}}<div dir="auto"><b>Source</b> {{{{Source}}}}</div>{{{{/Source}}}}
<div class="sheet">{{{{Sheet}}}}</div>
</div>
</div>"""

SPARE_SIDE = f"{{{{#Spare1}}}}{_OPEN}{{{{Spare1}}}}</div>{{{{/Spare1}}}}"

SPARE_ANSWER_SIDE = f'{{{{FrontSide}}}}<hr id="answer">{_OPEN}{{{{Spare2}}}}</div>'

CSS = """\
.card {
  --ink: #1b2530; --soft: #52606d; --line: #d5dbe1; --paper: #ffffff; --tint: #f2f6f6;
  --accent: #0b6660; --alarm: #8a1515; --alarm-paper: #fdeeee;
  margin: 0; padding: 0;
  color: var(--ink); background-color: var(--paper);
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-size: 19px; line-height: 1.45; text-align: start;
}
.card.nightMode, .card.night_mode, .nightMode .card, .night_mode .card {
  --ink: #e8edf1; --soft: #a9b6c2; --line: #3c4855; --paper: #1c232b; --tint: #252e38;
  --accent: #6fd8cb; --alarm: #ffb9b3; --alarm-paper: #3d2023;
}
.sd, .sd * { box-sizing: border-box; }
.sd {
  max-width: 38em; margin: 0 auto; padding: 14px 18px;
  overflow-wrap: anywhere; hyphens: none;
}
.sd div, .sd li, .sd p { unicode-bidi: plaintext; text-align: start; }
.sd small, .sd b, .sd a { unicode-bidi: plaintext; }
.place {
  margin-bottom: 6px; color: var(--soft);
  font-size: 14px; font-weight: 600; letter-spacing: .02em;
}
.ask { font-size: 23px; font-weight: 600; line-height: 1.3; }
.options { margin-top: 12px; }
.sd ul, .sd ol { margin: 0; padding: 0 1.4em; }
.sd li { margin: 4px 0; }
.options ol { list-style: upper-alpha; padding-inline-end: 0; }
.options li { padding: 3px 0 3px 4px; }
.options li::marker { color: var(--accent); font-weight: 700; }
#answer { height: 0; margin: 0; border: 0; border-top: 2px solid var(--line); }
.safety {
  margin-bottom: 12px; padding: 8px 12px; border: 2px solid var(--alarm); border-radius: 8px;
  color: var(--alarm); background-color: var(--alarm-paper); font-size: 16px;
}
.answer { color: var(--accent); font-size: 21px; font-weight: 600; line-height: 1.35; }
.answer ul { padding-inline-end: 0; }
.sd small { color: var(--soft); font-size: .82em; font-weight: 400; }
.picture { margin-top: 14px; }
.sd img { display: block; max-width: 100%; height: auto; margin: 0 auto; border-radius: 8px; }
.more {
  margin-top: 14px; padding: 10px 14px; border-radius: 8px;
  background-color: var(--tint); font-size: 17px;
}
.more ul { padding: 0; padding-inline-start: 1.1em; }
.more p { margin: 6px 0 0; }
.more p:first-child { margin-top: 0; }
.head { margin-bottom: 4px; color: var(--soft); font-size: 14px; font-weight: 600; }
.foot {
  margin-top: 18px; padding-top: 10px; border-top: 1px solid var(--line);
  color: var(--soft); font-size: 14px; line-height: 1.5;
}
.sd a { color: var(--accent); text-decoration: underline; }
.sheet { margin-top: 4px; font-size: 12px; }
.mobile .sd { padding: 12px 14px; }
.mobile .ask { font-size: 21px; }
.mobile .answer { font-size: 20px; }
"""
