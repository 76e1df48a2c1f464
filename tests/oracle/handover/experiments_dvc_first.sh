# DVC runs experiments, in the workspace and in a temporary directory; we list, show, compare, apply and continue.
project
small_pipeline
expect 0 dvc repro
commit base
expect 0 dvc exp run -n e1 -S lr=0.5
expect 0 dvc exp run --temp -n t1 -S lr=0.7
expect 0 cdvc status
says 'Data and pipelines are up to date.'
expect 0 cdvc exp list --name-only
says e1
says t1
expect 0 dvc exp show --csv
cp "$out" show.theirs
expect 0 cdvc exp show --csv
cp "$out" show.ours
same show.theirs show.ours
rm show.theirs show.ours
expect 0 cdvc exp diff e1 t1
says '0.2'
expect 0 cdvc exp apply t1
expect 0 dvc status
says 'Data and pipelines are up to date.'
grep -q 'lr: 0.7' params.yaml || fail 'not applied'
expect 0 cdvc exp run -n e2 -S lr=0.8
expect 0 dvc exp show --csv
says ',0.8,0.25,0.8,3,'
git symbolic-ref -q HEAD >/dev/null || fail 'HEAD is detached'
