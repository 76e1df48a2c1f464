# DVC pushes what we cached and fetches it again; our experiments travel by git.
project
small_pipeline
store=$ORACLE_BASE/ext/store
expect 0 dvc remote add -d store "$store"
expect 0 cdvc repro
commit base
expect 0 cdvc exp run -n e1 -S lr=0.5
expect 0 dvc push --run-cache
rm -rf .dvc/cache model.txt
expect 0 dvc pull
expect 0 cdvc status
says 'Data and pipelines are up to date.'
git init -q --bare "$ORACLE_BASE/ext/origin.git"
git remote add origin "$ORACLE_BASE/ext/origin.git"
git push -q origin main
expect 0 dvc exp push origin e1
git for-each-ref refs/exps --format='%(refname)' | grep e1 | xargs -n1 git update-ref -d
expect 0 cdvc exp list --name-only
says_not e1
expect 0 dvc exp pull origin e1
expect 0 cdvc exp apply e1
expect 0 cdvc status
says 'Data and pipelines are up to date.'
