# metrics diff and params diff of experiments by name, by id, by ref.
deviation unread-revisions
project
three_experiments
run dvc metrics diff two
run dvc metrics diff main two
run dvc metrics diff third exp-one --all
run dvc metrics diff HEAD exp-one --precision 2 --md
run -j dvc metrics diff exp-one two --json
one=$(git for-each-ref --format='%(objectname)' 'refs/exps/*/*/exp-one')
run -j dvc metrics diff "$one" two --json
run dvc params diff exp-one two
run -j dvc params diff two third --json
run dvc params diff "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/exp-one')" --no-path
run dvc params diff two workspace
run dvc params diff exp-one nosuch
run dvc metrics diff nosuch exp-one
commit next
experiment two
run -h dvc metrics diff two
run dvc metrics diff HEAD exp-one
