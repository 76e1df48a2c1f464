# An experiment whose pipeline cannot be read stands below those that can, however new it is.
deviation unread-revisions
project
three_experiments
echo '[' >dvc.yaml
experiment broken
sed -i 's/lr: .*/lr: 0.9/' params.yaml
experiment newest
run dvc exp show --csv
run -j dvc exp show --json
