# Scopes that are needed, and options that do not go together.
project
echo one >a
dvc add -q a
run dvc gc
run dvc gc -c
run dvc gc -p .
run dvc gc -n 2
run dvc gc -w -n 2
run dvc gc -T -n 2
run dvc gc -w -c --not-in-remote
run dvc gc -w -r other
run -q dvc gc -w -n x
run dvc gc -w --date soon -f
run dvc gc -a --rev nowhere -f
