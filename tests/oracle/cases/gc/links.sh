# Workspace files that are links into the cache.
project
dvc config cache.type symlink
echo one >a
dvc add -q a
dvc config cache.type hardlink
echo two >b
dvc add -q b
rm a.dvc b.dvc
run dvc gc -w -f
