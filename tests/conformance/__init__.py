"""JSON vectors through the generated code of every language: the same answers everywhere.

The harness is generator.testing, which outside targets use, too. `languages` finds the folders of
drivers, `table` draws what came out. `make conformance` runs all of it; tests/test_vectors.py is
the same as tests.
"""
