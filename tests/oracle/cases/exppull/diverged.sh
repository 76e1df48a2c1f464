# Here is another experiment of that name.
deviation line-order
project
three_experiments
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
git push -q origin 'refs/exps/*:refs/exps/*'
sed -i 's/lr: .*/lr: 7/' params.yaml
experiment two
run dvc exp pull --no-cache origin two
run dvc exp list
