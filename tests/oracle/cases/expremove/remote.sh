# On a Git remote: by name and ref, of a baseline, all; the local ones stay.
deviation line-order
project
three_experiments
base=$(git rev-parse HEAD)
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
git push -q origin main 'refs/exps/*:refs/exps/*'
run dvc exp remove -g nosuch two
run dvc exp remove -g origin nosuch
run dvc exp remove -g origin two nosuch
run dvc exp remove -g origin two
run git ls-remote origin
run dvc exp remove -g origin two
run dvc exp remove -g "$ORACLE_BASE/origin.git" exp-one
run git ls-remote origin
git push -q origin 'refs/exps/*:refs/exps/*'
run dvc exp remove -g origin "refs/exps/$(printf '%.2s' "$base")/${base#??}/third"
run git ls-remote origin
run dvc exp remove -g origin --keep two
run git ls-remote origin
git push -q origin 'refs/exps/*:refs/exps/*'
run dvc exp remove -g origin --rev HEAD
run git ls-remote origin
git push -q origin 'refs/exps/*:refs/exps/*'
run dvc exp remove -g origin -A
run git ls-remote origin
run dvc exp remove -g origin -A
