# exp.auto_push: after a run, a run in a directory of its own, a save; a remote that is none.
deviation exec-refs
deviation repro-dat
project
tiny_pipeline
dvc config -q exp.auto_push true
commit pipeline
git init -q --bare "$ORACLE_BASE/origin.git"
run -q dvc exp run -n e0 -S lr=0.2
git remote add origin "$ORACLE_BASE/origin.git"
run -q dvc exp run -n e1 -S lr=0.3
run -q dvc exp run --temp -n e2 -S lr=0.4
run -q dvc exp save -n e3 -m saved
sh_run 'git ls-remote origin | cut -f2'
git checkout -q .
dvc config -q exp.git_remote nosuch
run -q dvc exp run -n e4 -S lr=0.5
sh_run 'git ls-remote origin | cut -f2'
