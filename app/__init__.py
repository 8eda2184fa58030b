"""Tensegrity: a Holacracy-style governance tracker."""

__version__ = "0.1.0"
