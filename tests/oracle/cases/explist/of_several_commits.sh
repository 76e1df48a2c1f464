# An experiment of several commits is one line, and is pushed and pulled as it grows; what is behind is no divergence.
deviation line-order
project
steps_pipeline
steps first 0.1 1 3
steps fork 0.2 4 4 "$(tip first)~1"
run dvc exp list
run dvc exp list --name-only
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
run dvc exp push --no-cache origin first
steps first 0.1 4 5
run dvc exp push --no-cache origin first
run git ls-remote origin
git update-ref "$(ref first)" "$(tip first)~2"
run dvc exp push --no-cache origin first
run git ls-remote origin
run dvc exp pull --no-cache origin first
run dvc exp list
git update-ref "$(ref first)" "$(tip first)~2"
run dvc exp pull --no-cache origin first
run dvc exp list
run dvc exp remove first
run dvc exp list
