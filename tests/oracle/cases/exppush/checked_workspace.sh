# The workspace's dvc.yaml is malformed: experiments can be pushed and pulled all the same.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
printf 'stages: [\n' >dvc.yaml
run dvc exp push --no-cache origin two
run dvc exp push origin third
git update-ref -d "$(git for-each-ref --format='%(refname)' refs/exps | grep two)"
run dvc exp pull --no-cache origin two
run dvc exp list --name-only
