# On a detached HEAD, from a subdirectory.
deviation apply-stack
project
mkdir sub
echo 1 >sub/file
three_experiments
git checkout -q --detach
cd sub
run dvc exp apply two
run git status --short ..
run dvc exp apply -q third
run -q dvc exp apply
run -q dvc exp apply a b
run -q dvc exp apply --nosuch two
