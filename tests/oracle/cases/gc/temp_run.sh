# Data of an experiment that runs in a directory of its own.  DVC removes it.
project
deviation gc-queue
run_dir=.dvc/tmp/exps/tmpabc123
mkdir -p "$run_dir"
(
    cd "$run_dir"
    git init -q -b main .
    mkdir -p .dvc/tmp
    printf '[cache]\n    dir = ../../../../cache\n' >.dvc/config
    echo 1 >a
    dvc add -q a
)
echo 2 >b
dvc add -q b
echo 3 >b
dvc add -q b
run dvc gc -w -f
