# params diff of branches, tags, short and relative names; detached; same commit under two names.
project
echo 'a: 1' >params.yaml
commit one
git tag v1
git branch side
printf 'a: 2\nb: 1\n' >params.yaml
commit two
git checkout -q side
printf 'a: 5\n' >params.yaml
commit side
git checkout -q main
printf 'a: 9\n' >params.yaml
run dvc params diff HEAD~1
run dvc params diff v1
run dvc params diff v1 main
run dvc params diff side main --md
run dvc params diff HEAD main
run dvc params diff HEAD~1 side --no-path
run dvc params diff "$(git rev-parse --short v1)" "$(git rev-parse main)"
run dvc params diff workspace HEAD
run dvc params diff HEAD workspace
run dvc params diff v1 workspace --all
run dvc params diff HEAD~9
run dvc params diff v1 nosuch
git checkout -q --detach
run dvc params diff
