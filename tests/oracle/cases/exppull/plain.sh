# From a Git remote: of HEAD, by name and ref, again.
deviation line-order
project
three_experiments
base=$(git rev-parse HEAD)
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
git push -q origin 'refs/exps/*:refs/exps/*'
for ref in $(git for-each-ref --format='%(refname)' refs/exps); do git update-ref -d "$ref"; done
run dvc exp pull --no-cache origin nosuch
run dvc exp pull --no-cache origin two
run dvc exp pull --no-cache origin two
run dvc exp pull --no-cache origin "refs/exps/$(printf '%.2s' "$base")/${base#??}/third"
run dvc exp pull --no-cache origin
run dvc exp list
run -q dvc exp pull --no-cache nosuch
