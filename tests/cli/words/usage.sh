# Bad usage: the problem first, then how it is used; exit code 254.
project
run first_line dvc nosuch <<'END'
ERROR: argument command: invalid choice: 'nosuch'
[exit 254]
END
run first_line dvc status --nosuch <<'END'
ERROR: unrecognized arguments: --nosuch
[exit 254]
END
run first_line dvc exp show --sort-by <<'END'
ERROR: argument --sort-by: expected one argument
[exit 254]
END
run first_line dvc exp run -j x <<'END'
ERROR: argument -j/--jobs: invalid int value: 'x'
[exit 254]
END
run first_line dvc repro -q -v <<'END'
END
run dvc exp <<'END'
END
