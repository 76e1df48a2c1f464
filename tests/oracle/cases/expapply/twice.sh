# Again, another, and back; the first HEAD stays known.
deviation apply-stack
project
three_experiments
run dvc exp apply two
run dvc exp apply two
run dvc exp apply third
git checkout -q .
run dvc exp apply exp-one
run git show refs/exps/apply/ORIG_HEAD --format=%s --no-patch
