# A checkout does not throw away what was never saved, unless it is told to.
project
echo one >data
quietly dvc add data
echo precious >data
run dvc checkout <<'END'
ERROR: Can't remove the following unsaved files without confirmation. Use `--force` to force.
/repo/data
[exit 255]
END
run cat data <<'END'
precious
END
run dvc checkout -f <<'END'
M       data
END
run cat data <<'END'
one
END
