"""The clauses themselves, one module an article; `governance.ledger` is the way in."""
