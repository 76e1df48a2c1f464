# dvc.yaml of the baseline is malformed: its experiments are shown all the same.
deviation unread-revisions
project
three_experiments
printf 'stages: [\n' >dvc.yaml
commit broken
git show HEAD~1:dvc.yaml >dvc.yaml
experiment mended
git show HEAD~1:dvc.yaml >dvc.yaml
run dvc exp show --csv
run dvc exp show --csv -n 2
run -q dvc exp show
