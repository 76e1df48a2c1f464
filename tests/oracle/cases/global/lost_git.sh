# A project that counts on Git and has lost its repository: copied without .git, for instance.
mkdir .dvc
: >.dvc/config
: >.dvcignore
echo 1 >a
for command in 'add a' status diff 'data status' 'params diff' 'metrics diff' 'metrics show' 'metrics show -a' 'plots diff' \
    'plots show' 'exp run' 'exp list' 'exp show' 'exp save' 'push -a' pull 'gc -w --dry' 'remove c' 'move a b' repro dag \
    'ls .' 'ls . --rev HEAD' 'ls . -R --dvc-only' root 'config core.remote' 'remote list' 'stage list' \
    'stage add -n s -o o true' 'queue status' 'check-ignore a' 'cache dir'; do
    # shellcheck disable=SC2086
    run dvc $command
done
run dvc config core.no_scm true
run dvc add a
run dvc ls . --rev HEAD
