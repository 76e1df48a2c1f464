# No remote: said before anything is removed.
project
echo one >a
dvc add -q a
echo two >a
dvc add -q a
run dvc gc -w -c -f
run dvc gc -w --not-in-remote -f
run dvc gc -w -c -r nowhere -f
