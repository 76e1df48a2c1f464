# What `init` writes and stages, and that it will not do so twice.
git init -q .
run dvc init
snapshot
echo 'text' >.dvc/tmp/keep
run dvc init
run dvc init -f
