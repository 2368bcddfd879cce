"""Inputs that nobody wrote, through every command that reads one.

`mutations` changes a seed input, `trials` makes an input of a number, `sandbox` runs a command
line and sees what it does, `subjects` says what must be true of it, `__main__` tries inputs until
the time is up. All is decided by a seed and a number: the same two give the same input.
"""
