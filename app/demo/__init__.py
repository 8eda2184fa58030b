"""The demo organisation: a small dye works that has lived by the Constitution for some years, in English and in French.

`cast.py` says who there is and what stood at adoption, `story.py` what happened since, both without a word of any
language; `en/` and `fr/` hold the words. `telling.py` plays the story through the very actions that pages call.
"""
