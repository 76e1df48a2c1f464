# We run an experiment; DVC lists, shows, compares, applies, branches and continues it.
project
small_pipeline
expect 0 cdvc repro
commit base
expect 0 cdvc exp run -n e1 -S lr=0.5
expect 0 dvc status
says 'Data and pipelines are up to date.'
expect 0 dvc exp list --name-only
says e1
expect 0 dvc exp show --csv
says ',0.5,0.25,0.5,3,'
expect 0 dvc exp diff HEAD e1
says '0.4'
git checkout -qf HEAD
git clean -fdq
expect 0 dvc checkout
expect 0 dvc exp apply e1
expect 0 dvc status
says 'Data and pipelines are up to date.'
expect 0 dvc exp run -n e2 -S lr=0.6
expect 0 cdvc exp show --csv
says 'e1,'
says ',0.6,0.25,0.6,3,'
expect 0 dvc exp branch e1 promoted
git show promoted:params.yaml | grep -q 'lr: 0.5' || fail 'branch has not the params'
expect 0 dvc exp rename e1 renamed
expect 0 cdvc exp list --name-only
says renamed
expect 0 dvc exp remove renamed
expect 0 cdvc exp list --name-only
says_not renamed
expect 0 cdvc status
says 'Data and pipelines are up to date.'
