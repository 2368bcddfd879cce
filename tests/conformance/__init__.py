"""JSON vectors through the generated code of every language: the same answers everywhere.

`vectors` reads tests/cases/<case>/vectors.json, `languages` finds the drivers by their folders and
asks them, `judging` says what a right answer is, `table` draws what came out. `make conformance`
runs all of it; tests/test_vectors.py is the same as tests.
"""
