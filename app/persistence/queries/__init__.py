"""Reading for pages, by noun: few statements through SQLAlchemy Core, none of them once for each row.

What governance rules over is asked of a `Structure`; what is here lists, counts and tells where things came from.
"""
