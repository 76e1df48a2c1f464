# metrics diff: workspace, commits, an experiment; nothing different.
deviation unread-revisions
project
three_experiments
run dvc metrics diff
sed -i 's/"acc": [0-9.]*/"acc": 0.75/; s/"n": 3/"n": "text"/' metrics.json
run dvc metrics diff
run -j dvc metrics diff --json
run dvc metrics diff --md
run dvc metrics diff --all
run dvc metrics diff --no-path
run dvc metrics diff --precision 2
run dvc metrics diff two
run dvc metrics diff exp-one two
run dvc metrics diff exp-one third
run dvc metrics diff --targets metrics.json
run dvc metrics diff nosuch
run dvc metrics diff HEAD HEAD
run -j dvc metrics diff HEAD HEAD --json
