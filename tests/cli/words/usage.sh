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
run first_line dvc repro -q -v <<'END'
ERROR: argument -v/--verbose: not allowed with argument -q/--quiet
[exit 254]
END
run first_line dvc exp <<'END'
ERROR: the following arguments are required: cmd
[exit 254]
END
run first_line dvc import ../other data <<'END'
ERROR: 'import' is a command of DVC that cdvc does not have
[exit 254]
END
run first_line dvc update data.dvc <<'END'
ERROR: 'update' is a command of DVC that cdvc does not have
[exit 254]
END
